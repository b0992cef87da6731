"""Charts tell in words what they draw, place by place, and follow the window's colours."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from station.records.history import BINS, Confusion, what_if
from station.ui.colours import DARK
from station.ui.history.confidence_plot import ConfidencePlot, bars_of, what_if_words
from station.ui.history.confusion_list import MOST, ConfusionList
from station.ui.history.figures_panel import FiguresPanel
from station.ui.history.span_plots import CorrectedPlot, PartsPlot, length_words
from station.ui.theme import palette_of
from tests.ui.history.rows import confidences, figures


def test_parts_are_told_place_by_place_with_the_arrows(qtbot: QtBot) -> None:
    plot = PartsPlot()
    qtbot.addWidget(plot)
    plot.set_value(figures().spans)
    assert "each bar: 1 hour" in plot.note()
    QTest.keyClick(plot, Qt.Key.Key_Home)
    assert "60 parts, 55 OK, 4 check, 1 no read" in plot.note()
    QTest.keyClick(plot, Qt.Key.Key_Right)
    assert ": 0 parts" in plot.note()
    QTest.keyClick(plot, Qt.Key.Key_End)
    assert "40 parts" in plot.accessibleDescription()
    QTest.keyClick(plot, Qt.Key.Key_Escape)
    assert "each bar" in plot.note()


def test_without_parts_arrows_do_nothing(qtbot: QtBot) -> None:
    plot = PartsPlot()
    qtbot.addWidget(plot)
    plot.set_value(())
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_End):
        QTest.keyClick(plot, key)
    assert not plot.marker.isVisible()


def test_the_rate_leaves_out_hours_without_parts(qtbot: QtBot) -> None:
    plot = CorrectedPlot()
    qtbot.addWidget(plot)
    plot.set_value(figures().spans)
    assert [span.parts for span in plot.value()] == [60, 40]
    QTest.keyClick(plot, Qt.Key.Key_End)
    assert "1 of 40 corrected, 2.5 %" in plot.note()


@pytest.mark.parametrize(
    ("length_s", "words"),
    [
        (3600, "each bar: 1 hour"),
        (4 * 3600, "each bar: 4 hours"),
        (86_400, "each bar: 1 day"),
        (7 * 86_400, "each bar: 7 days"),
    ],
)
def test_the_length_of_bars_in_words(length_s: float, words: str) -> None:
    assert length_words(length_s) == words


def test_bars_hold_every_part() -> None:
    counts = [1] * (BINS + 1)
    assert sum(bars_of(counts)) == BINS + 1
    assert bars_of(counts)[-1] == bars_of(counts)[0] + 1


def test_a_threshold_says_what_it_would_have_done(qtbot: QtBot) -> None:
    plot = ConfidencePlot()
    qtbot.addWidget(plot)
    plot.set_value(confidences())
    assert (
        "Below 80 % to a person: 9 of 100 parts (9.0 %), of them 6 needlessly" in plot.plot.note()
    )
    assert "3 of 4 misreads caught, 1 passed" in plot.plot.note()


@pytest.mark.parametrize("way", ["spin", "slider", "line"])
def test_the_threshold_moves_by_number_slider_and_line_alike(qtbot: QtBot, way: str) -> None:
    plot = ConfidencePlot()
    qtbot.addWidget(plot)
    plot.set_value(confidences())
    told: list[float] = []
    plot.threshold_changed.connect(told.append)
    match way:
        case "spin":
            plot.spin.setValue(92.5)
        case "slider":
            plot.slider.setValue(185)
        case "line":
            plot.line.setValue(92.6)
    assert told[-1] == plot.threshold() == plot.spin.value() == 92.5
    assert plot.slider.value() == 185
    assert "4 of 4 misreads caught" in plot.plot.note()


def test_nothing_is_said_of_a_threshold_without_parts(qtbot: QtBot) -> None:
    plot = ConfidencePlot()
    qtbot.addWidget(plot)
    assert plot.plot.note() == ""


def test_words_of_a_threshold_hold_all_its_figures() -> None:
    words = what_if_words(80, what_if(confidences(), 0.8))
    assert words.startswith("Below 80 %")


def test_confusions_are_listed_most_frequent_first(qtbot: QtBot) -> None:
    shown = ConfusionList()
    qtbot.addWidget(shown)
    shown.set_value((Confusion("8", "B", 3), Confusion("", "1", 1), Confusion("-", "", 1)))
    cells = [
        [shown.table.item(row, column).text() for column in range(3)]
        for row in range(shown.table.rowCount())
    ]
    assert cells == [["8", "B", "3"], ["missed", "1", "1"], ["-", "nothing", "1"]]
    assert shown.note() == "5 characters in all"


def test_a_long_list_of_confusions_is_cut_and_says_so(qtbot: QtBot) -> None:
    shown = ConfusionList()
    qtbot.addWidget(shown)
    shown.set_value([Confusion("8", chr(65 + n), 1) for n in range(MOST + 1)], is_cut=True)
    assert shown.table.rowCount() == MOST
    assert "most frequent pairs; newest corrections only" in shown.note()
    shown.set_value(())
    assert shown.note() == "No character was corrected."


def test_other_colours_are_drawn_at_once(qtbot: QtBot, qapp: QApplication) -> None:
    panel = FiguresPanel()
    qtbot.addWidget(panel)
    panel.set_value(figures())
    panel.setPalette(palette_of(DARK))
    background = panel.parts.canvas.backgroundBrush().color().name()
    assert background == DARK.paper
