"""The small pictures that go with a record at once."""

from io import BytesIO

import numpy as np
import pytest
from PIL import Image as Pillow

from station.records.fresh_thumbnails import KEPT, FreshThumbnails
from station.records.picture_files import MAX_THUMBNAIL_BYTES


def noise(*shape: int, depth: type = np.uint8) -> np.ndarray:
    top = np.iinfo(depth).max
    return np.random.default_rng(7).integers(0, top, shape).astype(depth)


@pytest.mark.parametrize(
    "line",
    [noise(160, 575), noise(160, 575, 3), noise(400, 1868, depth=np.uint16)],
    ids=["grey", "colour", "16 bit"],
)
def test_a_line_becomes_a_small_jpeg(line: np.ndarray) -> None:
    fresh = FreshThumbnails()
    fresh.keep("id-1", line)
    jpeg = fresh.of("id-1")
    assert jpeg is not None
    assert len(jpeg) <= MAX_THUMBNAIL_BYTES
    with Pillow.open(BytesIO(jpeg)) as picture:
        assert picture.format == "JPEG"
        assert picture.width <= 400


def test_a_part_without_a_line_or_an_odd_one_has_none() -> None:
    fresh = FreshThumbnails()
    fresh.keep("id-1", None)
    fresh.keep("id-2", np.zeros((3, 3, 7), np.float64))
    assert fresh.of("id-1") is None
    assert fresh.of("id-2") is None


def test_only_the_newest_are_kept() -> None:
    fresh = FreshThumbnails()
    line = noise(20, 60)
    for number in range(KEPT + 1):
        fresh.keep(str(number), line)
    assert fresh.of("0") is None
    assert fresh.of(str(KEPT)) is not None
