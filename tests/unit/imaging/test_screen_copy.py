"""Copies for the screen: small, 8 bit, contiguous, independent."""

import numpy as np
import pytest

from station.imaging.screen_copy import screen_copy, stage_copy


@pytest.mark.parametrize("shape", [(3000, 1000), (1000, 3000), (2001, 3, 3), (1, 1)])
def test_the_longer_side_is_at_most_the_limit(shape: tuple[int, ...]) -> None:
    copy = screen_copy(np.zeros(shape, np.uint8), limit_px=500)
    assert max(copy.pixels.shape[:2]) <= 500
    assert min(copy.pixels.shape[:2]) >= 1
    assert copy.scale == pytest.approx(min(1.0, 500 / max(shape[:2])))


def test_sixteen_bits_become_eight() -> None:
    copy = screen_copy(np.full((4, 4), 0xAB12, np.uint16))
    assert copy.pixels.dtype == np.uint8
    assert copy.pixels[0, 0] == 0xAB


def test_a_small_picture_is_copied_not_shared() -> None:
    pixels = np.zeros((4, 4), np.uint8)
    copy = screen_copy(pixels)
    pixels[:] = 255
    assert copy.pixels.max() == 0
    assert copy.scale == 1.0


def test_a_stage_has_a_thumbnail_beside_its_picture() -> None:
    stage = stage_copy("Crop", 1.0, np.zeros((400, 1868), np.uint8))
    assert stage.picture.pixels.shape == (400, 1868)
    assert max(stage.thumbnail.pixels.shape) == 240
