"""The labelled set on the disk: what is in it, small pictures of it, adding and removing."""

import logging
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QThreadPool, Signal, SignalInstance, Slot

from station.domain.clock import Clock
from station.domain.frame import Frame
from station.evaluation.example import Example, examples_of
from station.imaging.screen_copy import ScreenCopy, screen_copy
from station.records.labelled_set import add_labelled, add_labelled_frame, remove_labelled
from station.services.job import Job

log = logging.getLogger(__name__)

CLOSE_TIMEOUT_MS = 10_000
SMALL_PX = 200
MOST_KEPT = 2000


class RunSetPictures(QObject):
    """The folder asked for last is the one that is told; small pictures follow one by one."""

    listed = Signal(object)  # tuple[Example, ...]
    pictured = Signal(str, object)  # key of an example, ScreenCopy
    changed = Signal(bool)  # the set was written; False: nothing was new
    copied = Signal(bool)  # a kept picture is in the set; False: it was there already
    copy_failed = Signal(str)
    failed = Signal(str)
    _listed = Signal(int, object)
    _pictured = Signal(int, object)
    _changed = Signal(int, object)
    _copied = Signal(int, object)
    _copy_failed = Signal(int, str)
    _failed = Signal(int, str)
    _write_failed = Signal(int, str)
    _no_picture = Signal(int, str)

    def __init__(self, *, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._number = 0
        self._is_closed = False
        self._small: dict[str, ScreenCopy] = {}
        self._jobs: list[Job] = []
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._listed.connect(self.on_listed)
        self._pictured.connect(self.on_pictured)
        self._changed.connect(self.on_changed)
        self._copied.connect(self.on_copied)
        self._copy_failed.connect(self.on_copy_failed)
        self._failed.connect(self.on_failed)
        self._write_failed.connect(self.on_write_failed)
        self._no_picture.connect(self.on_no_picture)

    def look(self, folder: Path, recipe: str) -> None:
        """List what the recipe reads in a folder; what was asked before is forgotten."""
        self._forget()
        work = partial(examples_of, folder, recipe=recipe, clock=self._clock)
        self._start(work, self._listed, self._failed)

    def add(self, folder: Path, frame: Frame, *, recipe: str, code: str) -> None:
        """Put a frame into the set; `changed` says whether it was new."""
        work = partial(add_labelled_frame, folder, frame, recipe=recipe, code=code)
        self._start(work, self._changed, self._write_failed)

    def copy(self, folder: Path, picture: Path, *, recipe: str, code: str) -> None:
        """Put a copy of a kept picture into the set; `copied` says whether it was new."""
        work = partial(add_labelled, folder, picture, recipe=recipe, code=code)
        self._start(work, self._copied, self._copy_failed)

    def remove(self, path: Path) -> None:
        """Take a picture out of its set; its file is deleted."""
        work = partial(_removed, path)
        self._start(work, self._changed, self._write_failed)

    def close(self) -> None:
        """Forget what is being listed, end what is being written."""
        self._is_closed = True
        self._forget()
        if not self._pool.waitForDone(CLOSE_TIMEOUT_MS):
            log.warning("The labelled set's pictures did not end in time.")

    def _forget(self) -> None:
        self._number += 1
        for job in self._jobs:
            job.cancel()
        self._jobs.clear()

    def _start(
        self,
        work: Callable[[], object],
        done: SignalInstance,
        failed: SignalInstance,
        *,
        is_small: bool = False,
    ) -> None:
        if self._is_closed:
            return
        job = Job(generation=self._number, work=work, done=done, failed=failed)
        if is_small:
            self._jobs.append(job)
        job.start(self._pool)

    @Slot(int, object)
    def on_listed(self, number: int, examples: tuple[Example, ...]) -> None:
        if number != self._number:
            return
        self.listed.emit(examples)
        if len(self._small) > MOST_KEPT:
            self._small.clear()
        for example in examples:
            if example.key in self._small:
                self.pictured.emit(example.key, self._small[example.key])
            else:
                work = partial(_small, example)
                self._start(work, self._pictured, self._no_picture, is_small=True)

    @Slot(int, object)
    def on_pictured(self, number: int, made: tuple[str, ScreenCopy]) -> None:
        key, small = made
        self._small[key] = small
        if number == self._number:
            self.pictured.emit(key, small)

    @Slot(int, object)
    def on_changed(self, _number: int, is_new: object) -> None:
        self.changed.emit(bool(is_new))

    @Slot(int, object)
    def on_copied(self, _number: int, is_new: object) -> None:
        self.copied.emit(bool(is_new))
        if is_new:
            self.changed.emit(True)

    @Slot(int, str)
    def on_copy_failed(self, _number: int, words: str) -> None:
        self.copy_failed.emit(words)

    @Slot(int, str)
    def on_failed(self, number: int, words: str) -> None:
        if number == self._number:
            self.failed.emit(words)

    @Slot(int, str)
    def on_write_failed(self, _number: int, words: str) -> None:
        self.failed.emit(words)

    @Slot(int, str)
    def on_no_picture(self, _number: int, words: str) -> None:
        log.info("A labelled picture has no small picture. %s", words)


def _small(example: Example) -> tuple[str, ScreenCopy]:
    return example.key, screen_copy(example.load().pixels, SMALL_PX)


def _removed(path: Path) -> bool:
    remove_labelled(path.parent, path.name)
    return True
