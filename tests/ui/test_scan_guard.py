"""A scan presses nothing in a dialog; a single key, a line of text and a tap work as ever."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLineEdit, QMessageBox, QVBoxLayout
from pytestqt.qtbot import QtBot

from station.ui.review.reject_reasons import RejectReasons
from station.ui.scan_guard import ScanGuard

Key = Qt.Key
SCAN = "F4K2P1234250"


class Keys:
    """A dialog and what came of its keys."""

    def __init__(self, qtbot: QtBot, dialog: QDialog) -> None:
        self.qtbot, self.dialog = qtbot, dialog
        self.chosen: list[str] = []
        qtbot.addWidget(dialog)
        with qtbot.waitExposed(dialog):
            dialog.open()
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        self.guard = dialog.findChild(ScanGuard)

    def type(self, text: str, *keys: Qt.Key) -> None:
        """Press keys as the keyboard does it: they reach the window before any widget."""
        window = self.dialog.windowHandle()
        for letter in text:
            QTest.keyClick(window, letter)
        for key in keys:
            QTest.keyClick(window, key)

    def wait_for_quiet(self) -> None:
        assert self.guard is not None
        self.qtbot.waitUntil(lambda: not self.guard._quiet.isActive())


@pytest.fixture
def reasons(qtbot: QtBot) -> Keys:
    dialog = RejectReasons(height_px=60)
    keys = Keys(qtbot, dialog)
    dialog.chosen.connect(keys.chosen.append)
    return keys


def test_a_scan_picks_no_reason_and_its_enter_closes_nothing(reasons: Keys) -> None:
    reasons.type(SCAN, Key.Key_Return)
    reasons.wait_for_quiet()
    assert reasons.chosen == []
    assert reasons.dialog.isVisible()


def test_a_scan_presses_no_button_that_has_the_focus(reasons: Keys) -> None:
    reasons.dialog.buttons[2].setFocus()
    reasons.type("12 4 ", Key.Key_Return)
    reasons.wait_for_quiet()
    assert reasons.chosen == []


def test_a_number_alone_picks_its_reason(reasons: Keys) -> None:
    reasons.type("2")
    reasons.qtbot.waitUntil(lambda: reasons.chosen == ["wrong part"])
    assert not reasons.dialog.isVisible()


def test_a_number_counts_again_after_a_scan(reasons: Keys) -> None:
    reasons.type(SCAN, Key.Key_Return)
    reasons.wait_for_quiet()
    reasons.type("3")
    reasons.qtbot.waitUntil(lambda: reasons.chosen == ["damaged"])


@pytest.mark.parametrize("key", [Key.Key_Space, Key.Key_Return])
def test_the_focused_reason_is_pressed_by_one_key(reasons: Keys, key: Qt.Key) -> None:
    reasons.dialog.buttons[0].setFocus()
    reasons.type("", key)
    reasons.qtbot.waitUntil(lambda: reasons.chosen == ["unreadable"])


def test_esc_leaves_at_once(reasons: Keys) -> None:
    reasons.type("", Key.Key_Escape)
    assert not reasons.dialog.isVisible()
    assert reasons.chosen == []


def test_letters_of_a_scan_answer_no_question(qtbot: QtBot) -> None:
    box = QMessageBox()
    discard = box.addButton("&Discard", QMessageBox.ButtonRole.DestructiveRole)
    box.setDefaultButton(box.addButton("&Stay", QMessageBox.ButtonRole.RejectRole))
    ScanGuard(box)
    keys = Keys(qtbot, box)
    keys.type("AD25D1S", Key.Key_Return)
    keys.wait_for_quiet()
    assert box.isVisible()
    keys.type("d")
    qtbot.waitUntil(lambda: box.clickedButton() is discard)


def test_a_line_of_text_takes_a_scan_at_once(qtbot: QtBot) -> None:
    dialog = QDialog()
    line = QLineEdit(dialog)
    QVBoxLayout(dialog).addWidget(line)
    ScanGuard(dialog)
    keys = Keys(qtbot, dialog)
    line.setFocus()
    keys.type(SCAN)
    assert line.text() == SCAN
