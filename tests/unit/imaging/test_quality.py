"""Blank surfaces are told from marks, whatever the light and the noise."""

import cv2
import numpy as np
import pytest

from station.domain.frame import Image
from station.imaging.quality import has_mark, mark_contrast

HEIGHT, WIDTH = 200, 1000


def noise(sigma: float, height: int = HEIGHT, width: int = WIDTH) -> Image:
    values = np.random.default_rng(3).normal(120, sigma, (height, width))
    return np.clip(values, 0, 255).astype(np.uint8)


def gradient() -> Image:
    light = np.linspace(40, 220, WIDTH)[None].repeat(HEIGHT, 0)
    return np.clip(light + noise(3) - 120.0, 0, 255).astype(np.uint8)


def text(ink: int, ground: int = 120, sigma: float = 0.0) -> Image:
    image = np.full((HEIGHT, WIDTH), ground, np.uint8)
    cv2.putText(image, "LOT 4711", (40, 140), cv2.FONT_HERSHEY_SIMPLEX, 4, ink, 12)
    return np.clip(image + (noise(sigma) - 120.0), 0, 255).astype(np.uint8)


@pytest.mark.parametrize(
    "image",
    [
        pytest.param(np.full((HEIGHT, WIDTH), 120, np.uint8), id="plain"),
        pytest.param(np.zeros((1, 1), np.uint8), id="one pixel"),
        pytest.param(np.zeros((1, 9, 3), np.uint8), id="one row in colour"),
        pytest.param(noise(5), id="camera noise"),
        pytest.param(noise(20), id="strong noise"),
        pytest.param(noise(10, 32, 300), id="noise at reading size"),
        pytest.param(gradient(), id="light from one side"),
    ],
)
def test_a_blank_surface_has_no_mark(image: Image) -> None:
    assert not has_mark(image, min_contrast=8)


@pytest.mark.parametrize(
    "image",
    [
        pytest.param(text(0), id="dark print"),
        pytest.param(text(255), id="light print"),
        pytest.param(text(105), id="pale laser mark"),
        pytest.param(text(80, sigma=8), id="print in noise"),
        pytest.param(np.dstack([text(20)] * 3), id="colour"),
        pytest.param(text(20).astype(np.uint16) * 257, id="16 bit"),
    ],
)
def test_text_is_a_mark(image: Image) -> None:
    assert has_mark(image, min_contrast=8)


def test_contrast_is_in_grey_levels_of_8_bit_at_either_depth() -> None:
    image = text(20)
    eight, _ = mark_contrast(image)
    sixteen, _ = mark_contrast(image.astype(np.uint16) * 257)
    assert eight == pytest.approx(sixteen, abs=1.0)
    assert 60 < eight < 110
