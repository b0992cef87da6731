"""The slots as a widget: showing, looking, typing."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from station.ui.run.code_slots import CodeSlots
from station.ui.run.slot_painter import MAX_ROW, SlotSizes, places
from station.ui.run.slots import Slot, slots_of
from tests.ui.window_fakes import CODE, inspection_of, weak_inspection

Key = Qt.Key


@pytest.fixture
def slots(qtbot: QtBot) -> CodeSlots:
    widget = CodeSlots(code_px=44, small_px=15)
    qtbot.addWidget(widget)
    widget.resize(480, widget.sizeHint().height())
    widget.show()
    return widget


def test_it_shows_a_value_and_says_it_to_screen_readers(slots: CodeSlots) -> None:
    slots.set_value(slots_of(inspection_of()))
    assert slots.value() == CODE
    assert CODE in slots.accessibleName()


def test_every_slot_has_a_place_of_its_own_inside_the_widget() -> None:
    sizes = SlotSizes(code_px=44, small_px=15)
    for count in (1, 12, 17, 20, 21, 40):
        rects = places((Slot("A"),) * count, 480.0, sizes)
        assert len(rects) == count
        assert all(rect.right() <= 480.5 for rect in rects)
        rows = {round(rect.y()) for rect in rects}
        assert len(rows) == -(-count // MAX_ROW)


def test_arrows_look_from_slot_to_slot_and_stop_at_the_ends(slots: CodeSlots, qtbot: QtBot) -> None:
    slots.set_value(slots_of(weak_inspection(15)))
    looked: list[int] = []
    slots.looked_at.connect(looked.append)
    for _ in range(3):
        QTest.keyClick(slots, Key.Key_Right)
    assert looked == [16, 16, 16]


def test_a_click_goes_to_the_slot_under_it(slots: CodeSlots) -> None:
    slots.set_value(slots_of(inspection_of()))
    place = places(slots.shown(), slots.width(), SlotSizes(code_px=44, small_px=15))[4]
    QTest.mouseClick(slots, Qt.MouseButton.LeftButton, pos=place.center().toPoint())
    assert slots.current == 4
    QTest.mouseClick(slots, Qt.MouseButton.LeftButton, pos=QPoint(slots.width() - 1, 1))
    assert slots.current in (4, 16)


def test_typing_without_f2_changes_nothing(slots: CodeSlots) -> None:
    slots.set_value(slots_of(inspection_of()))
    QTest.keyClicks(slots, "XYZ")
    QTest.keyClick(slots, Key.Key_Backspace)
    assert slots.value() == CODE


def test_typing_overwrites_and_enter_submits(slots: CodeSlots, qtbot: QtBot) -> None:
    slots.set_value(slots_of(weak_inspection(9)))
    slots.edit(slots.value(), wants_capitals=False)
    QTest.keyClicks(slots, "78")
    with qtbot.waitSignal(slots.submitted) as submitted:
        QTest.keyClick(slots, Key.Key_Enter)
    assert submitted.args == [CODE[:9] + "78" + CODE[11:]]


def test_small_letters_are_typed_as_capitals_when_asked(slots: CodeSlots) -> None:
    slots.set_value(slots_of(inspection_of()))
    slots.edit(slots.value(), wants_capitals=True)
    QTest.keyClicks(slots, "b")
    assert slots.value() == "B" + CODE[1:]


def test_insert_opens_a_slot_and_end_appends(slots: CodeSlots) -> None:
    slots.set_value(slots_of(inspection_of()))
    slots.edit(slots.value(), wants_capitals=False)
    QTest.keyClick(slots, Key.Key_Insert)
    QTest.keyClicks(slots, "X")
    QTest.keyClick(slots, Key.Key_End)
    QTest.keyClicks(slots, "Y")
    assert slots.value() == f"X{CODE}Y"


def test_a_held_enter_submits_nothing(slots: CodeSlots) -> None:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QApplication

    slots.set_value(slots_of(inspection_of()))
    slots.edit(slots.value(), wants_capitals=False)
    submitted: list[str] = []
    slots.submitted.connect(submitted.append)
    none = Qt.KeyboardModifier.NoModifier
    held = QKeyEvent(QKeyEvent.Type.KeyPress, Key.Key_Return, none, "\r", True)
    QApplication.sendEvent(slots, held)
    assert submitted == []


def test_ending_the_edit_shows_the_machines_code(slots: CodeSlots) -> None:
    slots.set_value(slots_of(inspection_of()))
    slots.edit(slots.value(), wants_capitals=False)
    QTest.keyClicks(slots, "999")
    slots.end_edit()
    assert slots.value() == CODE


def test_typed_slots_claim_no_confidence(slots: CodeSlots) -> None:
    slots.set_value(slots_of(inspection_of()))
    slots.edit(slots.value(), wants_capitals=False)
    QTest.keyClicks(slots, "9")
    assert slots.shown()[0].probability is None
    assert slots.shown()[1].probability == pytest.approx(0.97)


def test_every_state_is_drawn_without_complaint(slots: CodeSlots) -> None:
    for value in ((), slots_of(inspection_of()), slots_of(weak_inspection()), (Slot("A"),) * 45):
        slots.set_value(value)
        assert not slots.grab().isNull()
