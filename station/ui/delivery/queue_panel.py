"""One channel's queue with the reason of the chosen line, and the keys to decide about it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from station.domain.clock import Clock
from station.domain.delivery import DEVICE, Delivery, ManualChoice
from station.ui.action_button import ActionButton
from station.ui.delivery.choice_question import question_before
from station.ui.delivery.deliveries_model import DECIDABLE
from station.ui.delivery.deliveries_table import DeliveriesTable
from station.ui.delivery.delivery_actions import delivery_actions
from station.ui.delivery.reply_field import ReplyField
from station.ui.key_words import key_words
from station.ui.properties import set_state
from station.ui.theme import Sizes
from station.ui.told import told


class QueuePanel(QWidget):
    """Asks before a choice that could do harm: the same key once more means yes."""

    send_again_asked = Signal(object)  # tuple of record ids
    it_arrived_asked = Signal(object, str)  # tuple of record ids, what the device replied
    set_aside_asked = Signal(object)  # tuple of record ids
    export_asked = Signal()
    test_asked = Signal()

    def __init__(self, *, sizes: Sizes, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._asked: tuple[ManualChoice, tuple[str, ...]] | None = None
        self._reply_for: tuple[str, ...] = ()
        self.table = DeliveriesTable(now=clock.now(), parent=self)
        self.keys = delivery_actions(self)
        self._title, self._about = QLabel(self), QLabel(self)
        self._reason, self._message = QLabel(self), QLabel(self)
        self.reply = ReplyField(self)
        self._lay_out(sizes)
        self.table.choice_changed.connect(self.on_choice_changed)
        self.keys.send_again.triggered.connect(self.on_send_again)
        self.keys.it_arrived.triggered.connect(self.on_it_arrived)
        self.keys.set_aside.triggered.connect(self.on_set_aside)
        self.reply.value_changed.connect(self.on_reply_changed)
        self.reply.entered.connect(self.keys.it_arrived.trigger)
        self.keys.export.triggered.connect(self.on_export)
        self.keys.test.triggered.connect(self.on_test)
        self.clear()

    def _lay_out(self, sizes: Sizes) -> None:
        self._title.setObjectName("heading")
        self._about.setObjectName("about")
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(self._title)
        head.addWidget(self._about, 1)
        self._reason.setObjectName("reason")
        self._reason.setWordWrap(True)
        self._reason.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._reason.setMinimumHeight(2 * self.fontMetrics().lineSpacing() + 12)
        self._message.setObjectName("hint")
        self._message.setWordWrap(True)
        self._message.setMinimumHeight(self.fontMetrics().lineSpacing() + 14)
        for label in (self._reason, self._message):
            label.setTextFormat(Qt.TextFormat.PlainText)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for action in self.keys.all():
            button = ActionButton(action, self)
            button.setMinimumHeight(min(sizes.target_px, 64))
            buttons.addWidget(button, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(head)
        layout.addWidget(self.table, 1)
        layout.addWidget(self._reason)
        layout.addWidget(self.reply)
        layout.addWidget(self._message)
        layout.addLayout(buttons)

    def value(self) -> tuple[Delivery, ...]:
        return self.table.value()

    def set_value(self, deliveries: Sequence[Delivery]) -> None:
        """Show a channel's deliveries; the first line is chosen where none was."""
        self.table.set_value(deliveries, self._clock.now())
        self.keys.export.setEnabled(any(d.state in DECIDABLE for d in deliveries))
        self.table.set_empty_words(self.tr("Nothing waits here: every result has arrived."))
        if deliveries and not self.table.chosen():
            self.table.choose({deliveries[0].record_id})
        self.on_choice_changed()

    def clear(self) -> None:
        """Show nothing, as it is not known yet what there is."""
        self.set_value(())
        self.table.set_empty_words(self.tr("Looking …"))
        self.show_message("")

    def show_heading(self, title: str, about: str) -> None:
        """Name what is listed, and say what the list alone does not tell."""
        self._title.setText(title)
        self._about.setText(about)

    def about(self) -> str:
        return self._about.text()

    def show_message(self, words: str, *, is_good: bool = False) -> None:
        """Say what was done, asked or went wrong; empty words say nothing."""
        self._message.setText(told(words))
        self._message.setVisible(bool(words))
        shown = "done" if is_good else "shown"
        set_state(self._message, shown if words else "")

    def message(self) -> str:
        return self._message.text()

    def reason(self) -> str:
        return self._reason.text()

    def tick(self) -> None:
        """Let the ages grow."""
        self.table.set_now(self._clock.now())

    @Slot()
    def on_choice_changed(self) -> None:
        chosen, decidable = self.table.chosen(), self.table.decidable()
        for action in (self.keys.send_again, self.keys.it_arrived):
            action.setEnabled(bool(decidable))
        self.keys.set_aside.setEnabled(bool(self.table.waiting()))
        self._reason.setText(_reason_words(chosen))
        self._offer_reply(decidable)
        if self._asked is not None and self._asked[1] != _ids(self._meant(self._asked[0])):
            self._asked = None
            self.show_message("")

    def _offer_reply(self, decidable: Sequence[Delivery]) -> None:
        """A reply is one part's own, and only a device gives one that is of use."""
        ids = _ids(decidable)
        if ids != self._reply_for:
            self._reply_for = ids
            self.reply.set_value("")
        self.reply.setVisible(len(ids) == 1 and decidable[0].channel == DEVICE)

    @Slot()
    def on_reply_changed(self) -> None:
        """A question that was asked was about another reply."""
        if self._asked is not None:
            self._asked = None
            self.show_message("")

    @Slot()
    def on_send_again(self) -> None:
        self._decide(ManualChoice.SEND_AGAIN, key_words(self.keys.send_again.shortcut()))

    @Slot()
    def on_it_arrived(self) -> None:
        self._decide(ManualChoice.IT_ARRIVED, key_words(self.keys.it_arrived.shortcut()))

    @Slot()
    def on_set_aside(self) -> None:
        self._decide(ManualChoice.SET_ASIDE, key_words(self.keys.set_aside.shortcut()))

    def _meant(self, choice: ManualChoice) -> tuple[Delivery, ...]:
        """Return the chosen lines that the choice can be about."""
        is_aside = choice is ManualChoice.SET_ASIDE
        return self.table.waiting() if is_aside else self.table.decidable()

    def _decide(self, choice: ManualChoice, key: str) -> None:
        meant = self._meant(choice)
        ids = _ids(meant)
        reply = self.reply.value()
        question = question_before(choice, meant, key=key, reply=reply)
        if not ids:
            return
        if question and self._asked != (choice, ids):
            self._asked = (choice, ids)
            self.show_message(question)
            return
        self._asked = None
        self.show_message("")
        if choice is ManualChoice.SEND_AGAIN:
            self.send_again_asked.emit(ids)
        elif choice is ManualChoice.SET_ASIDE:
            self.set_aside_asked.emit(ids)
        else:
            self.it_arrived_asked.emit(ids, reply)

    @Slot()
    def on_export(self) -> None:
        self.export_asked.emit()

    @Slot()
    def on_test(self) -> None:
        self.test_asked.emit()


def _ids(deliveries: Sequence[Delivery]) -> tuple[str, ...]:
    return tuple(delivery.record_id for delivery in deliveries)


def _reason_words(chosen: Sequence[Delivery]) -> str:
    """Return the reason of the line, or the different reasons of several."""
    reasons = dict.fromkeys(told(d.reason) for d in chosen if d.reason)
    return "\n".join(reasons)[:1000]
