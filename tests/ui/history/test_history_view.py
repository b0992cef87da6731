"""The view asks when it is shown, shows what it is told, and its keys work without a mouse."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from station.records.history import BINS, Confidences, HistoryFigures, HistoryFilter, HistoryPage
from station.records.history_export import Exported
from station.ui.history.history_view import HistoryView
from station.ui.history.time_range import Range
from station.ui.theme import Sizes
from tests.ui.history.rows import detail, figures, page
from tests.ui.window_fakes import HandClock


@pytest.fixture
def view(qtbot: QtBot, sizes: Sizes) -> Iterator[HistoryView]:
    made = HistoryView(sizes=sizes, clock=HandClock())
    qtbot.addWidget(made)
    made.filters.set_time(Range.ALL)
    made.resize(1180, 740)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.hide()


def press(view: HistoryView, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
    held = Qt.KeyboardModifier.NoModifier
    for modifier in modifiers:
        held |= modifier
    QTest.keyClick(view.focusWidget() or view, key, held)


def test_it_asks_whenever_it_is_shown(view: HistoryView) -> None:
    asked: list[HistoryFilter] = []
    view.asked.connect(asked.append)
    view.hide()
    view.show()
    assert asked == [HistoryFilter()]
    assert view.table.empty_words() == "Looking …"


def test_a_part_is_opened_as_soon_as_there_is_one(view: HistoryView) -> None:
    opened: list[int] = []
    view.detail_asked.connect(opened.append)
    view.show_page(page(5, 4), True)
    assert opened == [5]
    view.show_detail(detail())
    assert "corrected by Kim" in view.detail.text.toPlainText()


def test_figures_stand_in_the_tiles(view: HistoryView) -> None:
    view.show_figures(figures())
    tiles = view.tiles
    assert (tiles.parts.value(), tiles.first_pass.value()) == ("100", "93.0 %")
    assert (tiles.corrected.value(), tiles.no_reads.value()) == ("4", "1")
    assert tiles.worst.value() == "200 ms"
    assert tiles.corrected.accessibleName() == "corrected: 4 4.0 %"
    view.on_refresh()
    assert tiles.parts.value() == "…"


def test_no_parts_give_dashes_and_no_faults(view: HistoryView) -> None:
    none = (0,) * (BINS + 1)
    view.charts_page.trigger()
    view.show_figures(HistoryFigures((), Confidences(none, none), ()))
    assert (view.tiles.parts.value(), view.tiles.first_pass.value()) == ("0", "–")


def test_charts_are_made_when_they_are_first_looked_at(view: HistoryView) -> None:
    view.show_figures(figures())
    assert view.figures_panel() is None
    view.charts_page.trigger()
    panel = view.figures_panel()
    assert panel is not None
    assert panel.parts.value() == figures().spans
    view.parts_page.trigger()
    view.charts_page.trigger()
    assert view.figures_panel() is panel


def test_an_empty_list_says_what_to_do(view: HistoryView) -> None:
    view.show_page(page(5), True)
    view.show_detail(detail())
    view.filters.code.setText("QQ")
    view.show_page(HistoryPage(()), True)
    assert "Ctrl+Backspace" in view.table.empty_words()
    assert view.detail.value() is None
    view.filters.clear.trigger()
    view.show_page(HistoryPage(()), True)
    assert "Choose a longer one" in view.table.empty_words()


def test_a_fault_is_told_until_parts_come(view: HistoryView) -> None:
    view.show_fault("The drive is gone.")
    assert view.fault() == "The drive is gone."
    assert view.table.empty_words() == ""
    view.show_page(page(1), True)
    assert view.fault() == ""


def test_keys_find_export_refresh_and_change_the_page(view: HistoryView) -> None:
    view.activateWindow()
    exports: list[HistoryFilter] = []
    asked: list[HistoryFilter] = []
    view.export_asked.connect(exports.append)
    view.asked.connect(asked.append)
    press(view, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert view.focusWidget() is view.filters.code
    press(view, Qt.Key.Key_F5)
    press(view, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert (len(asked), len(exports)) == (1, 1)
    press(view, Qt.Key.Key_C, Qt.KeyboardModifier.AltModifier)
    panel = view.figures_panel()
    assert panel is not None
    assert panel.isVisible()
    press(view, Qt.Key.Key_L, Qt.KeyboardModifier.AltModifier)
    assert view.table.isVisible()


def test_an_export_can_be_followed_and_stopped(view: HistoryView, qtbot: QtBot) -> None:
    bar = view.exports
    bar.show_begun()
    bar.show_progress(50, 200)
    assert (bar.progress.value(), bar.progress.maximum()) == (50, 200)
    assert bar.words() == "Writing: 50 of 200 parts"
    with qtbot.waitSignal(bar.stop_asked, timeout=1000):
        bar.stop.click()


def test_the_end_of_an_export_is_told_and_can_be_put_away(view: HistoryView) -> None:
    bar = view.exports
    bar.show_exported(Exported(Path("out.csv"), 12_345))
    assert bar.words() == "12\u202f345 parts are in out.csv."
    assert not bar.progress.isVisible()
    bar.close_button.click()
    assert not bar.isVisible()
    bar.show_exported(Exported(Path("out.csv"), 0, is_stopped=True))
    assert "stopped" in bar.words()
    bar.show_fault("The disk is full.")
    assert bar.words() == "The disk is full."


@pytest.mark.parametrize("width", [1180, 1825])
def test_nothing_is_wider_than_the_window(view: HistoryView, width: int) -> None:
    view.resize(width, 740)
    view.show_figures(figures())
    view.charts_page.trigger()
    assert view.minimumSizeHint().width() <= width
    assert view.minimumSizeHint().height() <= 740
