"""Pixels survive the way to Qt: odd widths, slices, grey and RGB."""

import numpy as np
import pytest

from station.ui.qimage import to_qimage


@pytest.mark.parametrize("width", [1, 3, 5, 7, 101])
def test_odd_widths_are_not_sheared(width: int) -> None:
    pixels = np.arange(4 * width, dtype=np.uint8).reshape(4, width)
    image = to_qimage(pixels)
    seen = [[image.pixelColor(x, y).red() for x in range(width)] for y in range(4)]
    assert seen == pixels.tolist()


def test_a_slice_of_a_larger_picture_is_shown_as_it_is() -> None:
    whole = np.arange(400, dtype=np.uint8).reshape(20, 20)
    image = to_qimage(whole[3:9, 5:12])
    assert image.pixelColor(0, 0).red() == whole[3, 5]
    assert image.pixelColor(6, 5).red() == whole[8, 11]


def test_colours_keep_their_order() -> None:
    pixels = np.zeros((2, 3, 3), np.uint8)
    pixels[1, 2] = (10, 20, 30)
    colour = to_qimage(pixels).pixelColor(2, 1)
    assert (colour.red(), colour.green(), colour.blue()) == (10, 20, 30)


def test_the_image_outlives_the_pixels() -> None:
    pixels = np.full((50, 50), 77, np.uint8)
    image = to_qimage(pixels)
    pixels[:] = 0
    del pixels
    assert image.pixelColor(25, 25).red() == 77
