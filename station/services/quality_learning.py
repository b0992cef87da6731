"""Measures pictures of good parts in the background and finds the limits of focus and light."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QThreadPool, Signal, Slot

from station.capture.image_file import load_picture
from station.domain.clock import Clock
from station.domain.errors import StationError, UsageError
from station.domain.frame import Frame
from station.imaging.catalogue import AnyStage
from station.imaging.learned_limits import learned_limits
from station.imaging.picture_quality import Quality, measure_quality
from station.imaging.pipeline import Pipeline
from station.imaging.quality_limits import QualityLimits
from station.services.job import Job

log = logging.getLogger(__name__)

CLOSE_TIMEOUT_MS = 20_000
Stages = Sequence[AnyStage]


@dataclass(frozen=True, slots=True)
class Learned:
    """Limits, how many pictures they come from, and why others could not be used."""

    limits: QualityLimits
    used: int
    left_out: tuple[str, ...]


class QualityLearning(QObject):
    """One thread, one learning at a time; another one, or `cancel`, ends the one before."""

    progressed = Signal(int, int)  # pictures done, of how many
    learned = Signal(object)  # Learned
    failed = Signal(str)
    measured = Signal(object)  # Quality
    _progressed = Signal(int, int, int)
    _done = Signal(int, object)
    _failed = Signal(int, str)
    _measured = Signal(int, object)
    _not_measured = Signal(int, str)

    def __init__(self, *, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._pool.setExpiryTimeout(-1)
        self._number = self._picture_number = 0
        self._is_closed = False
        self._picture: Job | None = None
        self._progressed.connect(self.on_progressed)
        self._done.connect(self.on_done)
        self._failed.connect(self.on_failed)
        self._measured.connect(self.on_measured)
        self._not_measured.connect(self.on_not_measured)

    def learn(self, pictures: Sequence[Path], stages: Stages) -> None:
        """Measure pictures as these stages cut them."""
        self.cancel()
        if self._is_closed:
            return
        self.progressed.emit(0, len(pictures))
        work = partial(self._learn, self._number, tuple(pictures), tuple(stages))
        Job(generation=self._number, work=work, done=self._done, failed=self._failed).start(
            self._pool
        )

    def cancel(self) -> None:
        """Forget the learning under way; it ends with the picture it is at."""
        self._number += 1

    def measure(self, frame: Frame, stages: Stages) -> None:
        """Measure one frame; only the newest is told."""
        self._picture_number += 1
        if self._picture is not None:
            self._picture.cancel()
        if self._is_closed:
            return
        work = partial(quality_of, frame, tuple(stages))
        self._picture = Job(
            generation=self._picture_number,
            work=work,
            done=self._measured,
            failed=self._not_measured,
        )
        self._picture.start(self._pool)

    def close(self) -> None:
        """Drop everything and wait for the picture under way."""
        self._is_closed = True
        self.cancel()
        self._picture_number += 1
        if self._picture is not None:
            self._picture.cancel()
        if not self._pool.waitForDone(CLOSE_TIMEOUT_MS):
            log.warning("A picture was not measured within %d s.", CLOSE_TIMEOUT_MS // 1000)

    # --- on the pool's thread

    def _learn(self, number: int, pictures: tuple[Path, ...], stages: Stages) -> Learned | None:
        found: list[Quality] = []
        left_out: list[str] = []
        for done, path in enumerate(pictures, start=1):
            if number != self._number:
                return None
            try:
                found.append(quality_of(load_picture(path, clock=self._clock), stages))
            except StationError as error:
                words = str(error)
                left_out.append(words if path.name in words else f"{path.name}: {words}")
            self._progressed.emit(number, done, len(pictures))
        try:
            return Learned(learned_limits(found), len(found), tuple(left_out))
        except UsageError as error:
            raise UsageError("\n".join([str(error), *left_out])) from error

    # --- on the window's thread

    @Slot(int, int, int)
    def on_progressed(self, number: int, done: int, count: int) -> None:
        if number == self._number:
            self.progressed.emit(done, count)

    @Slot(int, object)
    def on_done(self, number: int, learned: object) -> None:
        if number == self._number and learned is not None:
            self.learned.emit(learned)

    @Slot(int, str)
    def on_failed(self, number: int, words: str) -> None:
        if number == self._number:
            self.failed.emit(words)

    @Slot(int, object)
    def on_measured(self, number: int, quality: object) -> None:
        if number == self._picture_number:
            self.measured.emit(quality)

    @Slot(int, str)
    def on_not_measured(self, _number: int, _words: str) -> None:
        """The reading of the same picture tells why."""


def quality_of(frame: Frame, stages: Stages) -> Quality:
    """Return focus and light of a frame as the stages cut it."""
    return measure_quality(Pipeline(tuple(stages)).run(frame.pixels).cut_image)
