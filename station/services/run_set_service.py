"""Reads the labelled set in the background: with two recipes, or with many to find a better one."""

import logging
import threading
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QThreadPool, Signal, Slot

from station.config.recipe import Recipe
from station.evaluation.auto_tune import AutoTune, Proposal, TuneProgress
from station.evaluation.example import Example
from station.evaluation.reading_memory import ReadingMemory, reading_hash
from station.evaluation.set_reader import SetReader
from station.evaluation.set_run import Compared, SetRun
from station.services.job import Job

log = logging.getLogger(__name__)

CLOSE_TIMEOUT_MS = 20_000


class RunSetService(QObject):
    """One run or one search at a time, on a thread and with models of its own.

    What was read once is kept. A stopped run tells what it read, a stopped search what it found.
    """

    begun = Signal()
    compared = Signal(object)  # Compared, as they come
    progressed = Signal(int, int)  # pictures read, of how many
    ended = Signal(object)  # SetRun
    tune_progressed = Signal(object)  # TuneProgress
    tuned = Signal(object)  # Proposal, or None where it was stopped before its first score
    failed = Signal(str)
    _compared = Signal(int, object)
    _progressed = Signal(int, int, int)
    _tune_progressed = Signal(int, object)
    _done = Signal(int, object)
    _failed = Signal(int, str)

    def __init__(self, *, reader: SetReader, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._memory = ReadingMemory(reader=reader)
        self._number = 0
        self._is_busy = self._is_closed = False
        self._stopped = threading.Event()
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._compared.connect(self.on_compared)
        self._progressed.connect(self.on_progressed)
        self._tune_progressed.connect(self.on_tune_progressed)
        self._done.connect(self.on_done)
        self._failed.connect(self.on_failed)

    @property
    def is_busy(self) -> bool:
        return self._is_busy

    def run(self, examples: Sequence[Example], *, recipe: Recipe, saved: Recipe) -> None:
        """Read every example with both recipes; nothing happens while another run is under way."""
        number, stopped = self._number + 1, threading.Event()
        self._begin(stopped, partial(self._run, number, tuple(examples), recipe, saved, stopped))

    def tune(self, examples: Sequence[Example], *, recipe: Recipe, budget: int) -> None:
        """Look for a better recipe in at most `budget` tries; not while a run is under way."""
        number, stopped = self._number + 1, threading.Event()
        search = AutoTune(
            examples=examples,
            recipe=recipe,
            read=self._memory.reading,
            budget=budget,
            told=partial(self._tune_progressed.emit, number),
            is_stopped=stopped.is_set,
        )
        self._begin(stopped, search.run)

    @Slot()
    def stop(self) -> None:
        """Stop after the picture that is being read."""
        self._stopped.set()

    def close(self) -> None:
        """Stop, wait for the picture that is being read, free the models."""
        self._is_closed = True
        self._number += 1
        self.stop()
        if not self._pool.waitForDone(CLOSE_TIMEOUT_MS):
            log.warning("The labelled set did not end within %d s.", CLOSE_TIMEOUT_MS // 1000)
            return
        self._memory.close()

    def _begin(self, stopped: threading.Event, work: Callable[[], object]) -> None:
        if self._is_busy or self._is_closed:
            return
        self._is_busy, self._stopped = True, stopped
        self._number += 1
        job = Job(generation=self._number, work=work, done=self._done, failed=self._failed)
        job.start(self._pool)
        self.begun.emit()

    # --- on the pool's thread

    def _run(
        self,
        number: int,
        examples: tuple[Example, ...],
        recipe: Recipe,
        saved: Recipe,
        stopped: threading.Event,
    ) -> SetRun:
        found: list[Compared] = []
        for example in examples:
            if stopped.is_set():
                break
            before = self._memory.reading(example, saved)
            found.append(Compared(example, before, self._memory.reading(example, recipe)))
            self._compared.emit(number, found[-1])
            self._progressed.emit(number, len(found), len(examples))
        return SetRun(
            recipe_hash=reading_hash(recipe),
            saved_hash=reading_hash(saved),
            keys=tuple(example.key for example in examples),
            compared=tuple(found),
            is_whole=len(found) == len(examples),
        )

    # --- back on the window's thread

    @Slot(int, object)
    def on_compared(self, number: int, compared: Compared) -> None:
        if number == self._number:
            self.compared.emit(compared)

    @Slot(int, int, int)
    def on_progressed(self, number: int, read: int, count: int) -> None:
        if number == self._number:
            self.progressed.emit(read, count)

    @Slot(int, object)
    def on_tune_progressed(self, number: int, progress: TuneProgress) -> None:
        if number == self._number:
            self.tune_progressed.emit(progress)

    @Slot(int, object)
    def on_done(self, number: int, value: SetRun | Proposal | None) -> None:
        if number == self._number:
            self._is_busy = False
            (self.ended if isinstance(value, SetRun) else self.tuned).emit(value)

    @Slot(int, str)
    def on_failed(self, number: int, words: str) -> None:
        if number == self._number:
            self._is_busy = False
            self.failed.emit(words)
