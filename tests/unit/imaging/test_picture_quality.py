"""Focus, brightness and clipping are measured the same at any size, depth and contrast."""

import cv2
import numpy as np
import pytest

from station.domain.frame import Image
from station.imaging.picture_quality import measure_quality
from tests.unit.imaging.line_pictures import crop_of

TEXT = ("LOT 4711 A",)


def blurred(image: Image, sigma_px: float) -> Image:
    return np.asarray(cv2.GaussianBlur(image, (0, 0), sigma_px))


@pytest.mark.parametrize("letter_px", [40, 120])
@pytest.mark.parametrize(("ink", "ground"), [(20, 220), (230, 40), (100, 130)])
def test_blur_lowers_the_focus_step_by_step(letter_px: int, ink: int, ground: int) -> None:
    image = crop_of(TEXT, letter_px=letter_px, ink=ink, ground=ground, margin_px=letter_px // 2)
    sigmas = (0.02 * letter_px, 0.1 * letter_px, 0.3 * letter_px)
    focuses = [
        measure_quality(each).focus for each in (image, *(blurred(image, s) for s in sigmas))
    ]
    assert focuses == sorted(focuses, reverse=True)
    assert focuses[0] > 0.3
    assert focuses[-1] < 0.1


def test_focus_does_not_depend_on_contrast_size_or_depth() -> None:
    focus = measure_quality(crop_of(TEXT, letter_px=120)).focus
    others = (
        crop_of(TEXT, letter_px=120, ink=110, ground=140),
        crop_of(TEXT, letter_px=240, margin_px=120),
        crop_of(TEXT, letter_px=120).astype(np.uint16) * 257,
        np.dstack([crop_of(TEXT, letter_px=120)] * 3),
    )
    for other in others:
        assert measure_quality(other).focus == pytest.approx(focus, rel=0.1)


def test_noise_does_not_make_a_blurred_picture_sharp() -> None:
    image = blurred(crop_of(TEXT, letter_px=120), 30)
    noise = np.random.default_rng(1).normal(0, 4, image.shape)
    noisy = np.clip(image + noise, 0, 255).astype(np.uint8)
    assert measure_quality(noisy).focus < 0.1


@pytest.mark.parametrize(
    ("image", "brightness", "dark", "bright"),
    [
        pytest.param(np.full((40, 100), 128, np.uint8), 128, 0, 0, id="grey"),
        pytest.param(np.zeros((40, 100), np.uint8), 0, 1, 0, id="black"),
        pytest.param(np.full((40, 100), 255, np.uint8), 255, 0, 1, id="white"),
        pytest.param(np.full((40, 100), 65535, np.uint16), 255, 0, 1, id="white in 16 bit"),
        pytest.param(np.full((40, 100), 3, np.uint8), 3, 0, 0, id="nearly black"),
        pytest.param(np.full((40, 100), 252, np.uint8), 252, 0, 0, id="nearly white"),
        pytest.param(np.repeat(np.uint8([[0, 255]]), 50, 1), 127.5, 0.5, 0.5, id="halves"),
    ],
)
def test_light_and_clipping(image: Image, brightness: float, dark: float, bright: float) -> None:
    found = measure_quality(image)
    assert found.brightness == pytest.approx(brightness)
    assert (found.clipped_dark, found.clipped_bright) == (dark, bright)


@pytest.mark.parametrize("shape", [(1, 1), (1, 9, 3), (3, 3)])
def test_tiny_and_plain_pictures_have_no_focus(shape: tuple[int, ...]) -> None:
    assert measure_quality(np.full(shape, 90, np.uint8)).focus == 0
