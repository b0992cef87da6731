"""Strips of ink: weights, corners and bridges leave something to read."""

import random

import numpy as np
import pytest

from station.training import fonts, strip


@pytest.fixture
def line() -> strip.Strip:
    return strip.printed(random.Random(1), "H0 1", fonts.typefaces()[0])


def test_capitals_stand_between_top_and_base(line: strip.Strip) -> None:
    rows = np.flatnonzero(line.mask.any(axis=1))
    assert abs(int(rows[0]) - line.top) <= 2
    assert abs(int(rows[-1]) + 1 - line.base) <= 2


def test_hair_strokes_survive_rounded_corners() -> None:
    mask = np.zeros((60, 80), np.uint8)
    mask[10:50, 40] = 120
    rounded = strip.with_rounded_corners(strip.Strip(mask, 10, 50), 2.5)
    assert rounded.mask.max() > 100


@pytest.mark.parametrize("weight", [-2.0, 0.0, 2.0, 4.0])
def test_more_weight_is_more_ink(line: strip.Strip, weight: float) -> None:
    ink = int(strip.with_weight(line, weight).mask.sum())
    assert ink > 0
    assert (ink > line.mask.sum()) == (weight > 0)


def test_a_stencil_takes_a_bridge_out_of_wide_characters(line: strip.Strip) -> None:
    cut = strip.stencilled(random.Random(3), line)
    assert 0 < cut.mask.sum() < line.mask.sum()


def test_extent_changes_the_width_only(line: strip.Strip) -> None:
    wide = strip.with_extent(line, 1.5)
    assert wide.mask.shape[0] == line.mask.shape[0]
    assert wide.mask.shape[1] == pytest.approx(1.5 * line.mask.shape[1], abs=1)


def test_an_outline_leaves_the_middle_of_a_wide_stroke_empty() -> None:
    mask = np.zeros((60, 80), np.uint8)
    mask[10:50, 30:50] = 255
    rims = strip.outlined(strip.Strip(mask, 10, 50), 3).mask
    assert rims[30, 40] == 0
    assert rims[30, 30] == rims[30, 49] == 255
