"""Connects postponing and rejecting in Run, the Review view, and the records behind both."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from station.domain.clock import Clock
from station.domain.inspection import Decision, DecisionKind, Inspection
from station.records.ledger import PartPictures
from station.records.postponed import PostponedPart
from station.services.decisions import is_confirmable
from station.services.delivery_service import DeliveryService
from station.services.enter_guard import EnterGuard
from station.services.glyph_service import GlyphService
from station.services.inspection_service import InspectionService
from station.services.part_cycle import PartCycle
from station.services.reading_service import ReadPart
from station.services.review_service import ReviewService
from station.ui.key_words import key_words
from station.ui.main_window import MainWindow
from station.ui.review.reject_reasons import RejectReasons
from station.ui.theme import Sizes
from station.window.typed_code import TypedCodes


@dataclass(frozen=True, slots=True)
class ReviewServices:
    """What works for the Review view in the background."""

    review: ReviewService
    glyphs: GlyphService

    def close(self) -> None:
        """Stop collecting; wait until what was handed over is on the disk."""
        self.glyphs.close()
        self.review.close()


class ReviewWiring(QObject):
    """What was postponed or decided here reaches records, deliveries and rail as from Run."""

    def __init__(
        self,
        *,
        window: MainWindow,
        sizes: Sizes,
        cycle: PartCycle,
        services: ReviewServices,
        inspections: InspectionService,
        delivery: DeliveryService,
        typed: TypedCodes,
        clock: Clock,
    ) -> None:
        super().__init__(window)
        self._window, self._view, self._run = window, window.review, window.run
        self._cycle, self._clock, self._typed = cycle, clock, typed
        self._review, self._inspections, self._delivery = services.review, inspections, delivery
        self._target_px = sizes.target_px
        self._scans = EnterGuard(clock=clock)
        self._part: ReadPart | None = None
        self._view.desk.allowed_at = typed.allowed_at
        self._connect_run()
        self._connect_review()
        self._connect_carpet(services.glyphs)
        inspections.log_ready.connect(services.review.refresh)
        window.view_chosen.connect(self.on_view_chosen)

    def _connect_run(self) -> None:
        self._cycle.result.connect(self.on_result)
        self._run.actions_.postpone.triggered.connect(self.on_postpone)
        self._run.reject_asked.connect(self.on_reject_asked)
        self._review.postponed.connect(self.on_postponed)
        self._review.postpone_failed.connect(self.on_postpone_failed)

    def _connect_review(self) -> None:
        view, review = self._view, self._review
        view.part_chosen.connect(self.on_part_chosen)
        view.confirm_asked.connect(self.on_confirm_asked)
        view.desk.editor.typed.connect(self._scans.note_typing)
        view.reject_asked.connect(review.reject)
        view.leave_asked.connect(self.on_leave)
        review.parts_changed.connect(self.on_parts_changed)
        review.line_ready.connect(view.show_line)
        review.decided.connect(self.on_decided)
        review.answered.connect(self.on_answered)
        for told in (review.question, review.refused, review.failed):
            told.connect(view.show_hint)

    def _connect_carpet(self, glyphs: GlyphService) -> None:
        controls, carpet = self._view.controls, self._view.carpet
        controls.asked.connect(glyphs.collect)
        controls.stop_asked.connect(glyphs.stop)
        glyphs.begun.connect(carpet.clear)
        glyphs.begun.connect(controls.show_begun)
        glyphs.found.connect(self._view.show_glyphs)
        glyphs.progressed.connect(controls.show_progress)
        glyphs.ended.connect(controls.show_ended)
        glyphs.failed.connect(controls.show_fault)

    # --- in Run

    @Slot(object)
    def on_result(self, part: ReadPart) -> None:
        self._part = part

    @Slot()
    def on_postpone(self) -> None:
        """F4: the part on the screen goes aside; what made it doubtful goes with it."""
        if self._part is not None and self._cycle.put_aside():
            reasons = self._part.inspection.verdict.reasons
            self._review.postpone(self._part, reason=reasons[0].message if reasons else "")

    @Slot(object, object)
    def on_postponed(self, inspection: Inspection, pictures: PartPictures) -> None:
        """The part is safe: the place is free for the next one."""
        self._part = None
        self._cycle.on_put_aside(is_kept=True)
        self._inspections.follow(inspection, pictures)
        if not self._cycle.holds.words:
            words = self.tr("It waits in Review.\nReady for the next part: press Space.")
            self._run.panel.banner.set_value("postponed", self.tr("POSTPONED"), words)

    @Slot(str)
    def on_postpone_failed(self, words: str) -> None:
        """Nothing changed: the part is shown again, undecided."""
        self._cycle.on_put_aside(is_kept=False)
        if self._part is not None:
            inspection = self._part.inspection
            self._run.show_result(
                inspection,
                line=self._part.line,
                places=self._part.places,
                is_confirmable=is_confirmable(inspection),
            )
        self._run.show_hint(words)

    @Slot()
    def on_reject_asked(self) -> None:
        """F8: ask why with one tap; nothing is rejected before it."""
        dialog = RejectReasons(height_px=self._target_px, parent=self._window)
        dialog.chosen.connect(self._cycle.on_reject)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    # --- in Review

    @Slot(QWidget)
    def on_view_chosen(self, view: QWidget) -> None:
        if view is self._view:
            self._review.refresh()

    @Slot(str)
    def on_part_chosen(self, part_id: str) -> None:
        part = self._view.desk.part()
        if part is not None:
            recipe = part.inspection.recipe
            self._view.desk.editor.wants_capitals = self._typed.wants_capitals(recipe)
        self._review.ask_line(part_id)

    @Slot(str, str)
    def on_confirm_asked(self, part_id: str, code: str) -> None:
        """The Enter that ends a scan decides nothing: what it typed over is still to be seen."""
        if self._scans.allows():
            self._review.confirm(part_id, code)
        else:
            words = self.tr(
                "That came like a scan. Enter saves the code as it stands, {key}: as read."
            )
            self._view.show_hint(words.format(key=key_words("Ctrl+Z")))

    @Slot(object)
    def on_parts_changed(self, parts: tuple[PostponedPart, ...]) -> None:
        self._view.show_parts(parts, self._clock.now())
        self._window.set_waiting(len(parts))

    @Slot(object, int)
    def on_decided(self, inspection: Inspection, sequence: int) -> None:
        assert inspection.decision is not None
        self._view.show_done(self._done_words(inspection.decision, sequence))
        self._inspections.follow(inspection, PartPictures())
        self._delivery.on_record_waiting()

    def _done_words(self, decision: Decision, sequence: int) -> str:
        text = decision.text
        if decision.kind is DecisionKind.REJECTED:
            text = self.tr("rejected")
        return self.tr("Saved as No. {n}: {text}").format(n=sequence, text=text)

    @Slot(str)
    def on_answered(self, _part_id: str) -> None:
        self._view.go_on()
        self._view.show_done(self.tr("Kept. Another person goes on with this part."))

    @Slot()
    def on_leave(self) -> None:
        self._window.rail_actions()[0].trigger()
