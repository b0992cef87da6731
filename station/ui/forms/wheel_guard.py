"""Keeps the wheel from changing a control that somebody only scrolls past."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QWidget


class WheelGuard(QObject):
    """The wheel changes a guarded control only with the focus on it, or with Shift held."""

    def guard(self, control: QWidget) -> None:
        control.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        control.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if isinstance(event, QWheelEvent) and isinstance(watched, QWidget):
            is_meant = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            if not watched.hasFocus() and not is_meant:
                event.ignore()
                return True
        return super().eventFilter(watched, event)
