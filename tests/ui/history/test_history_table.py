"""The table shows pages as they come, asks for the next once, and keeps the chosen part."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.qtbot import QtBot

from station.domain.delivery import DeliveryState
from station.domain.inspection import DecisionKind
from station.domain.verdict import Outcome
from station.records.history import HistoryPage, PageKey
from station.ui.history.history_model import Column
from station.ui.history.history_table import HistoryTable
from station.ui.theme import Sizes
from tests.ui.history.rows import NOW, page, row

TOP = QModelIndex()


@pytest.fixture
def table(qtbot: QtBot) -> HistoryTable:
    made = HistoryTable()
    qtbot.addWidget(made)
    return made


def texts(table: HistoryTable, line: int) -> dict[Column, str]:
    model = table.model()
    return {column: str(model.index(line, column).data()) for column in Column}


def test_a_line_says_what_is_known(table: HistoryTable) -> None:
    states = (("device", DeliveryState.DELIVERED), ("line-server", DeliveryState.WAITING))
    shown = row(
        7, verdict=Outcome.CHECK, decision=DecisionKind.CORRECTED, mapped="X", deliveries=states
    )
    table.show_page(HistoryPage((shown,)), is_first=True)
    found = texts(table, 0)
    assert found[Column.CODE] == "CODE7"
    assert (found[Column.VERDICT], found[Column.DECISION]) == ("CHECK", "corrected")
    assert (found[Column.WEAKEST], found[Column.DELIVERY]) == ("90.0 %", "waits")
    assert (found[Column.OPERATOR], found[Column.NUMBER]) == ("Kim", "7")
    index = table.model().index(0, Column.CODE)
    assert index.data(Qt.ItemDataRole.ToolTipRole) == "read as X"
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Code: CODE7"
    tip = table.model().index(0, Column.DELIVERY).data(Qt.ItemDataRole.ToolTipRole)
    assert tip == "Device: arrived\nLine server: waits"


def test_of_today_the_time_is_shown_and_of_other_days_the_date(table: HistoryTable) -> None:
    local = NOW.astimezone()
    table.set_today(local.date())
    yesterday = row(1, decided_at=local - timedelta(days=1))
    long_ago = row(0, decided_at=local - timedelta(days=700))
    days = (row(2, decided_at=local), yesterday, long_ago)
    table.show_page(HistoryPage(days), is_first=True)
    assert texts(table, 0)[Column.TIME] == f"{local:%H:%M:%S}"
    assert texts(table, 1)[Column.TIME] == f"{yesterday.decided_at:%m-%d %H:%M}"
    assert texts(table, 2)[Column.TIME] == f"{long_ago.decided_at:%Y-%m-%d}"
    tip = table.model().index(0, Column.TIME).data(Qt.ItemDataRole.ToolTipRole)
    assert tip == f"{local:%Y-%m-%d %H:%M:%S}"


def test_a_recipe_is_shown_by_its_title(table: HistoryTable) -> None:
    table.show_page(HistoryPage((row(1), row(2, recipe="gone"))), is_first=True)
    table.set_recipe_titles({"label": "Label of the box"})
    assert texts(table, 0)[Column.RECIPE] == "Label of the box"
    assert texts(table, 1)[Column.RECIPE] == "gone"


@pytest.mark.parametrize("width", [300, 480, 640, 800, 1000, 1500])
def test_nothing_of_a_line_is_to_be_scrolled_to(
    table: HistoryTable, width: int, sizes: Sizes
) -> None:
    table.show_page(page(*range(100, 0, -1)), is_first=True)
    table.resize(width, 400)
    table.show()
    assert table.horizontalScrollBar().maximum() == 0
    shown = [column for column in Column if not table.isColumnHidden(column)]
    assert Column.CODE in shown
    assert len(shown) == len(Column) or width < 1500
    header = table.horizontalHeader()
    wide = {c.name: (header.sectionSize(c), header.sectionSizeHint(c)) for c in shown}
    assert all(has >= needs for has, needs in wide.values()), wide
    table.hide()


def test_a_column_that_comes_back_has_room_for_its_heading(table: HistoryTable) -> None:
    table.show()
    header = table.horizontalHeader()
    for width in range(300, 1300, 20):
        table.resize(width, 400)
        shown = [column for column in Column if not table.isColumnHidden(column)]
        assert all(header.sectionSize(c) >= header.sectionSizeHint(c) for c in shown), width
    table.hide()


def test_the_parts_that_are_seen_are_those_in_the_window(table: HistoryTable) -> None:
    table.resize(600, 400)
    table.show()
    table.show_page(page(*range(100, 0, -1)), is_first=True)
    assert table.seen()[0] == 100
    assert 3 < len(table.seen()) < 20
    table.scrollToBottom()
    assert table.seen()[-1] == 1
    assert 100 not in table.seen()
    table.hide()


def test_deliveries_go_on_below_the_first_page(table: HistoryTable) -> None:
    opened: list[int] = []
    waits = (("device", DeliveryState.WAITING),)
    table.show_page(
        HistoryPage((row(9, deliveries=waits), row(8, deliveries=waits))), is_first=True
    )
    table.opened.connect(opened.append)
    table.show_states({8: (("device", DeliveryState.DELIVERED),)})
    assert texts(table, 1)[Column.DELIVERY] == "arrived"
    assert texts(table, 0)[Column.DELIVERY] == "waits"
    assert opened == []
    table.show_states({9: (("device", DeliveryState.UNCERTAIN),)})
    assert opened == [9], "the story of the chosen part is told anew"


def test_what_was_not_decided_to_be_a_code_shows_what_was_read(table: HistoryTable) -> None:
    table.show_page(HistoryPage((row(1, code="", mapped="AB1", weakest=None),)), is_first=True)
    assert texts(table, 0)[Column.CODE] == "AB1"
    assert texts(table, 0)[Column.WEAKEST] == "–"


def test_the_state_that_needs_a_person_is_shown_before_others(table: HistoryTable) -> None:
    states = (("a", DeliveryState.DELIVERED), ("b", DeliveryState.UNCERTAIN))
    table.show_page(HistoryPage((row(1, deliveries=states),)), is_first=True)
    assert texts(table, 0)[Column.DELIVERY] == "uncertain"


def test_the_next_page_is_asked_for_once_and_added_below(table: HistoryTable) -> None:
    asked: list[PageKey] = []
    table.more_asked.connect(asked.append)
    table.show_page(page(9, 8, following=True), is_first=True)
    model = table.model()
    assert model.canFetchMore(TOP)
    model.fetchMore(TOP)
    model.fetchMore(TOP)
    assert asked == [PageKey(1, 8)]
    table.show_page(page(7, 6), is_first=False)
    assert [part.sequence for part in table.rows()] == [9, 8, 7, 6]
    assert not model.canFetchMore(TOP)


def test_scrolling_to_the_end_asks_for_more(table: HistoryTable, qtbot: QtBot) -> None:
    table.resize(600, 300)
    table.show()
    table.show_page(page(*range(100, 60, -1), following=True), is_first=True)
    with qtbot.waitSignal(table.more_asked, timeout=5000):
        table.scrollToBottom()
    table.hide()


def test_the_first_part_is_looked_at_and_arrows_go_on(table: HistoryTable) -> None:
    opened: list[int] = []
    table.opened.connect(opened.append)
    table.show_page(page(9, 8, 7), is_first=True)
    table.selectRow(1)
    assert opened == [9, 8]


def test_the_part_that_is_looked_at_stays_chosen_when_newer_ones_come(table: HistoryTable) -> None:
    table.show_page(page(9, 8, 7), is_first=True)
    table.selectRow(1)
    table.show_page(page(10, 9, 8), is_first=True)
    chosen = table.chosen()
    assert chosen is not None
    assert chosen.sequence == 8


def test_an_empty_table_says_why(table: HistoryTable) -> None:
    table.set_empty_words("No part fits.")
    table.show_page(HistoryPage(()), is_first=True)
    assert (table.empty_words(), table.chosen()) == ("No part fits.", None)
    table.show_page(page(1), is_first=True)
    assert table.empty_words() == ""


def shown_table(table: HistoryTable, *sequences: int) -> HistoryTable:
    table.resize(700, 300)
    table.show()
    table.show_page(page(*sequences, following=True), is_first=True)
    return table


def test_newer_parts_come_on_top_and_the_chosen_one_stays_where_it_is(table: HistoryTable) -> None:
    shown_table(table, *range(60, 20, -1))
    table.selectRow(20)
    table.scrollTo(table.currentIndex())
    chosen = table.chosen()
    at_px = table.visualRect(table.currentIndex()).top()
    opened: list[int] = []
    table.opened.connect(opened.append)
    table.show_newer(page(62, 61, *range(60, 22, -1), following=True))
    assert [part.sequence for part in table.rows()] == list(range(62, 20, -1))
    assert table.chosen() == chosen
    assert table.visualRect(table.currentIndex()).top() == at_px
    assert opened == []


def test_whoever_looks_at_the_top_sees_newer_parts_come(table: HistoryTable) -> None:
    shown_table(table, *range(60, 20, -1))
    table.show_newer(page(61, *range(60, 21, -1), following=True))
    assert table.verticalScrollBar().value() == 0
    chosen = table.chosen()
    assert chosen is not None
    assert chosen.sequence == 60


def test_further_pages_stay_and_are_still_followed_by_the_next(table: HistoryTable) -> None:
    shown_table(table, 9, 8)
    table.model().fetchMore(TOP)
    table.show_page(page(7, 6, following=True), is_first=False)
    table.show_newer(page(10, 9, following=True))
    assert [part.sequence for part in table.rows()] == [10, 9, 8, 7, 6]
    asked: list[PageKey] = []
    table.more_asked.connect(asked.append)
    table.model().fetchMore(TOP)
    assert asked == [PageKey(1, 6)]


def test_a_delivery_that_went_on_is_seen_and_its_story_told_anew(table: HistoryTable) -> None:
    table.show_page(page(9, 8), is_first=True)
    opened: list[int] = []
    table.opened.connect(opened.append)
    arrived = row(9, deliveries=(("device", DeliveryState.DELIVERED),))
    table.show_newer(HistoryPage((arrived, row(8))))
    assert texts(table, 0)[Column.DELIVERY] == "arrived"
    assert opened == [9]


@pytest.mark.parametrize(
    "now",
    [
        pytest.param((20, 19, 18), id="more new ones than a page holds"),
        pytest.param((9, 7), id="one fits the filter no more"),
        pytest.param((9, 8, 77, 7), id="one came between"),
    ],
)
def test_what_cannot_be_laid_over_is_shown_anew(table: HistoryTable, now: tuple[int, ...]) -> None:
    table.show_page(page(9, 8, 7, following=True), is_first=True)
    table.show_newer(page(*now, following=True))
    assert tuple(part.sequence for part in table.rows()) == now
    assert table.chosen() is not None


def test_the_first_part_of_all_is_chosen(table: HistoryTable) -> None:
    table.show_page(HistoryPage(()), is_first=True)
    table.show_newer(page(1))
    chosen = table.chosen()
    assert chosen is not None
    assert chosen.sequence == 1
