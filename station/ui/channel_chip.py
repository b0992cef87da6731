"""The chip of a channel: a press shows its deliveries."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from station.ui.chip import Chip


class ChannelChip(Chip):
    """A chip that can be pressed, by mouse or by Space and Enter."""

    pressed = Signal(str)  # channel

    def __init__(self, channel: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self._channel = channel
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @Slot()
    def press(self) -> None:
        self.pressed.emit(self._channel)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if self.rect().contains(event.position().toPoint()):
            self.press()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.press()
        else:
            super().keyPressEvent(event)
