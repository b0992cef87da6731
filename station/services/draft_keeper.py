"""Keeps what was tuned and not saved on the disk, so that no crash and no logout loses it."""

import logging
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QThreadPool, QTimer, Signal, Slot

from station.config.kept_drafts import forget_draft, keep_draft, kept_draft
from station.config.recipe import Recipe
from station.services.job import Job
from station.services.recipe_draft import RecipeDraft

log = logging.getLogger(__name__)

PAUSE_MS = 1000
"""It is written when nothing was changed for this long."""

CLOSE_TIMEOUT_MS = 10_000


class DraftKeeper(QObject):
    """One file a recipe, gone again as soon as the changes are saved or taken back."""

    found = Signal(object)  # Recipe: kept the last time, newer than what is saved
    _read = Signal(int, object)
    _written = Signal(int, object)
    _failed = Signal(int, str)

    def __init__(self, *, draft: RecipeDraft, own: Path, parent: QObject | None = None) -> None:
        """`own` is the folder of the plant's own recipes."""
        super().__init__(parent)
        self._draft, self._own = draft, own
        self._kept = ""
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.on_pause)
        draft.changed.connect(self.on_changed)
        self._read.connect(self.on_read)
        self._failed.connect(self.on_failed)

    def start(self) -> None:
        """Look for what was kept; `found` tells it."""
        work = partial(kept_draft, self._own)
        Job(generation=0, work=work, done=self._read, failed=self._failed).start(self._pool)

    def close(self) -> None:
        """Write what is not written yet, and wait for it."""
        self._pause.stop()
        self.on_pause()
        if not self._pool.waitForDone(CLOSE_TIMEOUT_MS):
            log.warning("Unsaved changes of a recipe could not be kept in time.")

    @Slot()
    def on_changed(self) -> None:
        self._pause.start()

    @Slot()
    def on_pause(self) -> None:
        """Write the draft where it differs from what is saved; forget it where it does not."""
        name = self._draft.recipe.name if self._draft.is_modified else ""
        if self._kept not in ("", name):
            self.forget(self._kept)
        self._kept = name
        if name:
            self._do(partial(keep_draft, self._own, self._draft.recipe))

    def forget(self, name: str) -> None:
        """Remove what was kept of a recipe: somebody said so, or it is saved."""
        self._do(partial(forget_draft, self._own, name))

    def _do(self, work: partial[None]) -> None:
        Job(generation=0, work=work, done=self._written, failed=self._failed).start(self._pool)

    @Slot(int, object)
    def on_read(self, _number: int, recipe: Recipe | None) -> None:
        if recipe is not None:
            self.found.emit(recipe)

    @Slot(int, str)
    def on_failed(self, _number: int, words: str) -> None:
        log.warning("%s", words)
