"""Offers keys on the screen for a line of text: a tap into it, or its icon, shows them."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Slot
from PySide6.QtGui import QInputDevice, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QLineEdit

from station.ui.colours import colours_of
from station.ui.icons import icon_of
from station.ui.screen_keys import ScreenKeys

EDGE_PX = 8


class OfferedKeys(QObject):
    """The keys lie over the lower part of the line's window, and go with the line's focus."""

    def __init__(self, line: QLineEdit, *, key_px: int) -> None:
        super().__init__(line)
        self._line, self._key_px = line, key_px
        self.keys: ScreenKeys | None = None
        place = QLineEdit.ActionPosition.TrailingPosition
        self.action = line.addAction(icon_of("keyboard", colours_of(line.palette())), place)
        self.action.setToolTip(self.tr("Keys on the screen"))
        self.action.triggered.connect(self.on_asked)
        line.installEventFilter(self)

    def is_shown(self) -> bool:
        return self.keys is not None and self.keys.isVisible()

    @Slot()
    def on_asked(self) -> None:
        """Show them, or take them away again."""
        if self.is_shown():
            self.hide()
        else:
            self.show()

    def show(self) -> None:
        if self.keys is None:
            self.keys = ScreenKeys(self._line, key_px=self._key_px)
            self.keys.finished.connect(self.hide)
        window = self._line.window()
        if self.keys.parent() is not window:
            self.keys.setParent(window)
        window.installEventFilter(self)
        self._line.setFocus(Qt.FocusReason.OtherFocusReason)
        self._place()
        self.keys.show()
        self.keys.raise_()

    @Slot()
    def hide(self) -> None:
        if self.keys is not None:
            self.keys.hide()

    def _place(self) -> None:
        """Lay them at the bottom, or on top where they would cover the line."""
        assert self.keys is not None
        window = self._line.window()
        size = self.keys.sizeHint().boundedTo(window.size())
        size.setWidth(min(window.width() - 2 * EDGE_PX, max(size.width(), 16 * self._key_px)))
        left = (window.width() - size.width()) // 2
        place = QRect(QPoint(left, window.height() - size.height() - EDGE_PX), size)
        line = QRect(self._line.mapTo(window, QPoint(0, 0)), self._line.size())
        if place.intersects(line):
            place.moveTop(EDGE_PX)
        self.keys.setGeometry(place)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        kind = event.type()
        if watched is not self._line:
            if kind == QEvent.Type.Resize and self.is_shown():
                self._place()
        elif kind == QEvent.Type.MouseButtonRelease and isinstance(event, QMouseEvent):
            if event.device().type() == QInputDevice.DeviceType.TouchScreen:
                self.show()
        elif kind == QEvent.Type.PaletteChange:
            self.action.setIcon(icon_of("keyboard", colours_of(self._line.palette())))
        elif kind in (QEvent.Type.FocusOut, QEvent.Type.Hide):
            self.hide()
        elif isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape and self.is_shown():
            if kind == QEvent.Type.KeyPress:
                self.hide()
            event.accept()
            return True
        return super().eventFilter(watched, event)
