"""Thresholds beside OpenCV called directly."""

import cv2
import numpy as np
import pytest

from station.imaging.threshold import Threshold
from tests.unit.imaging.pictures import landscape

WHITE = {"grey8": 255, "grey16": 65535}


@pytest.mark.parametrize("kind", WHITE)
def test_otsu_is_that_of_opencv(kind: str) -> None:
    image = landscape(kind)
    _, opencv = cv2.threshold(image, 0, WHITE[kind], cv2.THRESH_BINARY | cv2.THRESH_OTSU)
    assert np.array_equal(Threshold().apply(image), opencv)
    assert set(np.unique(opencv)) == {0, WHITE[kind]}


@pytest.mark.parametrize(("kind", "level"), [("grey8", 90), ("grey16", 90 * 257)])
def test_a_fixed_level_is_that_of_opencv_on_a_scale_of_255(kind: str, level: int) -> None:
    image = landscape(kind)
    _, opencv = cv2.threshold(image, level, WHITE[kind], cv2.THRESH_BINARY)
    assert np.array_equal(Threshold(method="fixed", level=90).apply(image), opencv)


@pytest.mark.parametrize("offset", [-3.5, 0.0, 4.0, 4.5])
def test_adaptive_is_that_of_opencv(offset: float) -> None:
    image = landscape()
    opencv = cv2.adaptiveThreshold(
        image, 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY, 31, offset
    )
    ours = Threshold(method="adaptive", window_px=31, offset=offset).apply(image)
    assert np.array_equal(ours, opencv)


def test_adaptive_in_16_bits_agrees_with_that_in_8() -> None:
    image = landscape()
    stage = Threshold(method="adaptive", window_px=31, offset=4)
    in_16 = stage.apply(image.astype(np.uint16) * 257)
    assert ((in_16 > 0) == (stage.apply(image) > 0)).mean() > 0.98


def test_colours_are_made_grey_first() -> None:
    image = landscape("rgb8")
    grey = cv2.cvtColor(image, cv2.COLOR_RGB2GRAY)
    assert np.array_equal(Threshold().apply(image), Threshold().apply(grey))
