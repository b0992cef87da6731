"""The bar's widgets become a filter, and it is asked for when something changed."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from station.domain.inspection import DecisionKind
from station.domain.verdict import Outcome
from station.records.history import DeliveryWish, HistoryFilter, HistoryNames
from station.ui.history.filter_bar import FilterBar
from station.ui.history.time_range import Range
from tests.ui.window_fakes import HandClock


@pytest.fixture
def bar(qtbot: QtBot) -> FilterBar:
    made = FilterBar(clock=HandClock())
    qtbot.addWidget(made)
    made.set_time(Range.ALL)
    made.set_names(HistoryNames(("date-code", "label"), ("Ann", "Kim")))
    return made


def choose(box: object, text: str) -> None:
    row = box.findText(text)  # type: ignore[attr-defined]
    assert row > 0, text
    box.setCurrentIndex(row)  # type: ignore[attr-defined]
    box.activated.emit(row)  # type: ignore[attr-defined]


def test_at_first_everything_is_wanted(bar: FilterBar) -> None:
    assert bar.value() == HistoryFilter()
    assert bar.is_clear()
    assert not bar.clear.isEnabled()


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("verdict", "CHECK", HistoryFilter(verdict=Outcome.CHECK)),
        ("decision", "corrected", HistoryFilter(decision=DecisionKind.CORRECTED)),
        ("delivery", "uncertain", HistoryFilter(delivery=DeliveryWish.UNCERTAIN)),
        ("recipe", "label", HistoryFilter(recipe="label")),
        ("operator", "Ann", HistoryFilter(operator="Ann")),
    ],
)
def test_a_choice_is_asked_for_at_once(
    bar: FilterBar, qtbot: QtBot, name: str, text: str, expected: HistoryFilter
) -> None:
    with qtbot.waitSignal(bar.value_changed, timeout=0, raising=False) as changed:
        choose(getattr(bar, name), text)
    assert changed.signal_triggered
    assert bar.value() == expected


def test_a_typed_code_is_asked_for_a_moment_after_the_last_key(
    bar: FilterBar, qtbot: QtBot
) -> None:
    asked: list[HistoryFilter] = []
    bar.value_changed.connect(lambda: asked.append(bar.value()))
    with qtbot.waitSignal(bar.value_changed, timeout=5000):
        QTest.keyClicks(bar.code, "ABC")
    assert asked == [HistoryFilter(code="ABC")]


def test_enter_asks_at_once_and_only_once(bar: FilterBar, qtbot: QtBot) -> None:
    asked: list[HistoryFilter] = []
    bar.value_changed.connect(lambda: asked.append(bar.value()))
    QTest.keyClicks(bar.code, "AB")
    QTest.keyClick(bar.code, Qt.Key.Key_Return)
    assert asked == [HistoryFilter(code="AB")]
    assert not bar._typed.isActive()


def test_blanks_around_a_code_do_not_count(bar: FilterBar) -> None:
    bar.code.setText(" AB C ")
    bar.place.setCurrentIndex(1)
    assert bar.value() == HistoryFilter(code="AB C", is_anywhere=True)


def test_the_weakest_character_has_two_ends_in_any_order(bar: FilterBar) -> None:
    bar.weakest_from.setValue(80)
    assert bar.value() == HistoryFilter(weakest_from=0.8)
    bar.weakest_to.setValue(50)
    assert bar.value() == HistoryFilter(weakest_from=0.5, weakest_to=0.8)


def test_clear_takes_all_away_but_the_time_and_asks_once(bar: FilterBar) -> None:
    bar.set_time(Range.DAY)
    choose(bar.verdict, "CHECK")
    choose(bar.operator, "Kim")
    bar.code.setText("AB")
    bar.weakest_from.setValue(10)
    asked: list[None] = []
    bar.value_changed.connect(lambda: asked.append(None))
    bar.clear.trigger()
    assert (len(asked), bar.is_clear()) == (1, True)
    now = HandClock().now()
    assert bar.value() == HistoryFilter(since=now - timedelta(days=1))


def test_a_chosen_name_stays_when_there_are_more_names(bar: FilterBar) -> None:
    choose(bar.operator, "Kim")
    bar.set_names(HistoryNames(("date-code",), ("Ann", "Eve", "Kim")))
    assert bar.value() == HistoryFilter(operator="Kim")
    bar.set_names(HistoryNames((), ()))
    assert bar.value() == HistoryFilter()


def test_days_are_those_of_the_clock_on_the_wall_and_both_count(bar: FilterBar) -> None:
    bar.time.set_days(QDate(2026, 11, 23), QDate(2026, 11, 21))
    value = bar.value()
    assert value.since == datetime(2026, 11, 21).astimezone()
    assert value.until == datetime(2026, 11, 24).astimezone()


def test_today_begins_at_midnight(bar: FilterBar) -> None:
    bar.set_time(Range.TODAY)
    now = datetime(2026, 11, 23, 12, tzinfo=UTC)
    since, until = bar.time.bounds(now)
    assert since is not None
    assert (since.hour, since.minute, until) == (0, 0, None)
    assert timedelta(0) <= now - since < timedelta(days=1)


def test_dates_are_only_seen_where_they_count(bar: FilterBar) -> None:
    bar.show()
    assert not bar.time.first.isVisible()
    bar.set_time(Range.DAYS)
    assert bar.time.first.isVisible()
    bar.hide()


def test_everything_has_a_name_for_those_who_listen(bar: FilterBar) -> None:
    fields = (bar.verdict, bar.decision, bar.recipe, bar.operator, bar.delivery, bar.code)
    more = (bar.place, bar.weakest_from, bar.weakest_to, bar.time.box, bar.time.first)
    assert all(field.accessibleName() for field in (*fields, *more))
