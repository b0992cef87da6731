"""Collects the glyph carpet in the background: it can be followed and stopped at any time."""

import logging
import threading
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, QThreadPool, Signal, Slot

from station.domain.record import Record
from station.records.archive_paths import Picture
from station.records.glyph_crops import Glyph, glyphs_of
from station.services.job import Job

log = logging.getLogger(__name__)

CLOSE_TIMEOUT_MS = 10_000
BATCH = 100
MOST_GLYPHS = 5_000
"""More than anybody looks through, and small enough for the memory."""


class Records(Protocol):
    """Saved parts by their number."""

    def last_sequence(self) -> int: ...

    def records(self, *, after_sequence: int = 0, limit: int = 1000) -> Sequence[Record]: ...


class Pictures(Protocol):
    """The files of kept pictures."""

    def path_of(self, record_id: str, picture: Picture) -> Path | None: ...


class GlyphService(QObject):
    """One carpet at a time, newest parts first; a new one takes the place of the old one."""

    begun = Signal()
    found = Signal(object)  # tuple[Glyph, ...], as they are found
    progressed = Signal(int, int)  # parts looked through, of how many
    ended = Signal(bool)  # whether all wanted parts were looked through
    failed = Signal(str)
    _batch = Signal(int, object)
    _progress = Signal(int, int, int)
    _done = Signal(int, object)
    _failed = Signal(int, str)

    def __init__(
        self, *, records: Records, pictures: Pictures, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._records, self._pictures = records, pictures
        self._number = 0
        self._stopped = threading.Event()
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._batch.connect(self.on_batch)
        self._progress.connect(self.on_progress)
        self._done.connect(self.on_done)
        self._failed.connect(self.on_failed)

    def collect(self, character: str, parts: int) -> None:
        """Cut `character` out of the last `parts` saved parts."""
        self._stopped.set()
        self._stopped = threading.Event()
        self._number += 1
        work = partial(self._collect, self._number, character, parts, self._stopped)
        job = Job(generation=self._number, work=work, done=self._done, failed=self._failed)
        job.start(self._pool)
        self.begun.emit()

    @Slot()
    def stop(self) -> None:
        """Stop collecting; what was found stays."""
        self._stopped.set()

    def close(self) -> None:
        """Stop and wait."""
        self.stop()
        if not self._pool.waitForDone(CLOSE_TIMEOUT_MS):
            log.warning("Collecting characters did not end in time.")

    # --- on the pool's thread

    def _collect(self, number: int, character: str, parts: int, stopped: threading.Event) -> bool:
        """Return whether all was looked through."""
        looked, count = 0, 0
        for batch in self._batches(parts):
            glyphs: list[Glyph] = []
            for glyph in glyphs_of(batch, character, self._line_of):
                if stopped.is_set():
                    return False
                glyphs.append(glyph)
            if stopped.is_set():
                return False
            looked, count = looked + len(batch), count + len(glyphs)
            self._batch.emit(number, tuple(glyphs))
            self._progress.emit(number, looked, parts)
            if count >= MOST_GLYPHS:
                return False
        return True

    def _batches(self, parts: int) -> Iterator[list[Record]]:
        """Yield the last parts, newest first."""
        end = self._records.last_sequence()
        least = max(0, end - parts)
        while end > least:
            start = max(least, end - BATCH)
            yield list(self._records.records(after_sequence=start, limit=end - start))[::-1]
            end = start

    def _line_of(self, record_id: str) -> Path | None:
        return self._pictures.path_of(record_id, Picture.LINE)

    # --- back on the window's thread

    @Slot(int, object)
    def on_batch(self, number: int, glyphs: tuple[Glyph, ...]) -> None:
        if number == self._number:
            self.found.emit(glyphs)

    @Slot(int, int, int)
    def on_progress(self, number: int, looked: int, parts: int) -> None:
        if number == self._number:
            self.progressed.emit(looked, parts)

    @Slot(int, object)
    def on_done(self, number: int, is_whole: object) -> None:
        if number == self._number:
            self.ended.emit(bool(is_whole))

    @Slot(int, str)
    def on_failed(self, number: int, words: str) -> None:
        if number == self._number:
            self.failed.emit(words)
