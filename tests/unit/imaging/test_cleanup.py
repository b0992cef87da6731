"""Blurs and morphology beside OpenCV called directly."""

import cv2
import numpy as np
import pytest
from pydantic import ValidationError

from station.imaging.cleanup import Bilateral, ErodeDilate, GaussianBlur, Median, OpenClose
from tests.unit.imaging.pictures import KINDS, landscape, noise


@pytest.mark.parametrize("kind", KINDS)
def test_gaussian_blur_is_that_of_opencv(kind: str) -> None:
    image = noise(kind)
    ours = GaussianBlur(kernel_px=15).apply(image)
    assert np.array_equal(ours, cv2.GaussianBlur(image, (15, 15), 0))


@pytest.mark.parametrize(
    ("kind", "kernel"), [("grey8", 9), ("rgb8", 9), ("grey16", 5), ("rgb16", 3)]
)
def test_median_is_that_of_opencv(kind: str, kernel: int) -> None:
    image = noise(kind)
    assert np.array_equal(Median(kernel_px=kernel).apply(image), cv2.medianBlur(image, kernel))


@pytest.mark.parametrize("kind", ["grey8", "rgb8"])
def test_wide_medians_in_16_bits_are_those_of_8_bits(kind: str) -> None:
    image = noise(kind)
    in_16 = Median(kernel_px=7).apply(image.astype(np.uint16) * 257)
    assert np.array_equal(in_16, cv2.medianBlur(image, 7).astype(np.uint16) * 257)


@pytest.mark.parametrize("kind", ["grey8", "rgb8"])
def test_bilateral_is_that_of_opencv(kind: str) -> None:
    image = noise(kind)
    ours = Bilateral(diameter_px=15, sigma_level=75, sigma_space_px=75).apply(image)
    assert np.array_equal(ours, cv2.bilateralFilter(image, 15, 75, 75))


@pytest.mark.parametrize("kind", ["grey8", "rgb8"])
def test_bilateral_in_16_bits_agrees_with_that_in_8(kind: str) -> None:
    image = landscape(kind)
    in_16 = Bilateral(diameter_px=9).apply(image.astype(np.uint16) * 257)
    assert np.abs(in_16 / 257 - Bilateral(diameter_px=9).apply(image)).max() <= 1.0


@pytest.mark.parametrize("kind", KINDS)
def test_erosion_and_dilation_are_those_of_opencv(kind: str) -> None:
    image = noise(kind)
    kernel = np.ones((5, 5), np.uint8)
    opencv = cv2.dilate(cv2.erode(image, kernel, iterations=2), kernel, iterations=1)
    stage = ErodeDilate(kernel_px=5, erode_iterations=2, dilate_iterations=1)
    assert np.array_equal(stage.apply(image), opencv)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    ("operation", "code"), [("open", cv2.MORPH_OPEN), ("close", cv2.MORPH_CLOSE)]
)
def test_opening_and_closing_are_those_of_opencv(kind: str, operation: str, code: int) -> None:
    image = noise(kind)
    opencv = cv2.morphologyEx(image, code, np.ones((3, 3), np.uint8), iterations=2)
    stage = OpenClose(operation=operation, kernel_px=3, iterations=2)
    assert np.array_equal(stage.apply(image), opencv)


@pytest.mark.parametrize("stage_type", [GaussianBlur, Median])
def test_an_even_kernel_is_refused(stage_type: type[GaussianBlur | Median]) -> None:
    with pytest.raises(ValidationError, match="must be odd"):
        stage_type(kernel_px=4)
