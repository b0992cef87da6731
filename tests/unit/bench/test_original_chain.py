"""The chain that the station is compared with does what the original cell did."""

import numpy as np

from station.bench.original_chain import LINE_SIZE, UPPER, filtered, shifted


def test_columns_of_the_band_move_up_by_their_upper_edge() -> None:
    rotated = np.zeros((3400, 3400), dtype=np.uint8)
    for x, y in UPPER:
        rotated[y, x] = 255
    straight = np.array(shifted(rotated))
    top = min(y for _, y in UPPER)
    assert all(straight[top, x] == 255 for x, _ in UPPER)
    assert np.count_nonzero(straight) == len(UPPER)


def test_the_filtered_line_has_the_readers_size() -> None:
    from PIL import Image

    line = filtered(Image.new("L", (1868, 398), 90))
    assert line.shape == LINE_SIZE[::-1]
    assert line.dtype == np.uint8
