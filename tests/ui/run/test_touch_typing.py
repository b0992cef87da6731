"""Correcting and expecting a code without a keyboard: taps on keys that the screen shows."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from station.ui.key_button import KeyButton
from station.ui.run.expect_field import ExpectField
from station.ui.run.touch_keys import TouchKeys
from tests.ui.conftest import Bench
from tests.ui.window_fakes import CODE, weak_inspection


def tap(button: QAbstractButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def keys_of(bench: Bench) -> TouchKeys:
    return bench.window.run.pictures.keys


def tap_key(bench: Bench, character: str) -> None:
    (key,) = [key for key in keys_of(bench).pad.shown_keys() if key.text() == character]
    tap(key)


def correcting(bench: Bench) -> Bench:
    """Read a part whose tenth character is weak, and tap CORRECT."""
    bench.reader.answers = [weak_inspection(9)]
    bench.capture()
    tap(bench.panel.buttons["correct"])
    return bench


def test_the_keys_come_with_the_editor_and_go_with_it(started: Bench) -> None:
    below = started.window.run.pictures.strip
    assert not keys_of(started).isVisible()
    correcting(started)
    assert keys_of(started).isVisible()
    assert not below.isVisible()
    tap(started.panel.buttons["re_read"])
    assert not keys_of(started).isVisible()
    assert below.isVisible()


def test_only_what_may_stand_at_the_cursor_is_offered(started: Bench) -> None:
    correcting(started)
    assert keys_of(started).pad.value() == "0123456789"


def test_a_code_is_corrected_and_saved_by_taps_alone(started: Bench) -> None:
    correcting(started)
    tap_key(started, "4")
    tap(started.panel.buttons["confirm"])
    started.until_state("saved")
    (row,) = started.keeper.rows
    assert row.decision.text == f"{CODE[:9]}4{CODE[10:]}"
    assert not keys_of(started).isVisible()


def test_slots_are_added_and_taken_away_by_taps(started: Bench) -> None:
    correcting(started)
    slots = started.panel.slots
    tap(keys_of(started).delete)
    assert slots.value() == CODE[:9] + CODE[10:]
    tap(keys_of(started).gap)
    tap_key(started, CODE[9])
    assert slots.value() == CODE
    QTest.keyClick(slots, Qt.Key.Key_End)
    tap(keys_of(started).delete)
    assert slots.value() == CODE[:-1]


def test_the_focus_stays_in_the_slots_so_that_a_keyboard_goes_on(started: Bench) -> None:
    correcting(started)
    tap_key(started, "4")
    assert started.window.focusWidget() is started.panel.slots


def test_the_picture_does_not_move_when_the_keys_come(started: Bench) -> None:
    started.capture()
    before = started.window.run.pictures.frame.geometry()
    tap(started.panel.buttons["correct"])
    started.window.run.pictures.layout().activate()
    assert started.window.run.pictures.frame.geometry() == before


def test_a_code_is_expected_by_taps_alone(started: Bench) -> None:
    (field,) = started.window.findChildren(ExpectField)
    buttons = started.window.run.pictures.tools.findChildren(KeyButton)
    (button,) = [b for b in buttons if b.defaultAction() is field.open_action]
    tap(button)
    assert field.isVisible()
    for character in "F4":
        tap_key(started, character)
    tap_key(started, "A")
    tap(keys_of(started).delete)
    tap(keys_of(started).enter)
    assert started.all.cycle.expected == "F4"
    assert not keys_of(started).isVisible()


def test_the_same_button_leaves_the_line_again(started: Bench) -> None:
    (field,) = started.window.findChildren(ExpectField)
    field.open_action.trigger()
    field.open_action.trigger()
    assert not field.isVisible()
    assert not keys_of(started).isVisible()
