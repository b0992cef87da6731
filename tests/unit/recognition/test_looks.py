"""Other looks show the same mark a little lower, and a little wider."""

import numpy as np
import pytest

from station.recognition.line_image import BUCKET_PX, MAX_WIDTH_PX
from station.recognition.looks import other_looks, other_width_px


@pytest.mark.parametrize(("width_px", "expected"), [(64, 96), (128, 160), (288, 384), (384, 288)])
def test_the_wider_look_stays_within_the_model(width_px: int, expected: int) -> None:
    assert other_width_px(width_px) == expected


@pytest.mark.parametrize("width_px", range(64, MAX_WIDTH_PX + 1, BUCKET_PX))
def test_another_look_is_never_the_same_look(width_px: int) -> None:
    wide = other_width_px(width_px)
    assert wide != width_px
    assert wide % BUCKET_PX == 0
    assert BUCKET_PX <= wide <= MAX_WIDTH_PX


def test_a_bar_becomes_lower_in_one_look_and_wider_in_the_other() -> None:
    lines = np.full((2, 32, 128), 200, np.uint8)
    lines[1, 8:24, 40:60] = 20
    low, wide = other_looks(lines)
    assert low.shape == lines.shape
    assert wide.shape == (2, 32, 160)
    assert (low[0] == 200).all()
    assert (wide[0] == 200).all()
    assert (low[1, :, 50] < 110).sum() == 14
    assert (wide[1, 16] < 110).sum() == 25


def test_what_stands_at_the_rim_is_carried_on() -> None:
    lines = np.full((1, 32, 64), 200, np.uint8)
    lines[0, :, 30:34] = 20
    low, _ = other_looks(lines)
    assert (low[0, :, 32] < 60).all()
