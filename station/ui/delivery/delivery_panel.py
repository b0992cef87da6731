"""How results leave the station: each channel, its queue, what needs a person, and the bytes."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QSplitter, QVBoxLayout, QWidget

from station.delivery.courier_state import CourierState
from station.delivery.device_console import Traffic
from station.domain.clock import Clock
from station.domain.delivery import DEVICE, Delivery, ManualChoice, QueueState
from station.ui.delivery.byte_console import ByteConsole
from station.ui.delivery.channel_cards import ChannelCards
from station.ui.delivery.choice_question import done_words
from station.ui.delivery.queue_panel import QueuePanel
from station.ui.theme import Sizes

TICK_MS = 1000
MAX_TEST_CHARACTERS = 500


class DeliveryPanel(QWidget):
    """Values come in by `show_…`, what a person wants goes out by signals; it knows no services."""

    deliveries_wanted = Signal(str)  # channel
    send_again_asked = Signal(str, object)  # channel, tuple of record ids
    it_arrived_asked = Signal(str, object, str)  # channel, tuple of record ids, device's reply
    set_aside_asked = Signal(str, object)  # channel, tuple of record ids
    export_asked = Signal(str)  # channel
    test_asked = Signal(str, str)  # channel, text for a device

    def __init__(
        self, *, channels: Sequence[str], sizes: Sizes, clock: Clock, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("delivery")
        self.cards = ChannelCards(channels=channels, clock=clock, parent=self)
        self.queue = QueuePanel(sizes=sizes, clock=clock, parent=self)
        self.console = ByteConsole(text_px=sizes.small_px, parent=self)
        self.test_text = QLineEdit(self)
        self._bytes = QWidget(self)
        self._ticks = QTimer(self)
        self._ticks.setInterval(TICK_MS)
        self._lay_out()
        self._ticks.timeout.connect(self.on_tick)
        self.cards.channel_chosen.connect(self.on_channel_chosen)
        self.queue.send_again_asked.connect(self.on_send_again_asked)
        self.queue.it_arrived_asked.connect(self.on_it_arrived_asked)
        self.queue.set_aside_asked.connect(self.on_set_aside_asked)
        self.queue.export_asked.connect(self.on_export_asked)
        self.queue.test_asked.connect(self.on_test_asked)
        self.test_text.returnPressed.connect(self.queue.keys.test.trigger)
        self._show_heading()
        self._show_bytes()

    def _lay_out(self) -> None:
        self.test_text.setMaxLength(MAX_TEST_CHARACTERS)
        self.test_text.setPlaceholderText(self.tr(r"e.g. STATUS\r\n"))
        self.test_text.setToolTip(self.tr(r"What a test sends to the device; \r\n ends a line"))
        label = QLabel(self.tr("Te&xt of a test"), self)
        label.setBuddy(self.test_text)
        test = QHBoxLayout()
        test.addWidget(label)
        test.addWidget(self.test_text, 1)
        inner = QVBoxLayout(self._bytes)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self.console, 1)
        inner.addLayout(test)
        split = QSplitter(Qt.Orientation.Vertical, self)
        split.setChildrenCollapsible(False)
        split.addWidget(self.queue)
        split.addWidget(self._bytes)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.setSpacing(10)
        layout.addWidget(self.cards)
        layout.addWidget(split, 1)

    @property
    def channel(self) -> str:
        """Return the channel that is looked into."""
        return self.cards.value()

    def choose_channel(self, channel: str) -> None:
        """Look into a channel, as its card would."""
        self.cards.set_value(channel)
        self.on_channel_chosen(channel)

    # --- values in

    @Slot(object)
    def show_queue(self, queue: QueueState) -> None:
        """Show a channel's figures; what it holds is asked for anew where it is looked into."""
        self.cards.show_queue(queue)
        self._show_heading()
        if queue.channel == self.channel and self.isVisible():
            self.deliveries_wanted.emit(queue.channel)

    @Slot(object)
    def show_state(self, state: CourierState) -> None:
        self.cards.show_state(state)

    @Slot(str, str)
    def show_warning(self, channel: str, words: str) -> None:
        self.cards.show_warning(channel, words)

    @Slot(str, object)
    def show_deliveries(self, channel: str, deliveries: tuple[Delivery, ...]) -> None:
        """Show a channel's deliveries, unless another is looked into by now."""
        if channel == self.channel:
            self.queue.set_value(deliveries)
            self._show_heading()

    @Slot(object)
    def show_traffic(self, traffic: Traffic) -> None:
        self.console.add(traffic)

    def show_choice_done(
        self, choice: ManualChoice, count: int, problems: Sequence[str] = ()
    ) -> None:
        """Say what became of a choice."""
        done = done_words(choice, count) if count else ""
        self.queue.show_message(" ".join([done, *problems]).strip(), is_good=not problems)

    def show_message(self, words: str, *, is_good: bool = False) -> None:
        """Say what a test or an export came to, or what went wrong."""
        self.queue.show_message(words, is_good=is_good)

    # --- what a person does

    @Slot(str)
    def on_channel_chosen(self, channel: str) -> None:
        self.queue.clear()
        self._show_heading()
        self._show_bytes()
        self.deliveries_wanted.emit(channel)

    @Slot(object)
    def on_send_again_asked(self, record_ids: tuple[str, ...]) -> None:
        self.send_again_asked.emit(self.channel, record_ids)

    @Slot(object, str)
    def on_it_arrived_asked(self, record_ids: tuple[str, ...], reply: str) -> None:
        self.it_arrived_asked.emit(self.channel, record_ids, reply)

    @Slot(object)
    def on_set_aside_asked(self, record_ids: tuple[str, ...]) -> None:
        self.set_aside_asked.emit(self.channel, record_ids)

    @Slot()
    def on_export_asked(self) -> None:
        self.export_asked.emit(self.channel)

    @Slot()
    def on_test_asked(self) -> None:
        self.queue.show_message(self.tr("A test is on its way …"), is_good=True)
        self.test_asked.emit(self.channel, self.test_text.text())

    @Slot()
    def on_tick(self) -> None:
        self.cards.tick()
        self.queue.tick()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        self._ticks.start()
        self.queue.table.setFocus()
        if self.channel:
            self.deliveries_wanted.emit(self.channel)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        self._ticks.stop()
        super().hideEvent(event)

    def _show_heading(self) -> None:
        if not self.channel:
            return
        view = self.cards.view(self.channel)
        listed, total = len(self.queue.value()), view.held + view.queue.waiting
        words = self.tr("Shift and arrows choose several, Ctrl+A chooses all") if listed > 1 else ""
        if listed and total > listed:
            words = self.tr("{total} in all, the first {listed} are listed").format(
                total=total, listed=listed
            )
        title = self.tr("{channel}: not arrived yet").format(channel=view.title)
        self.queue.show_heading(title, words)

    def _show_bytes(self) -> None:
        """Only a device has bytes to show and text to be sent."""
        self._bytes.setVisible(self.channel == DEVICE)
