"""How wide the columns of the list are, so that all that is shown fits beside each other."""

from collections.abc import Mapping
from dataclasses import dataclass

from station.ui.history.history_model import Column

KEPT_FIRST = (
    Column.CODE,
    Column.VERDICT,
    Column.TIME,
    Column.DECISION,
    Column.DELIVERY,
    Column.WEAKEST,
    Column.OPERATOR,
    Column.RECIPE,
    Column.NUMBER,
    Column.CYCLE,
)
"""Where there is too little room the last ones go first: the part's story says them, too."""


@dataclass(frozen=True, slots=True)
class Wish:
    """A column's width in pixels: what it had best, and below what it says too little."""

    best_px: int
    least_px: int


def fitted(wishes: Mapping[Column, Wish], room_px: int) -> dict[Column, int]:
    """Return the width of every column that is shown; the first one always is."""
    shown: list[Column] = []
    left_px = room_px
    for column in KEPT_FIRST:
        if shown and wishes[column].least_px > left_px:
            break
        shown.append(column)
        left_px -= wishes[column].least_px
    widths = {column: wishes[column].least_px for column in shown}
    for column in shown:
        more_px = max(0, min(left_px, wishes[column].best_px - wishes[column].least_px))
        widths[column] += more_px
        left_px -= more_px
    return widths
