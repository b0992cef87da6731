"""Previews while sliders move: one thread, the newest wish wins, older ones are never made."""

import logging
from functools import partial

from PySide6.QtCore import QObject, QThreadPool, QTimer, Signal, Slot

from station.imaging.stage_preview import AllStages, PreviewAsk, Previews, StagePreview
from station.services.job import Job

log = logging.getLogger(__name__)

CLOSE_TIMEOUT_MS = 20_000
REST_AFTER_MS = 60
"""A hand that drags moves again sooner than this; its next preview need not wait for the rest."""


class PreviewService(QObject):
    """`ask` returns at once. Of several asks during one preview only the last is carried out.

    When nothing new is asked for a moment, the small pictures of all stages follow; a stage
    behind the one looked at that cannot work is told then.
    """

    preview_ready = Signal(object)  # StagePreview
    preview_failed = Signal(str)
    stages_ready = Signal(object)  # AllStages
    _done = Signal(int, object)
    _failed = Signal(int, str)
    _rest_done = Signal(int, object)

    def __init__(self, *, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._previews = Previews()
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._pool.setExpiryTimeout(-1)
        self._generation = 0
        self._oldest_wanted = 0
        self._next: PreviewAsk | None = None
        self._is_busy = self._is_closed = False
        self._previewed: PreviewAsk | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(REST_AFTER_MS)
        self._pause.timeout.connect(self.on_pause)
        self._done.connect(self.on_done)
        self._failed.connect(self.on_failed)
        self._rest_done.connect(self.on_rest_done)

    def ask(self, ask: PreviewAsk) -> None:
        """Wish for a preview; it replaces the wish that is still waiting."""
        if self._is_closed:
            return
        self._generation += 1
        self._pause.stop()
        if self._is_busy:
            self._next = ask
        else:
            self._begin(ask)

    def drop(self) -> None:
        """Forget what was asked; a preview under way is not told any more."""
        self._generation += 1
        self._oldest_wanted = self._generation
        self._next = None
        self._pause.stop()

    def close(self) -> None:
        """Drop everything and wait for the preview under way; what is asked later is not done."""
        self._is_closed = True
        self.drop()
        if not self._pool.waitForDone(CLOSE_TIMEOUT_MS):
            log.warning("A preview did not finish within %d s.", CLOSE_TIMEOUT_MS // 1000)
        self._previews.forget()

    def _begin(self, ask: PreviewAsk) -> None:
        self._is_busy = True
        work = partial(self._previews.preview, ask)
        job = Job(generation=self._generation, work=work, done=self._done, failed=self._failed)
        job.start(self._pool)

    def _go_on(self) -> bool:
        """Begin with what was asked meanwhile; return whether there was anything."""
        ask, self._next = self._next, None
        self._is_busy = False
        if ask is not None:
            self._begin(ask)
        return ask is not None

    @Slot(int, object)
    def on_done(self, generation: int, preview: object) -> None:
        assert isinstance(preview, StagePreview)
        goes_on = self._go_on()
        # While a slider moves every preview is shown, although a newer one is on its way.
        if generation >= self._oldest_wanted:
            self.preview_ready.emit(preview)
        if not goes_on and not self._is_busy and generation == self._generation:
            self._previewed = preview.ask
            self._pause.start()

    @Slot()
    def on_pause(self) -> None:
        """Nothing was asked for a moment: there is time for the other stages."""
        ask, self._previewed = self._previewed, None
        if ask is None or self._is_busy:
            return
        self._is_busy = True
        Job(
            generation=self._generation,
            work=partial(self._rest, self._generation, ask),
            done=self._rest_done,
            failed=self._failed,
        ).start(self._pool)

    def _rest(self, generation: int, ask: PreviewAsk) -> AllStages | None:
        return self._previews.rest(ask, partial(self._is_newest, generation))

    def _is_newest(self, generation: int) -> bool:
        return generation == self._generation

    @Slot(int, str)
    def on_failed(self, generation: int, words: str) -> None:
        self._go_on()
        if generation == self._generation:
            self.preview_failed.emit(words)

    @Slot(int, object)
    def on_rest_done(self, generation: int, stages: object) -> None:
        self._go_on()
        if generation == self._generation and stages is not None:
            self.stages_ready.emit(stages)
