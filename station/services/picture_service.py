"""Loads one picture file in the background, to tune a recipe on."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QThreadPool, Signal, Slot

from station.domain.clock import Clock
from station.domain.frame import Frame
from station.services.job import Job
from station.services.one_picture import OnePicture

CLOSE_TIMEOUT_MS = 10_000


class PictureService(QObject):
    """The picture asked for last is the one that is told."""

    loaded = Signal(object, str)  # Frame, the recipe of a sample or ""
    failed = Signal(str)
    _done = Signal(int, object)
    _failed = Signal(int, str)

    def __init__(self, *, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._number = 0
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._done.connect(self.on_done)
        self._failed.connect(self.on_failed)

    def load(self, path: Path) -> None:
        self._number += 1
        work = partial(load, OnePicture(path, clock=self._clock))
        job = Job(generation=self._number, work=work, done=self._done, failed=self._failed)
        job.start(self._pool)

    def close(self) -> None:
        """Forget what is being loaded."""
        self._number += 1
        self._pool.waitForDone(CLOSE_TIMEOUT_MS)

    @Slot(int, object)
    def on_done(self, number: int, value: object) -> None:
        if number == self._number and isinstance(value, tuple):
            self.loaded.emit(*value)

    @Slot(int, str)
    def on_failed(self, number: int, words: str) -> None:
        if number == self._number:
            self.failed.emit(words)


def load(picture: OnePicture) -> tuple[Frame, str]:
    """Return the frame of a picture and the recipe it is known to be for."""
    frame = picture.grab()
    return frame, picture.recipe_of(frame) or ""
