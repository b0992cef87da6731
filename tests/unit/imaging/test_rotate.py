"""Rotation beside Pillow and OpenCV called directly."""

import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image as PillowImage

from station.domain.errors import StageError
from station.imaging.rotate import Rotate
from tests.unit.imaging.pictures import KINDS, landscape, noise


def _inside(image: np.ndarray, margin: int = 2) -> np.ndarray:
    """Return which pixels are away from what came in from outside, which is black here."""
    seen = (image > 0).astype(np.uint8)
    return cv2.erode(seen, np.ones((2 * margin + 1,) * 2), borderValue=0).astype(bool)


@given(
    angle=st.floats(-360, 360),
    size=st.tuples(st.integers(1, 200), st.integers(1, 200)),
    canvas=st.sampled_from(["grow", "keep"]),
)
def test_the_size_is_that_of_pillow(angle: float, size: tuple[int, int], canvas: str) -> None:
    pillow = PillowImage.new("L", size).rotate(angle, expand=canvas == "grow")
    assert Rotate(angle_deg=angle, canvas=canvas).output_size(size) == pillow.size


@pytest.mark.parametrize("canvas", ["grow", "keep"])
@pytest.mark.parametrize("angle", [-45.0, -12.3, 0.5, 30.0, 133.0, 201.0])
def test_the_picture_is_that_of_pillow_away_from_the_border(angle: float, canvas: str) -> None:
    image = np.maximum(landscape(), 1)
    pillow = PillowImage.fromarray(image).rotate(
        angle, PillowImage.Resampling.BILINEAR, expand=canvas == "grow"
    )
    ours = Rotate(angle_deg=angle, canvas=canvas).apply(image)
    inside = _inside(np.asarray(pillow))
    assert inside.mean() > 0.3
    assert np.abs(ours.astype(int) - np.asarray(pillow))[inside].max() <= 2


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("quarters", [0, 1, 2, 3])
def test_quarter_turns_lose_nothing(kind: str, quarters: int) -> None:
    image = noise(kind)
    turned = Rotate(angle_deg=90.0 * quarters).apply(image)
    assert np.array_equal(turned, np.rot90(image, quarters))


@pytest.mark.parametrize("kind", KINDS)
def test_the_picture_is_that_of_opencv_about_its_centre(kind: str) -> None:
    image = noise(kind, 63, 47)  # odd sides: the centre is the centre of a pixel
    matrix = cv2.getRotationMatrix2D((31, 23), 20, 1)
    opencv = cv2.warpAffine(image, matrix, (63, 47))
    ours = Rotate(angle_deg=20, canvas="keep").apply(image)
    # Interpolation is in steps of 1/32 px, which two ways to one matrix may round differently.
    assert np.abs(ours.astype(int) - opencv).max() <= np.iinfo(image.dtype).max / 32 + 1
    assert np.abs(ours.astype(int) - opencv).mean() <= np.iinfo(image.dtype).max / 2000


def test_positive_angles_turn_counter_clockwise() -> None:
    image = np.zeros((41, 41), np.uint8)
    image[20, 35] = 255
    turned = Rotate(angle_deg=90, canvas="keep").apply(image)
    assert turned[5, 20] == 255


def test_a_picture_too_long_to_turn_says_what_to_do() -> None:
    with pytest.raises(StageError, match="Put a crop before it"):
        Rotate(angle_deg=5).apply(np.zeros((1, 40_000), np.uint8))
