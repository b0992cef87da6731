"""Times how long after a movement its preview was painted, and what was computed for it."""

import time
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QTimer, Slot

from station.imaging.stage import Stage
from station.imaging.stage_preview import AllStages, StagePreview
from station.services.preview_service import PreviewService
from station.services.recipe_draft import RecipeDraft
from station.ui.tune.tune_view import TuneView
from station.window_proofs.ui_moves import Move
from station.window_proofs.waiting import live_for, wait_until

LIMIT_S = 20.0
DRAG_EVERY_MS = 16
SETTLE_S = 0.1


class PreviewTimer(QObject):
    """Counts a preview as painted once the event that paints it was handled."""

    def __init__(self, *, view: TuneView, previews: PreviewService, draft: RecipeDraft) -> None:
        super().__init__(view)
        self._viewport = view.compare.after.viewport()
        self._draft = draft
        self._moves: list[tuple[float, Sequence[Stage]]] = []
        self._shown = self._painted = self._made = 0
        self.times_s: list[float] = []
        self.all_stages: AllStages | None = None
        previews.preview_ready.connect(self.on_preview_ready)
        previews.stages_ready.connect(self.on_stages_ready)
        self._viewport.installEventFilter(self)

    def one_by_one(self, move: Move, count: int) -> list[float]:
        """Return the seconds of single moves, each after the one before has come to rest."""
        self._begin()
        for _ in range(count):
            self.all_stages = None
            self._make(move)
            assert wait_until(lambda: self._painted == len(self._moves), limit_s=LIMIT_S)
            assert wait_until(lambda: self.all_stages is not None, limit_s=LIMIT_S)
        return self.times_s

    def drag(self, move: Move, count: int) -> list[float]:
        """Return the seconds of the moves of one drag, which come whatever is still computed.

        A move whose preview was passed over counts until a later one's is painted.
        """
        self._begin()
        timer = QTimer()
        timer.setInterval(DRAG_EVERY_MS)
        timer.timeout.connect(lambda: self._make(move))
        timer.start()
        assert wait_until(lambda: len(self._moves) >= count, limit_s=LIMIT_S)
        timer.stop()
        assert wait_until(lambda: self._painted == len(self._moves), limit_s=LIMIT_S)
        return self.times_s

    def rest(self) -> AllStages:
        """Return the stages once all of them are computed and shown."""
        assert wait_until(lambda: self.all_stages is not None, limit_s=LIMIT_S)
        live_for(SETTLE_S)
        assert self.all_stages is not None
        return self.all_stages

    def _begin(self) -> None:
        self._moves, self.times_s, self._shown, self._painted = [], [], 0, 0

    def _make(self, move: Move) -> None:
        moved_at_s, before = time.perf_counter(), self._draft.recipe
        move(self._made)
        self._made += 1
        if self._draft.recipe is not before:
            self._moves.append((moved_at_s, self._draft.recipe.stages))

    @Slot(object)
    def on_preview_ready(self, preview: StagePreview) -> None:
        """Find the last move that this preview shows; it comes after the view has taken it."""
        for number in range(len(self._moves), self._shown, -1):
            if self._moves[number - 1][1] is preview.ask.stages:
                self._shown = number
                return

    @Slot(object)
    def on_stages_ready(self, stages: AllStages) -> None:
        self.all_stages = stages

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if (
            watched is self._viewport
            and event.type() == QEvent.Type.Paint
            and self._shown > self._painted
        ):
            QTimer.singleShot(0, self.on_painted)
        return super().eventFilter(watched, event)

    @Slot()
    def on_painted(self) -> None:
        now_s = time.perf_counter()
        for moved_at_s, _ in self._moves[self._painted : self._shown]:
            self.times_s.append(now_s - moved_at_s)
        self._painted = self._shown


def computed_rows(before: AllStages, after: AllStages) -> set[int]:
    """Return the rows of the stages that were computed between two looks: they have new times."""
    return {
        row
        for row, step in enumerate(after.trace.steps)
        if step.image is not None
        and row > 0
        and (step.key, after.times_ms[row]) != (before.trace.steps[row].key, before.times_ms[row])
    }


def wanted_rows(stages: AllStages, stage_index: int) -> set[int]:
    """Return the rows of the stages with a picture that lie at or behind a changed stage."""
    return {
        row
        for row, step in enumerate(stages.trace.steps)
        if step.image is not None
        and step.stage_index is not None
        # The leading geometry is one resampling: a change anywhere in it is one of its last row.
        and (step.stage_index >= stage_index)
    }
