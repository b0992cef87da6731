"""The line picture: one height, widths in steps, contrast and borders made alike."""

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from station.recognition.line_image import line_image, marked_box, placed_line_image


def _line(width: int = 300, height: int = 60, ground: int = 220, ink: int = 30) -> np.ndarray:
    image = np.full((height, width), ground, np.uint8)
    cv2.rectangle(image, (width // 3, height // 3), (width // 2, 2 * height // 3), ink, 3)
    return image


@given(st.integers(1, 400), st.integers(1, 900), st.sampled_from([(), (1,), (3,), (4,)]))
@settings(max_examples=40, deadline=None)
def test_any_picture_gives_height_32_and_a_width_in_steps(
    height: int, width: int, channels: tuple[int, ...]
) -> None:
    image = np.random.default_rng(height).integers(0, 256, (height, width, *channels), np.uint8)
    before = image.copy()
    line = line_image(image)
    assert line.dtype == np.uint8
    assert line.shape[0] == 32
    assert 64 <= line.shape[1] <= 384
    assert line.shape[1] % 32 == 0
    assert np.array_equal(image, before)


def test_blank_borders_are_cut_off_around_the_mark() -> None:
    left, top, right, bottom = marked_box(_line(height=120))
    assert 20 <= top <= 40
    assert 80 <= bottom <= 100
    assert left > 50
    assert right < 220


def test_noise_is_not_taken_for_a_mark_that_could_be_cut_out() -> None:
    noise = np.random.default_rng(0).integers(90, 110, (60, 300)).astype(np.uint8)
    assert marked_box(noise)[1:4:2] == (0, 60)


def test_faint_and_strong_marks_look_alike() -> None:
    faint = line_image(_line(ground=120, ink=90)).astype(int)
    strong = line_image(_line(ground=220, ink=30)).astype(int)
    assert np.abs(faint - strong).mean() < 6


def test_a_blank_picture_stays_blank() -> None:
    line = line_image(np.full((40, 200), 130, np.uint8))
    assert np.ptp(line) <= 4


def test_padding_is_on_the_right_in_the_grey_of_the_ground() -> None:
    line = line_image(_line(), trim=False)
    assert line.shape == (32, 160)
    assert line_image(_line(width=290), trim=False)[5, -1] == pytest.approx(255, abs=3)


def test_a_long_line_is_squeezed_into_the_widest_picture() -> None:
    assert line_image(_line(width=3000), trim=False).shape == (32, 384)


def test_a_place_in_the_line_maps_back_into_the_crop() -> None:
    image = np.full((32, 320), 255, np.uint8)
    image[4:28, 200:204] = 0
    line = placed_line_image(image)
    dark = int(line.pixels.mean(axis=0).argmin()) + 0.5
    assert line.in_crop(dark / line.pixels.shape[1]) == pytest.approx(202 / 320, abs=0.02)
