"""Tone stages beside Pillow and OpenCV called directly."""

import cv2
import numpy as np
import pytest
from PIL import Image as PillowImage
from PIL import ImageEnhance

from station.imaging.tone import Clahe, Contrast, Grayscale, Invert, Sharpen
from tests.unit.imaging.pictures import KINDS, landscape, noise


@pytest.mark.parametrize("kind", ["rgb8", "rgb16"])
def test_luminance_is_that_of_opencv(kind: str) -> None:
    image = noise(kind)
    assert np.array_equal(Grayscale().apply(image), cv2.cvtColor(image, cv2.COLOR_RGB2GRAY))


@pytest.mark.parametrize(("channel", "plane"), [("red", 0), ("green", 1), ("blue", 2)])
def test_a_channel_is_that_plane_of_rgb(channel: str, plane: int) -> None:
    image = noise("rgb8")
    assert np.array_equal(Grayscale(channel=channel).apply(image), image[:, :, plane])


@pytest.mark.parametrize("channel", ["luminance", "red"])
def test_a_grey_picture_stays_as_it_is(channel: str) -> None:
    image = noise()
    assert np.array_equal(Grayscale(channel=channel).apply(image), image)


@pytest.mark.parametrize("kind", ["grey8", "rgb8"])
@pytest.mark.parametrize("factor", [0.0, 0.5, 1.0, 3.0])
def test_contrast_is_that_of_pillow(kind: str, factor: float) -> None:
    image = noise(kind)
    pillow = ImageEnhance.Contrast(PillowImage.fromarray(image)).enhance(factor)
    assert np.array_equal(Contrast(factor=factor).apply(image), np.asarray(pillow))


@pytest.mark.parametrize(("grey8", "grey16"), [("grey8", "grey16"), ("rgb8", "rgb16")])
def test_contrast_in_16_bits_agrees_with_that_in_8(grey8: str, grey16: str) -> None:
    image = landscape(grey8)
    in_16 = Contrast(factor=3).apply(image.astype(np.uint16) * 257)
    in_8 = Contrast(factor=3).apply(image)
    assert (
        np.abs(in_16 / 257 - in_8).max() <= 3
    )  # Pillow rounds the mean to a whole level of 8 bits


@pytest.mark.parametrize("kind", ["grey8", "grey16"])
def test_clahe_is_that_of_opencv(kind: str) -> None:
    image = landscape(kind)
    opencv = cv2.createCLAHE(3.0, (4, 4)).apply(image)
    assert np.array_equal(Clahe(clip_limit=3, tiles=4).apply(image), opencv)


@pytest.mark.parametrize("kind", ["rgb8", "rgb16"])
def test_clahe_on_colour_works_on_luminance_alone(kind: str) -> None:
    image = landscape(kind)
    before = cv2.cvtColor(image, cv2.COLOR_RGB2YCrCb)
    before[:, :, 0] = cv2.createCLAHE(2.0, (8, 8)).apply(before[:, :, 0].copy())
    assert np.array_equal(Clahe().apply(image), cv2.cvtColor(before, cv2.COLOR_YCrCb2RGB))


@pytest.mark.parametrize("kind", KINDS)
def test_inversion_mirrors_the_levels(kind: str) -> None:
    image = noise(kind)
    assert np.array_equal(Invert().apply(image), np.iinfo(image.dtype).max - image)


@pytest.mark.parametrize("kind", KINDS)
def test_sharpening_is_opencvs_unsharp_mask(kind: str) -> None:
    image = landscape(kind)
    soft = cv2.GaussianBlur(image, (0, 0), 1.5)
    opencv = cv2.addWeighted(image, 1.7, soft, -0.7, 0)
    assert np.array_equal(Sharpen(amount=0.7, sigma_px=1.5).apply(image), opencv)
