"""Reading in the background: a pool of one thread loads the reader first, then reads frames."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, QThreadPool, Signal, Slot

from station.config.recipe import Recipe
from station.domain.frame import Frame, Image
from station.domain.inspection import Inspection
from station.imaging.screen_copy import ScreenCopy, StageCopy
from station.services.job import Job

log = logging.getLogger(__name__)

CLOSE_TIMEOUT_MS = 60_000


@dataclass(frozen=True, slots=True, eq=False)
class ReadPart:
    """A read part for the screen. `make_stages` is called later, when the verdict is shown.

    `original` is the frame as captured, for the archive.

    `places` tells for each character of the reading where it lies along `line`, 0 to 1. `final` is
    the line as the reader got it, behind all stages.
    """

    inspection: Inspection
    line: ScreenCopy
    places: tuple[float | None, ...]
    make_stages: Callable[[], tuple[StageCopy, ...]]
    original: Image
    final: ScreenCopy | None = None


class PartReader(Protocol):
    """What the service calls on its pool thread."""

    def open(self) -> str:
        """Load the reader and return its name."""
        ...

    def read(self, frame: Frame, recipe: str, expected: str) -> ReadPart:
        """Read a part; `expected` is the code announced for it, empty where none was."""
        ...

    def try_out(self, frame: Frame, recipe: Recipe) -> Inspection:
        """Read with a recipe that is no file yet."""
        ...

    def close(self) -> None: ...


class ReadingService(QObject):
    """Signals arrive on the GUI thread; results of dropped generations are never told."""

    reader_loading = Signal()
    reader_ready = Signal(str)
    reader_failed = Signal(str)
    part_read = Signal(int, object)
    read_failed = Signal(int, str)
    stages_ready = Signal(object)  # tuple of StageCopy
    tried_out = Signal(object)  # Inspection
    try_failed = Signal(str)
    _opened = Signal(int, object)
    _open_failed = Signal(int, str)
    _done = Signal(int, object)
    _failed = Signal(int, str)
    _stages_done = Signal(int, object)
    _stages_failed = Signal(int, str)
    _tried = Signal(int, object)
    _try_failed = Signal(int, str)

    def __init__(self, *, part_reader: PartReader, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._part_reader = part_reader
        self._jobs: list[Job] = []
        self._wanted: int | None = None
        self._shown: int | None = None
        self._is_closed = False
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._pool.setExpiryTimeout(-1)
        self._opened.connect(self.on_opened)
        self._open_failed.connect(self.on_open_failed)
        self._done.connect(self.on_done)
        self._failed.connect(self.on_failed)
        self._stages_done.connect(self.on_stages_done)
        self._stages_failed.connect(self.on_stages_failed)
        self._trial: Job | None = None
        self._trial_number = 0
        self._tried.connect(self.on_tried)
        self._try_failed.connect(self.on_try_failed)

    def start(self) -> None:
        """Load the reader; readings asked for meanwhile wait behind it in the pool."""
        self.reader_loading.emit()
        work = self._part_reader.open
        job = Job(generation=0, work=work, done=self._opened, failed=self._open_failed)
        job.start(self._pool)

    def read(self, generation: int, frame: Frame, recipe: str, expected: str = "") -> None:
        """Read a frame; whatever was asked before is dropped."""
        self.drop()
        self._wanted = generation
        work = partial(self._part_reader.read, frame, recipe, expected)
        self._queue(Job(generation=generation, work=work, done=self._done, failed=self._failed))

    def try_out(self, frame: Frame, recipe: Recipe) -> None:
        """Read with a recipe that is being tuned; an older trial is forgotten, a part is not."""
        self.drop_trial()
        if self._is_closed:
            return
        work = partial(self._part_reader.try_out, frame, recipe)
        self._trial = Job(
            generation=self._trial_number, work=work, done=self._tried, failed=self._try_failed
        )
        self._trial.start(self._pool)

    def drop_trial(self) -> None:
        """Forget the trial that is under way or waits."""
        self._trial_number += 1
        if self._trial is not None:
            self._trial.cancel()

    def drop(self) -> None:
        """Forget the reading under way and what waits behind it; loading goes on."""
        self._wanted = self._shown = None
        for job in self._jobs:
            job.cancel()
        self._jobs.clear()

    def close(self) -> None:
        """Drop the queue, wait for the job under way, free the reader."""
        self._is_closed = True
        self.drop()
        self.drop_trial()
        if not self._pool.waitForDone(CLOSE_TIMEOUT_MS):
            log.warning("The reader did not finish within %d s.", CLOSE_TIMEOUT_MS // 1000)
            return
        self._part_reader.close()

    def _queue(self, job: Job) -> None:
        self._jobs.append(job)
        job.start(self._pool)

    @Slot(int, object)
    def on_opened(self, _generation: int, name: object) -> None:
        self.reader_ready.emit(str(name))

    @Slot(int, str)
    def on_open_failed(self, _generation: int, words: str) -> None:
        self.reader_failed.emit(words)

    @Slot(int, object)
    def on_done(self, generation: int, part: object) -> None:
        if generation == self._wanted:
            assert isinstance(part, ReadPart)
            self._wanted, self._shown = None, generation
            self.part_read.emit(generation, part)
            # The pictures of the stages cost as much as the reading: they follow the verdict.
            self._queue(
                Job(
                    generation=generation,
                    work=part.make_stages,
                    done=self._stages_done,
                    failed=self._stages_failed,
                )
            )

    @Slot(int, str)
    def on_failed(self, generation: int, words: str) -> None:
        if generation == self._wanted:
            self._wanted = None
            self.read_failed.emit(generation, words)

    @Slot(int, object)
    def on_stages_done(self, generation: int, stages: object) -> None:
        if generation == self._shown:
            self.stages_ready.emit(stages)

    @Slot(int, str)
    def on_stages_failed(self, _generation: int, words: str) -> None:
        log.warning("The stages cannot be shown: %s", words)

    @Slot(int, object)
    def on_tried(self, number: int, inspection: object) -> None:
        if number == self._trial_number:
            self.tried_out.emit(inspection)

    @Slot(int, str)
    def on_try_failed(self, number: int, words: str) -> None:
        if number == self._trial_number:
            self.try_failed.emit(words)
