"""Lets undo and redo through a text field to the recipe's own, unless it is being typed in."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

STEPS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


class UndoThrough(QObject):
    """Text fields keep these keys to themselves, also when they have nothing left to undo."""

    def __init__(self, field: QWidget, is_being_typed: Callable[[], bool]) -> None:
        super().__init__(field)
        self._is_being_typed = is_being_typed
        field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            is_step = any(event.matches(step) for step in STEPS)
            if is_step and not self._is_being_typed():
                event.ignore()
                return True
        return super().eventFilter(watched, event)
