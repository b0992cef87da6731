"""Keys on the screen type into a line that keeps the focus, and come and go with it."""

import pytest
from PySide6.QtCore import QPointF, Qt, QTimer
from PySide6.QtGui import QInputDevice, QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QInputDialog, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from station.ui.offered_keys import OfferedKeys
from station.ui.questions import ask_operator
from station.ui.screen_keys import ScreenKeys

KEY_PX = 46


class Bench:
    """A window with a line on top and another widget that can take the focus."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.line, self.other = QLineEdit(self.window), QLineEdit(self.window)
        layout = QVBoxLayout(self.window)
        layout.addWidget(self.line)
        layout.addWidget(self.other)
        layout.addStretch(1)
        self.offer = OfferedKeys(self.line, key_px=KEY_PX)
        self.window.resize(853, 533)
        self.window.show()
        self.window.activateWindow()
        self.line.setFocus()
        qtbot.waitUntil(self.line.hasFocus)

    @property
    def keys(self) -> ScreenKeys:
        assert self.offer.keys is not None
        return self.offer.keys

    def tap(self, *letters: str) -> None:
        for letter in letters:
            QTest.mouseClick(self.keys.keys[letter], Qt.MouseButton.LeftButton)


@pytest.fixture
def bench(qtbot: QtBot) -> Bench:
    made = Bench(qtbot)
    made.offer.action.trigger()
    return made


def test_taps_type_and_the_line_keeps_the_focus(bench: Bench) -> None:
    bench.tap("A", "1", "-")
    assert bench.line.hasFocus()
    QTest.keyClicks(bench.line, "x")
    bench.keys.small.click()
    bench.tap("B")
    assert bench.line.text() == "A1-xb"
    bench.keys.delete.click()
    bench.keys.space.click()
    assert bench.line.text() == "A1-x "
    bench.keys.clear.click()
    assert bench.line.text() == ""


def test_enter_takes_what_was_typed_and_the_keys_away(bench: Bench, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bench.line.returnPressed):
        bench.keys.enter.click()
    assert not bench.offer.is_shown()


def test_the_keys_are_large_enough_for_gloves_and_leave_the_line_free(bench: Bench) -> None:
    assert all(key.height() >= KEY_PX and key.width() >= KEY_PX for key in bench.keys.keys.values())
    assert bench.window.rect().contains(bench.keys.geometry())
    assert not bench.keys.geometry().intersects(bench.line.geometry())
    bench.window.resize(1280, 800)
    assert bench.window.rect().contains(bench.keys.geometry())
    assert bench.keys.geometry().bottom() > 700


def test_they_go_with_the_focus_and_with_esc(bench: Bench, qtbot: QtBot) -> None:
    QTest.keyClick(bench.line, Qt.Key.Key_Escape)
    assert not bench.offer.is_shown()
    bench.offer.action.trigger()
    assert bench.offer.is_shown()
    bench.other.setFocus()
    assert not bench.offer.is_shown()


def test_the_same_press_once_more_takes_them_away(bench: Bench) -> None:
    bench.offer.action.trigger()
    assert not bench.offer.is_shown()


def test_a_finger_brings_them_and_a_mouse_does_not(qtbot: QtBot) -> None:
    bench = Bench(qtbot)
    QTest.mouseClick(bench.line, Qt.MouseButton.LeftButton)
    assert not bench.offer.is_shown()
    finger = QTest.createTouchDevice()
    assert isinstance(finger, QPointingDevice)
    assert finger.type() == QInputDevice.DeviceType.TouchScreen
    touch(bench.line, finger)
    assert bench.offer.is_shown()


def touch(line: QLineEdit, finger: QPointingDevice) -> None:
    """Tap the line: Qt makes a mouse's press of a tap that nobody takes, and names the finger."""
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QMouseEvent

    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
        place = QPointF(5, 5)
        QApplication.sendEvent(line, QMouseEvent(kind, place, place, left, left, none, finger))


def test_the_operators_name_can_be_typed_by_touch(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()

    def type_by_touch() -> None:
        (box,) = parent.findChildren(QInputDialog)
        (keys,) = box.findChildren(ScreenKeys)
        keys.clear.click()
        for letter in "KIM":
            keys.keys[letter].click()
        box.accept()

    QTimer.singleShot(0, type_by_touch)
    assert ask_operator(parent, "Ann") == "KIM"
