"""The row of channels above their queues; one of them is looked into."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QWidget

from station.delivery.courier_state import CourierState
from station.domain.clock import Clock
from station.domain.delivery import QueueState
from station.ui.delivery.channel_card import ChannelCard
from station.ui.delivery.channel_words import ChannelView, fresh_view


class ChannelCards(QWidget):
    """Shows a ChannelView for each channel and lets one be chosen."""

    channel_chosen = Signal(str)

    def __init__(
        self, *, channels: Sequence[str], clock: Clock, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._group = QButtonGroup(self)
        self._cards = {name: ChannelCard(fresh_view(name), self) for name in channels}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for number, card in enumerate(self._cards.values(), start=1):
            card.setShortcut(f"Ctrl+{number}")
            self._group.addButton(card)
            layout.addWidget(card, 1)
            self._show(card.value())
        self._group.buttonClicked.connect(self.on_clicked)
        if self._cards:
            next(iter(self._cards.values())).setChecked(True)

    def value(self) -> str:
        """Return the chosen channel."""
        return next((name for name, card in self._cards.items() if card.isChecked()), "")

    def set_value(self, channel: str) -> None:
        """Choose a channel; nothing is signalled."""
        self._cards[channel].setChecked(True)

    def view(self, channel: str) -> ChannelView:
        return self._cards[channel].value()

    def card(self, channel: str) -> ChannelCard:
        return self._cards[channel]

    def show_queue(self, queue: QueueState) -> None:
        self._show(replace(self.view(queue.channel), queue=queue))

    def show_state(self, state: CourierState) -> None:
        self._show(replace(self.view(state.channel), state=state))

    def show_warning(self, channel: str, words: str) -> None:
        self._show(replace(self.view(channel), warning=words))

    def tick(self) -> None:
        """Let the times move on."""
        for card in self._cards.values():
            self._show(card.value())

    def _show(self, view: ChannelView) -> None:
        self._cards[view.channel].set_value(view, self._clock.now())

    @Slot(QAbstractButton)
    def on_clicked(self, _card: QAbstractButton) -> None:
        self.channel_chosen.emit(self.value())
