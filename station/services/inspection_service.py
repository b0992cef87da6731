"""Decided inspections go to the log in the background; "saved" is said only when it is true."""

import logging
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, QThreadPool, Signal, Slot

from station.domain.inspection import Inspection
from station.services.job import Job

log = logging.getLogger(__name__)

CLOSE_TIMEOUT_MS = 20_000


class ResultLog(Protocol):
    """The durable log. `append` returns the serial number once the row is on the disk."""

    def open(self) -> None: ...

    def append(self, inspection: Inspection) -> int: ...

    def close(self) -> None: ...


class InspectionService(QObject):
    """Writes one inspection at a time on a thread of its own."""

    log_ready = Signal()
    log_failed = Signal(str)
    saved = Signal(object, int)  # Inspection, serial number
    save_failed = Signal(object, str)  # Inspection, words
    _opened = Signal(int, object)
    _open_failed = Signal(int, str)
    _done = Signal(int, object)
    _failed = Signal(int, str)

    def __init__(self, *, result_log: ResultLog, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._log = result_log
        self._is_open = False
        self._number = 0
        self._waiting: dict[int, Inspection] = {}
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._opened.connect(self.on_opened)
        self._open_failed.connect(self.on_open_failed)
        self._done.connect(self.on_done)
        self._failed.connect(self.on_failed)

    def start(self) -> None:
        job = Job(generation=0, work=self._open, done=self._opened, failed=self._open_failed)
        job.start(self._pool)

    def save(self, inspection: Inspection) -> None:
        self._number += 1
        self._waiting[self._number] = inspection
        work = partial(self._append, inspection)
        job = Job(generation=self._number, work=work, done=self._done, failed=self._failed)
        job.start(self._pool)

    def close(self) -> None:
        """Wait until everything handed over is on the disk, then close the log."""
        if not self._pool.waitForDone(CLOSE_TIMEOUT_MS):
            log.warning("The log did not finish within %d s.", CLOSE_TIMEOUT_MS // 1000)
            return
        self._log.close()

    def _open(self) -> None:
        if not self._is_open:
            self._log.open()
            self._is_open = True

    def _append(self, inspection: Inspection) -> int:
        self._open()  # a log that could not be opened at start is tried again with each part
        return self._log.append(inspection)

    @Slot(int, object)
    def on_opened(self, _number: int, _value: object) -> None:
        self.log_ready.emit()

    @Slot(int, str)
    def on_open_failed(self, _number: int, words: str) -> None:
        self.log_failed.emit(words)

    @Slot(int, object)
    def on_done(self, number: int, serial: object) -> None:
        assert isinstance(serial, int)
        self.log_ready.emit()
        self.saved.emit(self._waiting.pop(number), serial)

    @Slot(int, str)
    def on_failed(self, number: int, words: str) -> None:
        self.log_failed.emit(words)
        self.save_failed.emit(self._waiting.pop(number), words)
