"""Controls of a form that are more than a slider: blanks, long texts, ticks, choices, numbers."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QFocusEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from station.config.form_fields import FieldKind, FormField
from station.ui.forms.lines_row import LongTextRow
from station.ui.forms.number_row import NumberRow
from station.ui.forms.plain_rows import BLANK, ChoiceRow, TextRow
from station.ui.forms.rows import row_for
from station.ui.forms.ticks_row import TicksRow

BLANKS = FormField("separators", "Separators", "Dropped", FieldKind.TEXT, control="blanks")
LONG = FormField("description", "Description", "What for", FieldKind.TEXT, control="long")
TICKS = FormField("covers", "It covers", "Fields", FieldKind.LINES, control="ticks")
CHOICE = FormField("table", "Table", "Which", FieldKind.CHOICE, choices=("", "digits"))
COUNT = FormField(
    "within",
    "Within",
    "How many",
    FieldKind.WHOLE_NUMBER,
    default=0,
    minimum=0,
    maximum=100_000,
    unit="parts",
    control="spin",
    least="never",
)


def made(field: FormField, qtbot: QtBot) -> tuple[QWidget, list[object]]:
    parent = QWidget()
    qtbot.addWidget(parent)
    row = row_for(field, parent)
    assert row is not None
    row.setParent(None)
    qtbot.addWidget(row)
    told: list[object] = []
    row.value_changed.connect(lambda _name, value: told.append(value))
    return row, told


def leave(control: QWidget) -> None:
    QApplication.sendEvent(control, QFocusEvent(QEvent.Type.FocusOut))


def test_blanks_are_seen_and_stay_blanks(qtbot: QtBot) -> None:
    row, told = made(BLANKS, qtbot)
    assert isinstance(row, TextRow)
    row.set_value(": -")
    assert row.line.text() == f":{BLANK}-"
    QTest.keyClicks(row.line, " /")
    assert BLANK in row.line.text()
    assert " " not in row.line.text()
    QTest.keyClick(row.line, Qt.Key.Key_Return)
    assert told == [row.value()]
    assert sorted(row.value()) == sorted(": - /")


def test_a_long_text_is_told_when_it_is_left_and_once(qtbot: QtBot) -> None:
    row, told = made(LONG, qtbot)
    assert isinstance(row, LongTextRow)
    row.set_value("For rings.")
    row.box.setPlainText("For rings.\nAnd plates.")
    assert told == []
    leave(row.box)
    leave(row.box)
    assert told == ["For rings.\nAnd plates."]


def test_ticks_give_the_names_in_their_order(qtbot: QtBot) -> None:
    row, told = made(TICKS, qtbot)
    assert isinstance(row, TicksRow)
    row.set_choices(["part", "serial", "check"])
    row.set_value(["check", "part"])
    assert (row.value(), told) == (["part", "check"], [])
    row.boxes()[1].click()
    assert told == [["part", "serial", "check"]]
    row.set_choices(["part", "other"])
    assert row.value() == ["part"]
    assert row.boxes()[0].accessibleName() == "It covers: part"


def test_a_choice_shows_none_for_nothing_and_what_it_does_not_know(qtbot: QtBot) -> None:
    row, told = made(CHOICE, qtbot)
    assert isinstance(row, ChoiceRow)
    assert row.box.currentText() == "none"
    row.set_value("a-table-that-is-gone")
    assert row.value() == "a-table-that-is-gone"
    row.set_choices(("", "digits", "letters"))
    assert row.value() == "a-table-that-is-gone"
    row.box.setCurrentIndex(row.box.findData("letters"))
    assert told == ["letters"]


def test_a_count_is_typed_not_slid_and_says_never(qtbot: QtBot) -> None:
    row, told = made(COUNT, qtbot)
    assert isinstance(row, NumberRow)
    assert row.slider.isHidden()
    assert row.focusProxy() is row.spin
    assert row.spin.text() == "never"
    row.spin.setValue(1000)
    assert told == [1000]
    assert row.spin.text() == "1000 parts"


@pytest.mark.parametrize("is_held", [False, True], ids=["wheel alone", "with Shift"])
def test_scrolling_past_a_choice_changes_it_only_when_meant(is_held: bool, qtbot: QtBot) -> None:
    row, told = made(CHOICE, qtbot)
    assert isinstance(row, ChoiceRow)
    held = Qt.KeyboardModifier.ShiftModifier if is_held else Qt.KeyboardModifier.NoModifier
    place, none = QPointF(5, 5), QPoint(0, 0)
    button, phase = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(place, place, none, QPoint(0, -120), button, held, phase, False)
    QApplication.sendEvent(row.box, event)
    assert bool(told) is is_held
