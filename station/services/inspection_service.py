"""Decided inspections go to the ledger in the background; "saved" is said only when it is true.

What follows a record, the CSV file and the pictures, runs behind it on a thread of its own.
"""

import logging
from collections.abc import Mapping
from functools import partial
from typing import Any, Protocol

from PySide6.QtCore import QObject, QThreadPool, QTimer, Signal, Slot

from station.domain.inspection import Inspection
from station.domain.record import Record
from station.records.audit_chain import AuditKind
from station.records.database import OpenReport
from station.records.ledger import Followed, PartPictures
from station.services.job import Job

log = logging.getLogger(__name__)

CLOSE_TIMEOUT_MS = 20_000
AGAIN_MS = 5_000
MOST_PICTURES = 6
"""So many parts' pictures may wait to be kept; beyond that they are left out, never the record."""


class RecordKeeper(Protocol):
    """The durable ledger. `save` returns the record once it is on the disk."""

    def open(self) -> OpenReport: ...

    def save(self, inspection: Inspection, pictures: PartPictures) -> Record: ...

    def follow(self, inspection: Inspection | None, pictures: PartPictures) -> Followed: ...

    def note(self, kind: AuditKind, operator: str, details: Mapping[str, Any]) -> None:
        """Add an entry to the audit."""
        ...

    def close(self) -> None: ...


class InspectionService(QObject):
    """Writes one inspection at a time. Faults of what follows never hold a part up."""

    log_ready = Signal()
    log_opened = Signal(object)  # OpenReport
    log_failed = Signal(str)
    saved = Signal(object, int)  # Inspection, sequence number
    save_failed = Signal(object, str)  # Inspection, words
    followed = Signal(object)  # Followed
    _opened = Signal(int, object)
    _open_failed = Signal(int, str)
    _done = Signal(int, object)
    _failed = Signal(int, str)
    _follow_done = Signal(int, object)
    _follow_failed = Signal(int, str)
    _noted = Signal(int, object)
    _note_failed = Signal(int, str)

    def __init__(self, *, keeper: RecordKeeper, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keeper = keeper
        self._is_open = self._is_closed = False
        self._number = 0
        self._waiting: dict[int, tuple[Inspection, PartPictures]] = {}
        self._following = 0
        self._pool, self._behind = QThreadPool(self), QThreadPool(self)
        for pool in (self._pool, self._behind):
            pool.setMaxThreadCount(1)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(AGAIN_MS)
        self._connect()

    def _connect(self) -> None:
        self._again.timeout.connect(self.on_again_due)
        self._opened.connect(self.on_opened)
        self._open_failed.connect(self.on_open_failed)
        self._done.connect(self.on_done)
        self._failed.connect(self.on_failed)
        self._follow_done.connect(self.on_follow_done)
        self._follow_failed.connect(self.on_follow_failed)
        self._note_failed.connect(self.on_note_failed)

    def start(self) -> None:
        job = Job(generation=0, work=self._open, done=self._opened, failed=self._open_failed)
        job.start(self._pool)

    def save(self, inspection: Inspection, pictures: PartPictures) -> None:
        self._number += 1
        self._waiting[self._number] = inspection, pictures
        work = partial(self._save, inspection, pictures)
        job = Job(generation=self._number, work=work, done=self._done, failed=self._failed)
        job.start(self._pool)

    def note(self, kind: AuditKind, operator: str, **details: Any) -> None:
        """Put something a person did into the audit, in the background."""
        work = partial(self._note, kind, operator, details)
        job = Job(generation=0, work=work, done=self._noted, failed=self._note_failed)
        job.start(self._pool)

    def follow(self, inspection: Inspection | None, pictures: PartPictures) -> None:
        """Bring up the CSV file behind a record that was saved elsewhere, and keep pictures."""
        if not self._is_closed:
            self._follow(inspection, pictures)

    def close(self) -> None:
        """Wait until everything handed over is on the disk, then let go of it."""
        self._is_closed = True
        self._again.stop()
        for pool in (self._pool, self._behind):
            if not pool.waitForDone(CLOSE_TIMEOUT_MS):
                log.warning("The results did not finish within %d s.", CLOSE_TIMEOUT_MS // 1000)
                return
        self._keeper.close()

    # --- on the pool's threads

    def _open(self) -> OpenReport | None:
        """Open once; what could not be opened at start is tried again with each part."""
        if self._is_open:
            return None
        report = self._keeper.open()
        self._is_open = True
        return report

    def _save(
        self, inspection: Inspection, pictures: PartPictures
    ) -> tuple[Record, OpenReport | None]:
        report = self._open()
        return self._keeper.save(inspection, pictures), report

    def _note(self, kind: AuditKind, operator: str, details: Mapping[str, Any]) -> None:
        self._open()
        self._keeper.note(kind, operator, details)

    # --- back on the window's thread

    @Slot(int, object)
    def on_opened(self, _number: int, report: OpenReport | None) -> None:
        self.log_ready.emit()
        if report is not None:
            self.log_opened.emit(report)
        self._follow(None, PartPictures())

    @Slot(int, str)
    def on_open_failed(self, _number: int, words: str) -> None:
        self.log_failed.emit(words)
        if not self._is_closed:
            self._again.start()

    @Slot(int, object)
    def on_done(self, number: int, done: tuple[Record, OpenReport | None]) -> None:
        record, report = done
        inspection, pictures = self._waiting.pop(number)
        self.log_ready.emit()
        if report is not None:
            self.log_opened.emit(report)
        self.saved.emit(inspection, record.sequence)
        self._follow(inspection, pictures)

    @Slot(int, str)
    def on_failed(self, number: int, words: str) -> None:
        self.log_failed.emit(words)
        self.save_failed.emit(self._waiting.pop(number)[0], words)

    @Slot(int, str)
    def on_note_failed(self, _number: int, words: str) -> None:
        log.warning("%s", words)
        self.log_failed.emit(words)

    def _follow(self, inspection: Inspection | None, pictures: PartPictures) -> None:
        if self._following >= MOST_PICTURES:
            log.info("Pictures come faster than they can be kept; those of one part are left out.")
            pictures = PartPictures(line=pictures.line)
        self._following += 1
        work = partial(self._keeper.follow, inspection, pictures)
        Job(generation=0, work=work, done=self._follow_done, failed=self._follow_failed).start(
            self._behind
        )

    @Slot()
    def on_again_due(self) -> None:
        """Try once more what could not be opened, or to bring up what follows the records."""
        if self._is_closed:
            return
        if not self._is_open:
            self.start()
        elif self._following == 0:
            self._follow(None, PartPictures())

    @Slot(int, object)
    def on_follow_done(self, _number: int, followed: Followed) -> None:
        self._following -= 1
        if followed.csv.last_error and not self._is_closed:
            self._again.start()
        self.followed.emit(followed)

    @Slot(int, str)
    def on_follow_failed(self, _number: int, words: str) -> None:
        self._following -= 1
        log.warning("What follows a record failed: %s", words)
