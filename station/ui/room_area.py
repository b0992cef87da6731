"""Gives a view the room that it needs at the least, and scrolls where the screen has less."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


class RoomArea(QScrollArea):
    """Fits the view to the room; Qt's own way asks for the best height of wrapped words instead."""

    def __init__(self, view: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._view = view
        self.setWidget(view)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Follow a view whose needs changed."""
        if watched is self._view and event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        least, room = self._view.minimumSizeHint(), self.maximumViewportSize()
        bars = QSize(
            self.verticalScrollBar().sizeHint().width(),
            self.horizontalScrollBar().sizeHint().height(),
        )
        if least.width() > room.width():
            room.setHeight(room.height() - bars.height())
        if least.height() > room.height():
            room.setWidth(room.width() - bars.width())
        self._view.resize(room.expandedTo(least))
