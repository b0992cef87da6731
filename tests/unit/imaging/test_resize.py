"""Resizing beside OpenCV called directly."""

import cv2
import numpy as np
import pytest
from pydantic import ValidationError

from station.domain.errors import StageError
from station.imaging.resize import Resize
from tests.unit.imaging.pictures import KINDS, noise

METHODS = {
    "area": cv2.INTER_AREA,
    "linear": cv2.INTER_LINEAR,
    "cubic": cv2.INTER_CUBIC,
    "nearest": cv2.INTER_NEAREST,
}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("method", METHODS)
def test_an_exact_size_is_that_of_opencv(kind: str, method: str) -> None:
    image = noise(kind)
    ours = Resize(width_px=33, height_px=71, method=method).apply(image)
    assert np.array_equal(ours, cv2.resize(image, (33, 71), interpolation=METHODS[method]))


def test_a_height_alone_keeps_the_aspect() -> None:
    assert Resize(height_px=24).apply(noise()).shape == (24, 32)


@pytest.mark.parametrize("kind", KINDS)
def test_padding_keeps_the_aspect_and_fills_the_rest(kind: str) -> None:
    image = noise(kind)
    ours = Resize(height_px=24, width_px=50, fit="pad", padding_level=255).apply(image)
    assert ours.shape[:2] == (24, 50)
    assert np.array_equal(ours[:, :32], cv2.resize(image, (32, 24), interpolation=cv2.INTER_AREA))
    assert (ours[:, 32:] == np.iinfo(image.dtype).max).all()


def test_a_long_line_is_made_smaller_until_it_fits() -> None:
    ours = Resize(height_px=24, width_px=16, fit="pad").apply(noise())
    assert ours.shape == (24, 16)
    assert ours[:12].any()
    assert not ours[12:].any()


def test_padding_without_a_width_is_refused() -> None:
    with pytest.raises(ValidationError, match="needs width_px"):
        Resize(height_px=24, fit="pad")


def test_a_height_that_would_make_it_endless_says_what_to_do() -> None:
    with pytest.raises(StageError, match="Give a smaller height_px"):
        Resize(height_px=2000).apply(np.zeros((1, 100), np.uint8))
