"""Random clicks, keys, drags, wheel turns and window sizes, as they come from a screen."""

import random
from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from station.ui.main_window import MainWindow

TEXTS = "ABCXYZ0123456789-:. äß漢"
PLAIN_KEYS = (
    *[Qt.Key(number) for number in range(Qt.Key.Key_F1, Qt.Key.Key_F12 + 1)],
    Qt.Key.Key_Space,
    Qt.Key.Key_Space,
    Qt.Key.Key_Space,
    Qt.Key.Key_Return,
    Qt.Key.Key_Return,
    Qt.Key.Key_Enter,
    Qt.Key.Key_Escape,
    Qt.Key.Key_Tab,
    Qt.Key.Key_Tab,
    Qt.Key.Key_Backtab,
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Delete,
    Qt.Key.Key_Backspace,
    Qt.Key.Key_Insert,
    Qt.Key.Key_Plus,
    Qt.Key.Key_Minus,
)
WORK_KEYS = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Return, Qt.Key.Key_F2, Qt.Key.Key_F4)
COMMAND_KEYS = tuple(Qt.Key(number) for number in range(Qt.Key.Key_0, Qt.Key.Key_Z + 1))
CONTROL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
MODIFIERS = (CONTROL, CONTROL | SHIFT, ALT, SHIFT)
BUTTONS = (
    Qt.MouseButton.LeftButton,
    Qt.MouseButton.LeftButton,
    Qt.MouseButton.LeftButton,
    Qt.MouseButton.RightButton,
    Qt.MouseButton.MiddleButton,
)
SIZES = ((1920, 1080), (1280, 800), (1024, 700), (1440, 900))
UNTOUCHED = ("self_test_begin",)
"""Pressing it starts another program each time, which is slow and proves nothing here."""


class GoneError(Exception):
    """What was to be touched has closed in the middle of the touch."""


class Hands:
    """Acts on whatever is on top: a menu, a dialog, else the window."""

    def __init__(self, window: MainWindow, chance: random.Random) -> None:
        self._window, self._chance = window, chance
        self._actions: tuple[tuple[Callable[[], None], int], ...] = (
            (self.click, 38),
            (self.press_key, 22),
            (self.type_text, 8),
            (self.press_command, 9),
            (self.choose_view, 7),
            (self.drag, 8),
            (self.turn_wheel, 6),
            (self.resize, 1),
            (self.work, 12),
        )

    def act(self) -> None:
        """Do one thing."""
        actions, weights = zip(*self._actions, strict=True)
        # PySide6 6.11.3 complains of a popup that its own click has closed; what the window's
        # slots raise does not come this way.
        with suppress(GoneError, RuntimeError):
            self._chance.choices(actions, weights)[0]()

    def click(self) -> None:
        target = self._on_top()
        at, button = self._place(target), self._chance.choice(BUTTONS)
        if at is not None:
            none = Qt.KeyboardModifier.NoModifier
            QTest.mousePress(_handle(target), button, none, _inside(_handle(target), at))
            self._release(button, at)
            if self._chance.random() < 0.1:
                handle = _handle(self._on_top())
                QTest.mouseDClick(handle, button, none, _inside(handle, at))

    def drag(self) -> None:
        target = self._on_top()
        start, end = self._place(target), self._place(target)
        if start is None or end is None:
            return
        none = Qt.KeyboardModifier.NoModifier
        first = _inside(_handle(target), start)
        QTest.mousePress(_handle(target), Qt.MouseButton.LeftButton, none, first)
        for part in (0.2, 0.6, 1.0):
            step = start + QPoint(
                round((end.x() - start.x()) * part), round((end.y() - start.y()) * part)
            )
            handle = _handle(self._on_top())
            QTest.mouseMove(handle, _inside(handle, step))
        self._release(Qt.MouseButton.LeftButton, end)

    def _release(self, button: Qt.MouseButton, at: QPoint) -> None:
        """Let go on what is on top now: the press may have opened or closed something."""
        handle = _handle(self._on_top())
        QTest.mouseRelease(handle, button, Qt.KeyboardModifier.NoModifier, _inside(handle, at))

    def turn_wheel(self) -> None:
        target = self._on_top()
        at = self._place(target)
        if at is not None:
            turn = QPoint(0, self._chance.choice((-360, -120, 120, 360)))
            keys = self._chance.choice((Qt.KeyboardModifier.NoModifier, SHIFT))
            handle = _handle(target)
            QTest.wheelEvent(handle, _inside(handle, at), turn, QPoint(0, 0), keys)

    def press_key(self) -> None:
        self._press(self._chance.choice(PLAIN_KEYS), Qt.KeyboardModifier.NoModifier)

    def press_command(self) -> None:
        self._press(self._chance.choice(COMMAND_KEYS), self._chance.choice(MODIFIERS))

    def _press(self, key: Qt.Key, held: Qt.KeyboardModifier) -> None:
        """Press and let go: the press may close what it was meant for."""
        QTest.keyPress(_handle(self._on_top()), key, held)
        QTest.keyRelease(_handle(self._on_top()), key, held)

    def type_text(self) -> None:
        for _ in range(self._chance.randint(1, 4)):
            focus = QApplication.focusWidget()
            if focus is not None:
                _type(focus, self._chance.choice(TEXTS))

    def choose_view(self) -> None:
        if self._on_top() is self._window:
            self._chance.choice(self._window.rail_actions()).trigger()

    def work(self) -> None:
        """Do what an operator does all day, so that there are parts to decide."""
        if self._on_top() is self._window:
            self._window.rail_actions()[0].trigger()
            self._press(self._chance.choice(WORK_KEYS), Qt.KeyboardModifier.NoModifier)

    def resize(self) -> None:
        self._window.showNormal()
        self._window.resize(*self._chance.choice(SIZES))

    def _on_top(self) -> QWidget:
        return QApplication.activePopupWidget() or QApplication.activeModalWidget() or self._window

    def _place(self, target: QWidget) -> QPoint | None:
        """Return a point of the target: mostly on one of its widgets, else anywhere."""
        if self._chance.random() < 0.3:
            return QPoint(
                self._chance.randrange(max(1, target.width())),
                self._chance.randrange(max(1, target.height())),
            )
        seen = [
            widget
            for widget in target.findChildren(QWidget)
            if widget.isVisible() and widget.objectName() not in UNTOUCHED
        ]
        if not seen:
            return None
        widget = self._chance.choice(seen)
        inside = QPoint(
            self._chance.randrange(max(1, widget.width())),
            self._chance.randrange(max(1, widget.height())),
        )
        at = widget.mapTo(target, inside)
        under = target.childAt(at)
        return None if under is not None and under.objectName() in UNTOUCHED else at


def _type(focus: QWidget, character: str) -> None:
    """Type a character; QTest knows the keys of ASCII only and aborts on others (6.11.3)."""
    if character.isascii():
        QTest.keyClicks(focus, character)
        return
    none = Qt.KeyboardModifier.NoModifier
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(focus, QKeyEvent(kind, 0, none, character))


def _handle(widget: QWidget) -> QWindow:
    """Return the window of a widget; a popup that is just closing may have lost its own."""
    handle = widget.window().windowHandle()
    if handle is None or not isValid(handle):
        raise GoneError
    return handle


def _inside(handle: QWindow, at: QPoint) -> QPoint:
    return QPoint(max(0, min(at.x(), handle.width() - 1)), max(0, min(at.y(), handle.height() - 1)))
