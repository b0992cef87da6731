"""The whole screen for the station, and no way to lose the window there by accident."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow

from station.ui.questions import ask_close

FULL, MINIMIZED = Qt.WindowState.WindowFullScreen, Qt.WindowState.WindowMinimized


class FullScreen(QObject):
    """There is no title bar then: closing asks back, and a window put away comes back."""

    def __init__(
        self, window: QMainWindow, *, toggle: QAction, close: QAction, on_rail: QAction
    ) -> None:
        """`on_rail` is the button that stands for the close of a title bar."""
        super().__init__(window)
        self._window, self._toggle, self._on_rail = window, toggle, on_rail
        toggle.setCheckable(True)
        toggle.triggered.connect(self.on_toggle)
        close.triggered.connect(self.on_close)
        on_rail.setVisible(False)
        window.installEventFilter(self)

    def may_close(self) -> bool:
        """Ask before what a person did closes a window without a title bar."""
        return not self._window.isFullScreen() or ask_close(self._window)

    @Slot()
    def on_toggle(self) -> None:
        self._window.setWindowState(self._window.windowState() ^ FULL)

    @Slot()
    def on_close(self) -> None:
        if self.may_close():
            self._window.close()

    @Slot()
    def on_put_away(self) -> None:
        self._window.setWindowState((self._window.windowState() & ~MINIMIZED) | FULL)
        self._window.activateWindow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if watched is self._window and event.type() == QEvent.Type.WindowStateChange:
            state = self._window.windowState()
            self._toggle.setChecked(bool(state & FULL))
            self._on_rail.setVisible(bool(state & FULL))
            if state & FULL and state & MINIMIZED:
                # Not from within the event: the window system is not done with it.
                QTimer.singleShot(0, self, self.on_put_away)
        return super().eventFilter(watched, event)
