"""The quick way gives the same pixels as the decoder, or leaves the file to it."""

import io
import struct

import numpy as np
import pytest
from PIL import Image
from PIL.BmpImagePlugin import BmpImageFile

from station.capture.plain_bitmap import plain_bitmap
from tests.unit.capture.pictures import colour, encoded, grey


def quick(data: bytes) -> np.ndarray | None:
    return plain_bitmap(BmpImageFile(io.BytesIO(data)), data)


def top_down(data: bytes, height: int) -> bytes:
    """Return the bitmap with a negative height, which means the first row comes first."""
    return data[:22] + struct.pack("<i", -height) + data[26:]


@pytest.mark.parametrize("width", [1, 2, 3, 4, 13])
@pytest.mark.parametrize("make", [grey, colour])
def test_rows_of_every_width_are_right(make: type, width: int) -> None:
    pixels = make(5, width)
    result = quick(encoded(pixels, "BMP"))
    assert result is not None
    assert result.flags.c_contiguous
    np.testing.assert_array_equal(result, pixels)


@pytest.mark.parametrize("make", [grey, colour])
def test_a_bitmap_with_its_first_row_first_is_right(make: type) -> None:
    pixels = make(5, 7)
    result = quick(top_down(encoded(pixels, "BMP"), 5))
    assert result is not None
    np.testing.assert_array_equal(result, pixels[::-1])


LEFT_TO_THE_DECODER = {
    "palette": encoded(Image.fromarray(colour()).quantize(16), "BMP"),
    "black and white": encoded(Image.new("1", (9, 9)), "BMP"),
    "32 bit": encoded(Image.new("RGBA", (5, 5)), "BMP"),
    "cut short": encoded(grey(), "BMP")[:-1],
}


@pytest.mark.parametrize("data", LEFT_TO_THE_DECODER.values(), ids=LEFT_TO_THE_DECODER)
def test_everything_else_is_left_to_the_decoder(data: bytes) -> None:
    assert quick(data) is None


def test_other_kinds_are_left_to_the_decoder() -> None:
    data = encoded(grey(), "PNG")
    with Image.open(io.BytesIO(data)) as picture:
        assert plain_bitmap(picture, data) is None
