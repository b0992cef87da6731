"""What the list shows fits its width; what matters less goes first."""

import pytest

from station.ui.history.column_fit import KEPT_FIRST, Wish, fitted
from station.ui.history.history_model import Column

WISHES = {column: Wish(150, 100) for column in Column}


def test_every_column_has_its_turn() -> None:
    assert sorted(KEPT_FIRST) == sorted(Column)


@pytest.mark.parametrize("room", [100, 250, 999, 1000, 1200, 3000])
def test_the_widths_fit_the_room(room: int) -> None:
    widths = fitted(WISHES, room)
    assert sum(widths.values()) <= room
    assert list(widths) == list(KEPT_FIRST[: min(10, room // 100)])
    assert all(100 <= width <= 150 for width in widths.values())


def test_the_code_stays_where_there_is_no_room_at_all() -> None:
    assert fitted(WISHES, 20) == {Column.CODE: 100}


def test_room_that_is_left_goes_to_what_matters_most() -> None:
    widths = fitted(WISHES, 1070)
    assert (widths[Column.CODE], widths[Column.VERDICT]) == (150, 120)
