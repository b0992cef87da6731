"""Keeps the History view up to date while parts are saved and sent, a second behind at most."""

from PySide6.QtCore import QDateTime, QObject, QTimer, SignalInstance, Slot

from station.services.history_service import HistoryService
from station.ui.history.history_view import HistoryView

ROWS_MS = 700
SCROLLED_MS = 150
FIGURES_MS = 10_000
"""The first page costs a millisecond, the figures of a million parts half a second."""


class HistoryRefresh(QObject):
    """Asks only while the view is seen; a view that comes up asks by itself."""

    def __init__(self, *, view: HistoryView, service: HistoryService) -> None:
        super().__init__(view)
        self._view, self._service = view, service
        self._rows, self._figures, self._scrolled = QTimer(self), QTimer(self), QTimer(self)
        waits_ms = {self._rows: ROWS_MS, self._figures: FIGURES_MS, self._scrolled: SCROLLED_MS}
        for timer, wait_ms in waits_ms.items():
            timer.setSingleShot(True)
            timer.setInterval(wait_ms)
        self._rows.timeout.connect(self.on_rows_due)
        self._figures.timeout.connect(self.on_figures_due)
        service.newer_ready.connect(view.show_newer)
        service.states_ready.connect(view.show_states)
        self._scrolled.timeout.connect(self.on_scrolled)
        view.table.verticalScrollBar().valueChanged.connect(self.on_moved)

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
            self.on_scrolled()

    @Slot()
    def on_moved(self) -> None:
        self._scrolled.start()

    @Slot()
    def on_scrolled(self) -> None:
        """Parts far below the first page are seen as they are now, too."""
        seen = self._view.table.seen()
        if self._view.isVisible() and seen:
            self._service.ask_states(seen)

    @Slot()
    def on_figures_due(self) -> None:
        if self._view.isVisible():
            self._service.ask_figures(offset_us=offset_us())


def offset_us() -> int:
    """Return how far the clock on the wall is ahead of UTC."""
    return QDateTime.currentDateTime().offsetFromUtc() * 1_000_000
