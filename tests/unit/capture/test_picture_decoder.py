"""Damaged pictures of every kind: some can still be decoded, all others are PictureError."""

import random
import tracemalloc

import numpy as np
import pytest
from PIL import Image

from station.capture.image_file import decode_picture
from station.capture.picture_limits import PictureLimits
from station.domain.errors import PictureError
from tests.unit.capture.pictures import colour, deep, encoded, encoded_deep, grey

ROUNDS = 300
LIMITS = PictureLimits(max_bytes=1_000_000, max_pixels=1_000_000)

KINDS = {
    "grey BMP": encoded(grey(), "BMP"),
    "colour BMP": encoded(colour(), "BMP"),
    "PNG": encoded(colour(), "PNG"),
    "JPEG": encoded(colour(), "JPEG"),
    "progressive JPEG": encoded(colour(), "JPEG", progressive=True),
    "TIFF": encoded(colour(), "TIFF"),
    "packed TIFF": encoded(colour(), "TIFF", compression="tiff_lzw"),
    "TIFF in JPEG": encoded(colour(), "TIFF", compression="jpeg"),
    "16-bit PNG": encoded_deep(deep(), ".png"),
    "16-bit TIFF": encoded_deep(deep(), ".tiff"),
}


def damaged(data: bytes, rng: random.Random) -> bytes:
    """Return the data with some bytes changed, cut out, doubled or cut off, mostly in its head."""
    content = bytearray(data)
    for _ in range(rng.randint(1, 6)):
        near_head = rng.random() < 0.7
        at = rng.randrange(min(len(content), 120) if near_head else len(content))
        change = rng.randrange(5)
        if change == 0:
            content[at] = rng.randrange(256)
        elif change == 1:
            content[at] = rng.choice((0, 1, 127, 128, 255))
        elif change == 2:
            del content[at : at + rng.randint(1, 8)]
        elif change == 3:
            content[at:at] = content[at : at + rng.randint(1, 8)]
        else:
            content[at + 1 :] = content[at + 1 : rng.randint(at + 1, len(content))]
        if not content:
            break
    return bytes(content)


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("kind", KINDS)
def test_damage_never_raises_anything_but_picture_error(kind: str) -> None:
    rng = random.Random(kind)
    refused = 0
    decode_picture(KINDS[kind], name="part", limits=LIMITS)  # undamaged it is good
    for _ in range(ROUNDS):
        data = damaged(KINDS[kind], rng)
        try:
            pixels = decode_picture(data, name="part", limits=LIMITS)
        except PictureError:
            refused += 1
            continue
        assert pixels.dtype in (np.uint8, np.uint16)
        assert pixels.ndim == 2 or pixels.shape[2] == 3
        assert pixels.shape[0] * pixels.shape[1] <= LIMITS.max_pixels
    assert refused > ROUNDS / 10


@pytest.mark.filterwarnings("ignore")
def test_a_thousand_broken_pictures_leave_no_memory_behind() -> None:
    data = encoded(colour(300, 300), "PNG")
    broken = data[: len(data) // 2]

    def refuse_many() -> None:
        for _ in range(500):
            with pytest.raises(PictureError):
                decode_picture(broken, name="part")

    refuse_many()
    tracemalloc.start()
    refuse_many()
    left_bytes, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert left_bytes < 1_000_000


def test_a_transparent_picture_takes_little_more_memory_than_its_pixels() -> None:
    data = encoded(Image.new("RGBA", (2000, 1500), (0, 0, 0, 0)), "PNG")
    tracemalloc.start()
    try:
        pixels = decode_picture(data, name="transparent.png")
        _, most_bytes = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert pixels.shape == (1500, 2000, 3)
    assert most_bytes < 5 * pixels.nbytes  # blended in one go it was 12 times as much
