"""Keeps the History view up to date while parts are saved and sent, a second behind at most."""

from PySide6.QtCore import QDateTime, QObject, QTimer, SignalInstance, Slot

from station.services.history_service import HistoryService
from station.ui.history.history_view import HistoryView

ROWS_MS = 700
FIGURES_MS = 10_000
"""The first page costs a millisecond, the figures of a million parts half a second."""


class HistoryRefresh(QObject):
    """Asks only while the view is seen; a view that comes up asks by itself."""

    def __init__(self, *, view: HistoryView, service: HistoryService) -> None:
        super().__init__(view)
        self._view, self._service = view, service
        self._rows, self._figures = QTimer(self), QTimer(self)
        for timer, wait_ms in ((self._rows, ROWS_MS), (self._figures, FIGURES_MS)):
            timer.setSingleShot(True)
            timer.setInterval(wait_ms)
        self._rows.timeout.connect(self.on_rows_due)
        self._figures.timeout.connect(self.on_figures_due)
        service.newer_ready.connect(view.show_newer)

    def follow(self, *changes: SignalInstance) -> None:
        """Look again some time after each of these."""
        for change in changes:
            change.connect(self.on_changed)

    @Slot()
    def on_changed(self) -> None:
        """However many come at once, they are looked for together."""
        for timer in (self._rows, self._figures):
            if self._view.isVisible() and not timer.isActive():
                timer.start()

    @Slot()
    def on_rows_due(self) -> None:
        if self._view.isVisible():
            self._service.ask_newer()

    @Slot()
    def on_figures_due(self) -> None:
        if self._view.isVisible():
            self._service.ask_figures(offset_us=offset_us())


def offset_us() -> int:
    """Return how far the clock on the wall is ahead of UTC."""
    return QDateTime.currentDateTime().offsetFromUtc() * 1_000_000
