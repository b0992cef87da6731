"""Dot tables and the lines made of them."""

import random

import numpy as np

from station.recognition.characters import CHARACTERS
from station.training import dot_glyphs, dots


def test_the_small_table_has_every_character_in_seven_rows_of_five() -> None:
    table = dot_glyphs.small_table()
    assert set(table) == set(CHARACTERS)
    assert all(cells.shape == (7, 5) and cells.any() for cells in table.values())


def test_no_two_capitals_or_digits_share_their_dots() -> None:
    table = dot_glyphs.small_table()
    shapes = {table[c].tobytes() for c in "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"}
    # The printers' own zero and letter O may be the same.
    assert len(shapes) >= 35


def test_fine_dots_fill_the_rows_they_are_asked_for() -> None:
    rows = np.flatnonzero(dot_glyphs.fine_dots(0, 9, False, "H").any(axis=1))
    assert 8 <= len(rows) <= 10


def test_a_missing_row_leaves_the_line_readable_but_lighter() -> None:
    rng = random.Random(3)
    style = dots.random_style(rng)
    full = dots.dotted(random.Random(1), "EXP 12/27", _with(style, lost_row=0.0, missing=0.0))
    less = dots.dotted(random.Random(1), "EXP 12/27", _with(style, lost_row=1.0, missing=0.0))
    assert 0 < (less.mask > 0).sum() < (full.mask > 0).sum()


def _with(style: dots.DotStyle, *, lost_row: float, missing: float) -> dots.DotStyle:
    from dataclasses import replace

    return replace(style, lost_row=lost_row, missing=missing)
