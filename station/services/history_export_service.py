"""Writes the history's CSV in the background; it can be followed and stopped."""

import logging
import threading
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QThreadPool, Signal, Slot

from station.records.history import HistoryFilter
from station.records.history_export import Exported, export_history
from station.records.history_reader import HistoryReader
from station.services.job import Job

log = logging.getLogger(__name__)

CLOSE_TIMEOUT_MS = 10_000


class HistoryExportService(QObject):
    """One export at a time, on a connection and a thread of its own."""

    progressed = Signal(int, int)  # rows written, of how many
    exported = Signal(object)  # Exported
    failed = Signal(str)
    _done = Signal(int, object)
    _failed = Signal(int, str)

    def __init__(self, *, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._stopped = threading.Event()
        self._is_busy = False
        self._done.connect(self.on_done)
        self._failed.connect(self.on_failed)

    def export(self, wish: HistoryFilter, target: Path) -> bool:
        """Begin to write the wanted parts; False while another export is under way."""
        if self._is_busy:
            return False
        self._is_busy = True
        self._stopped.clear()
        work = partial(self._write, wish, target)
        Job(generation=0, work=work, done=self._done, failed=self._failed).start(self._pool)
        return True

    @Slot()
    def stop(self) -> None:
        """Stop the export under way; nothing is left of it."""
        self._stopped.set()

    def close(self) -> None:
        """Stop, and wait until the file is let go of."""
        self.stop()
        if not self._pool.waitForDone(CLOSE_TIMEOUT_MS):
            log.warning("An export of results did not end in time.")

    def _write(self, wish: HistoryFilter, target: Path) -> Exported:
        reader = HistoryReader(self._path)
        try:
            return export_history(
                reader,
                wish,
                target,
                progress=self.progressed.emit,
                is_wanted=lambda: not self._stopped.is_set(),
            )
        finally:
            reader.close()

    @Slot(int, object)
    def on_done(self, _number: int, exported: object) -> None:
        self._is_busy = False
        self.exported.emit(exported)

    @Slot(int, str)
    def on_failed(self, _number: int, words: str) -> None:
        self._is_busy = False
        self.failed.emit(words)
