"""The main row of a crop that shows more than one line."""

import cv2
import numpy as np
import pytest

from station.recognition.line_image import line_image
from station.recognition.main_row import main_row


def _label(height: int = 160, width: int = 320) -> np.ndarray:
    return np.full((height, width), 220, np.uint8)


def _with_text(image: np.ndarray, text: str, y: int, scale: float) -> np.ndarray:
    cv2.putText(image, text, (12, y), cv2.FONT_HERSHEY_SIMPLEX, scale, 30, round(2 * scale))
    return image


def test_large_characters_are_kept_whole_and_small_print_is_cut_off() -> None:
    label = _with_text(_with_text(_label(), "ABC 1234", 108, 2.0), "SMALL STATE NAME", 22, 0.7)
    _with_text(label, "A SLOGAN BELOW IT", 150, 0.6)
    first, end = main_row(label)
    # The characters stand in rows 66 to 108.
    assert 22 < first <= 64
    assert 110 <= end < 140


def test_a_usual_line_is_left_as_it_is() -> None:
    line = _with_text(_label(60, 320), "ABC 1234", 48, 1.6)
    assert main_row(line) == (0, 60)


def test_a_small_crop_is_left_as_it_is() -> None:
    assert main_row(_label(39, 60)) == (0, 39)


def test_a_blank_crop_is_left_as_it_is() -> None:
    assert main_row(_label()) == (0, 160)


@pytest.mark.parametrize(("width", "expected"), [(40, 64), (56, 96), (80, 96), (128, 128)])
def test_short_lines_are_widened_by_up_to_a_half(width: int, expected: int) -> None:
    noise = np.random.default_rng(1).integers(0, 255, (32, width)).astype(np.uint8)
    assert line_image(noise, trim=False).shape == (32, expected)
