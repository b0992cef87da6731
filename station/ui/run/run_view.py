"""The operator's view: see the part, press one key, glance at the verdict, decide."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from station.domain.counts import Counts
from station.domain.inspection import DecisionKind, Inspection
from station.imaging.screen_copy import ScreenCopy
from station.ui.run.offer import Offer
from station.ui.run.picture_panel import PicturePanel
from station.ui.run.result_panel import ResultPanel
from station.ui.run.run_actions import run_actions
from station.ui.run.slots import slots_of
from station.ui.run.touch_typing import TouchTyping
from station.ui.run.verdict_words import (
    STATES,
    change_words,
    detail_words,
    raw_words,
    reason_words,
)
from station.ui.theme import Sizes
from station.ui.told import told


class RunView(QWidget):
    """Shows what it is told by `show_...` and asks for what the operator wants by signals."""

    capture_asked = Signal()
    confirm_asked = Signal()
    correction_submitted = Signal(str)
    re_read_asked = Signal()
    reject_asked = Signal()
    live_toggled = Signal(bool)
    typed = Signal()

    def __init__(self, *, sizes: Sizes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.actions_ = run_actions(self)
        self.pictures = PicturePanel(actions=self.actions_, sizes=sizes, parent=self)
        self.panel = ResultPanel(actions=self.actions_, sizes=sizes, parent=self)
        self.touch = TouchTyping(pictures=self.pictures, slots=self.panel.slots, parent=self)
        self._offer = Offer(actions=self.actions_, panel=self.panel)
        self.wants_capitals = False
        self._inspection: Inspection | None = None
        self._is_confirmable = False
        layout = QHBoxLayout(self)
        edge_px, gap_px = (5, 8) if sizes.is_small else (10, 12)
        layout.setContentsMargins(edge_px, edge_px, edge_px, edge_px)
        layout.setSpacing(gap_px)
        layout.addWidget(self.pictures, 3)
        layout.addWidget(self.panel, 2)
        self._connect()
        self.show_ready()

    def _connect(self) -> None:
        actions, slots = self.actions_, self.panel.slots
        actions.capture.triggered.connect(self.on_capture)
        actions.confirm.triggered.connect(self.on_confirm)
        actions.correct.triggered.connect(self.on_correct)
        actions.re_read.triggered.connect(self.on_re_read)
        actions.reject.triggered.connect(self.reject_asked)
        actions.live.toggled.connect(self.live_toggled)
        self.pictures.recent.looked_at.connect(self.show_hint)
        slots.looked_at.connect(self.on_looked_at)
        slots.submitted.connect(self.correction_submitted)
        slots.abandoned.connect(self.on_abandoned)
        slots.edited.connect(self.on_edited)

    # --- what the station is doing

    @Slot()
    def show_ready(self) -> None:
        self._forget_part()
        self._set("ready", self.tr("READY"), self.tr("Put the part in place and press Space."))
        self._offer.next_part()

    @Slot(str)
    def show_loading(self, _name: str = "") -> None:
        self._set(
            "loading",
            self.tr("LOADING"),
            self.tr("You can press Space already: the part is read when the reader is ready."),
        )
        self._offer.next_part()

    @Slot()
    def show_capturing(self) -> None:
        self._forget_part()
        self._set("capturing", self.tr("CAPTURING"), self.tr("Keep the part still."))
        self._offer.busy()

    @Slot(object)
    def show_frozen(self, copy: ScreenCopy) -> None:
        self.pictures.show_frozen(copy)

    @Slot(bool)
    def show_reading(self, is_loading: bool) -> None:
        words = self.tr("The picture is taken; you may change the part.")
        if is_loading:
            words = self.tr(
                "The reader is still loading. This part is read as soon as it is ready."
            )
        self._set("reading", self.tr("READING"), words)
        self._offer.busy()

    def show_result(
        self,
        inspection: Inspection,
        *,
        line: ScreenCopy,
        places: Sequence[float | None],
        is_confirmable: bool,
    ) -> None:
        """Show a part that waits for the operator's decision."""
        self._inspection, self._is_confirmable = inspection, is_confirmable
        self.touch.recipe = inspection.recipe
        self.pictures.show_region(inspection.region)
        self.panel.line.set_value(line)
        self.panel.slots.set_value(slots_of(inspection, places))
        self.panel.changes.setText(change_words(inspection))
        self.panel.raw.setText(raw_words(inspection))
        self._show_verdict()
        self._point_at_weak()
        self.panel.slots.setFocus()

    def _point_at_weak(self) -> None:
        """Draw the eye to the first weak character; where there is none, to nothing."""
        slots, current = self.panel.slots.shown(), self.panel.slots.current
        self.panel.detail.clear()
        self.panel.line.set_mark(None)
        if current < len(slots) and slots[current].is_weak:
            self.on_looked_at(current)

    def _show_verdict(self) -> None:
        assert self._inspection is not None
        outcome = self._inspection.verdict.outcome
        self._set(STATES[outcome], told(outcome), reason_words(self._inspection))
        self._offer.decision(is_confirmable=self._is_confirmable)

    @Slot()
    def show_saving(self) -> None:
        self.panel.slots.settle()
        self._set("saving", self.tr("SAVING"), "")
        self._offer.saving()

    @Slot(object, int)
    def show_saved(self, inspection: Inspection, serial: int) -> None:
        """The row is on the disk; the place is free for the next part."""
        assert inspection.decision is not None
        text = inspection.decision.text
        if inspection.decision.kind is DecisionKind.REJECTED:
            text = self.tr("rejected")
        self._forget_part()
        self.pictures.recent.add(inspection, serial)
        words = self.tr("No. {serial}: {text}\nReady for the next part: press Space.")
        self._set("saved", self.tr("SAVED"), words.format(serial=serial, text=text))
        self._offer.next_part()

    @Slot()
    def show_sent(self) -> None:
        """The part saved last has arrived everywhere, unless the next one is under way."""
        words = self.tr("Ready for the next part: press Space.")
        self.panel.banner.go_on("sent", self.tr("SENT"), words)

    @Slot(str)
    def show_queued(self, channels: str) -> None:
        """The part saved last is still on its way; it is safe."""
        words = self.tr("Safe here, waiting for: {channels}.").format(channels=channels)
        self.panel.banner.go_on("queued", self.tr("QUEUED"), words)

    @Slot(str)
    def show_not_saved(self, words: str) -> None:
        """Nothing is lost: the decided part waits, Confirm tries again."""
        self._set("fault", self.tr("NOT SAVED"), told(words))
        self.panel.set_hint(self.tr("Nothing is lost. Mend it, then Enter saves this part."))
        self._offer.save_again()

    @Slot(str)
    def show_fault(self, words: str) -> None:
        self._forget_part()
        self._set("fault", self.tr("FAULT"), told(words))
        self._offer.next_part()

    @Slot(str)
    def show_hint(self, words: str) -> None:
        self.panel.set_hint(told(words))

    @Slot(str)
    def show_question(self, words: str) -> None:
        """The typed text does not fit; the same key once more means yes."""
        self._set("check", self.tr("SAVE IT?"), told(words))

    @Slot(int)
    def show_missed(self, count: int) -> None:
        capture = self.actions_.capture
        words = self.tr("CAPTURE && READ")
        early = self.tr("{n} too early").format(n=count)
        capture.setText(f"{words}  ({early})" if count else words)

    @Slot(object)
    def show_counts(self, counts: Counts) -> None:
        self.panel.counts.set_value(counts)

    def _forget_part(self) -> None:
        self._inspection = None
        self.panel.slots.set_value(())
        self.panel.line.set_value(None)
        self.pictures.forget_stages()
        for line in self.panel.lines:
            line.clear()

    def _set(self, state: str, word: str, reason: str) -> None:
        self.touch.follow()
        self.panel.set_hint("")
        self.panel.banner.set_value(state, word, reason)

    # --- what the operator does

    @Slot()
    def on_capture(self) -> None:
        self.capture_asked.emit()

    @Slot()
    def on_confirm(self) -> None:
        if self.panel.slots.is_editing:
            self.correction_submitted.emit(self.panel.slots.value())
        else:
            self.confirm_asked.emit()

    @Slot()
    def on_correct(self) -> None:
        if self._inspection is None or self.panel.slots.is_editing:
            return
        text = self.panel.slots.value()
        self.panel.slots.edit(text, wants_capitals=self.wants_capitals)
        self._show_editing()

    def _show_editing(self) -> None:
        self._offer.editing()
        self._set(
            "correcting",
            self.tr("CORRECT"),
            self.tr("Type over the wrong characters. Enter saves, Esc leaves."),
        )
        self.panel.detail.setText(self.tr("Insert, Delete, Backspace add or take slots."))

    @Slot()
    def on_edited(self) -> None:
        if self.panel.banner.state() != "correcting":
            self._show_editing()

    @Slot()
    def on_abandoned(self) -> None:
        self.panel.slots.end_edit()
        self._show_verdict()
        self._point_at_weak()

    @Slot()
    def on_re_read(self) -> None:
        if self.panel.slots.is_editing:
            self.on_abandoned()
        else:
            self.re_read_asked.emit()

    @Slot(int)
    def on_looked_at(self, place: int) -> None:
        """Point at the character in the line, and tell what is known of it."""
        slots = self.panel.slots.shown()
        if self._inspection is None or not 0 <= place < len(slots):
            return
        self.panel.line.set_mark(slots[place].place)
        if not self.panel.slots.is_editing:
            self.panel.detail.setText(detail_words(slots[place], place))

    def event(self, event: QEvent) -> bool:
        """Notice typing that nobody wants: it may be a barcode scanner, which ends with Enter."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.text().isprintable()
            and event.text().strip()
            and event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        ):
            self.typed.emit()
        return super().event(event)
