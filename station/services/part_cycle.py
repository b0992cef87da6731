"""The life of one part on the screen: trigger, capture, reading, decision, saved. One at a time."""

from PySide6.QtCore import QObject, Slot

from station.domain.clock import Clock
from station.domain.frame import Frame
from station.domain.inspection import Decision, Inspection
from station.records.ledger import PartPictures
from station.services import decisions
from station.services.capture_service import CaptureService
from station.services.decisions import Asked, FormatCheck, Meaning, Refused
from station.services.enter_guard import EnterGuard
from station.services.expected_code import ExpectedCode
from station.services.holds import Holds
from station.services.inspection_service import InspectionService
from station.services.part_signals import PartSignals
from station.services.part_tally import PartTally
from station.services.reading_service import ReadingService, ReadPart
from station.services.step import BUSY_WORDS, Step


class PartCycle(PartSignals):
    """Takes the operator's triggers and decisions; tells the view what is true now."""

    def __init__(
        self,
        *,
        capture: CaptureService,
        reading: ReadingService,
        inspections: InspectionService,
        clock: Clock,
        format_check: FormatCheck,
        operator: str,
        recipe: str,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._capture, self._reading, self._inspections = capture, reading, inspections
        self._clock, self._format_check = clock, format_check
        self._tally, self._expected = PartTally(clock=clock), ExpectedCode()
        self._guard = EnterGuard(clock=clock)
        self.operator, self.recipe = operator, recipe
        self.holds, self.step = Holds(), Step.READY
        self._generation = 0
        self._inspection: Inspection | None = None
        self._unsaved: Inspection | None = None
        self._pictures = PartPictures()
        self._asked_text = self._reader_fault = ""
        self._reader_is_ready = False
        self._connect()

    def _connect(self) -> None:
        self._capture.captured.connect(self.on_captured)
        self._capture.capture_failed.connect(self.on_step_failed)
        self._reading.reader_ready.connect(self.on_reader_ready)
        self._reading.reader_failed.connect(self.on_reader_failed)
        self._reading.part_read.connect(self.on_part_read)
        self._reading.read_failed.connect(self.on_step_failed)
        self._inspections.saved.connect(self.on_saved)
        self._inspections.save_failed.connect(self.on_save_failed)

    @property
    def undecided(self) -> Inspection | None:
        """The part that waits for a decision, or for being saved, if there is one."""
        return (self._unsaved or self._inspection) if self.step is Step.RESULT else None

    @property
    def expected(self) -> str:
        """The code that the next part is held against, empty for none."""
        return self._expected.value

    @property
    def is_unsaved(self) -> bool:
        """Return whether the part is decided but could not be saved."""
        return self._unsaved is not None

    # --- what the operator does

    @Slot()
    def on_trigger(self) -> None:
        """Space, the button, a pedal: one press, one part. A press while busy is counted."""
        if self.step is not Step.READY:
            self.missed.emit(self._tally.note_missed())
            self.hint.emit(BUSY_WORDS[self.step])
            return
        if self.holds.words:
            self.fault.emit(self.holds.words)
            return
        if self._reader_fault:  # mended meanwhile? Then this part is read, else told again
            self._reader_fault = ""
            self._reading.start()
        self._begin()

    @Slot()
    def on_re_read(self) -> None:
        """Esc: take this part's picture again and forget the result; nothing is recorded."""
        if self._unsaved is not None:
            self.hint.emit(self.tr("This part is decided but not saved yet: Enter tries again."))
        elif self.step is Step.RESULT:
            self._begin()
        elif self.step in (Step.CAPTURING, Step.READING):
            self.stop()

    @Slot()
    def on_typing(self) -> None:
        """A printable key arrived; an Enter right behind it belongs to a barcode scanner."""
        self._guard.note_typing()

    @Slot()
    def on_confirm(self) -> None:
        if self._unsaved is not None and self._may_decide():
            self._save(self._unsaved)
        elif self._inspection is not None and self._may_decide():
            self._settle(decisions.meaning_of_confirm(self._inspection))

    @Slot(str)
    def on_correct(self, text: str) -> None:
        if self._inspection is None or not self._may_decide():
            return
        problems = self._format_check(self._inspection.recipe, text)
        is_asked, self._asked_text = text == self._asked_text, text
        meaning = decisions.meaning_of_correct(
            self._inspection, text, problems=problems, is_asked=is_asked
        )
        self._settle(meaning)

    @Slot(str)
    def on_reject(self, reason: str) -> None:
        if self._may_decide():
            self._settle(decisions.meaning_of_reject(reason))

    def put_aside(self) -> bool:
        """Begin to keep the part for later, undecided; `on_put_aside` says how that ended."""
        if self._inspection is None or self.is_unsaved or not self._may_decide():
            return False
        self.step = Step.SAVING
        self.saving.emit()
        return True

    def on_put_aside(self, *, is_kept: bool) -> None:
        if not is_kept:
            self.step = Step.RESULT
            self._guard.note_result()
            return
        self._to_ready()
        self._go_on()
        self.ready.emit()

    @Slot(str)
    def expect(self, code: str) -> None:
        """Hold the next part against a code; empty: against none."""
        if self._expected.set(code):
            self.expected_changed.emit(code)

    def hold(self, name: str, words: str) -> None:
        """Read no further part, at once and visibly; the one under way may end."""
        self.holds.set(name, words)
        if self.step is Step.READY:
            self.fault.emit(words)

    def release(self, name: str) -> None:
        """Read parts again; one that could not be saved meanwhile is saved now."""
        if not self.holds.clear(name):
            return
        if self._unsaved is not None and self.step is Step.RESULT:
            self._save(self._unsaved)
        elif self.step is Step.READY and not self.holds.words:
            self.ready.emit()

    def stop(self) -> None:
        """Forget the part that is not decided; a part that is being saved goes on."""
        if self.step is not Step.SAVING:
            self._generation += 1
            self._reading.drop()
            self._to_ready()
            self.ready.emit()

    # --- what follows from it

    def _begin(self) -> None:
        self._to_ready()
        self._generation += 1
        self.step = Step.CAPTURING
        self._tally.note_trigger()
        self.capturing.emit()
        self._capture.capture(self._generation)

    def _to_ready(self) -> None:
        self.step = Step.READY
        self._inspection = self._unsaved = None
        self._pictures = PartPictures()
        self._asked_text = ""

    def _may_decide(self) -> bool:
        if not self.operator:
            self.hint.emit(self.tr("Nobody is logged in. Log in with Ctrl+U, then decide."))
        return bool(self.operator) and self.step is Step.RESULT and self._guard.allows()

    def _settle(self, meaning: Meaning) -> None:
        if isinstance(meaning, Refused):
            self.hint.emit(meaning.words)
        elif isinstance(meaning, Asked):
            self._guard.note_result()
            self.question.emit(meaning.words)
        else:
            assert self._inspection is not None
            now = self._clock.now()
            decision = Decision(meaning.kind, meaning.text, self.operator, now, meaning.reason)
            self._save(self._inspection.decided(decision))

    def _save(self, inspection: Inspection) -> None:
        self.step = Step.SAVING
        self.saving.emit()
        self._inspections.save(inspection, self._pictures)

    # --- what the services answer

    @Slot(int, object, object, str)
    def on_captured(self, generation: int, frame: Frame, copy: object, recipe: str) -> None:
        if generation != self._generation or self.step is not Step.CAPTURING:
            return
        self.step = Step.READING
        self.frozen.emit(copy)
        self._tally.note_reading(waits_for_reader=not self._reader_is_ready)
        self.reading.emit(not self._reader_is_ready)
        self._reading.read(generation, frame, recipe or self.recipe, self._expected.hold())

    @Slot(int, object)
    def on_part_read(self, generation: int, part: ReadPart) -> None:
        if generation != self._generation or self.step is not Step.READING:
            return
        self.step, self._inspection = Step.RESULT, part.inspection
        self._pictures = PartPictures(original=part.original, line=part.line.pixels)
        self._guard.note_result()
        if self._tally.note_result():
            self.counts_changed.emit(self._tally.counts)
        self.result.emit(part)

    @Slot(int, str)
    def on_step_failed(self, generation: int, words: str) -> None:
        if generation == self._generation and self.step in (Step.CAPTURING, Step.READING):
            self._to_ready()
            self.fault.emit(words)

    @Slot(object, int)
    def on_saved(self, inspection: Inspection, serial: int) -> None:
        self._to_ready()
        self._tally.note_saved(inspection)
        self.counts_changed.emit(self._tally.counts)
        self._go_on()
        self.saved.emit(inspection, serial)

    def _go_on(self) -> None:
        """The next part is another one, with its own expected code."""
        self._capture.advance()
        if self._expected.is_used_up:
            self.expect("")

    @Slot(object, str)
    def on_save_failed(self, inspection: Inspection, words: str) -> None:
        """Nothing is lost: the same decided inspection, with the same id, waits for Confirm."""
        self.step, self._unsaved = Step.RESULT, inspection
        self._guard.note_result()
        self.save_failed.emit(words)

    @Slot(str)
    def on_reader_ready(self, _name: str) -> None:
        self._reader_is_ready, self._reader_fault = True, ""
        if self.step is Step.READING:
            self.reading.emit(False)
        elif self.step is Step.READY:
            self.ready.emit()

    @Slot(str)
    def on_reader_failed(self, words: str) -> None:
        """Without a reader the part that waits for it cannot be read either."""
        self._reader_fault = words
        self._reader_is_ready = False
        if self.step in (Step.CAPTURING, Step.READING):
            self._generation += 1
            self._reading.drop()
            self._to_ready()
        if self.step is Step.READY:
            self.fault.emit(words)
