"""Brings what couriers tell from their threads to the thread of the window."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal, SignalInstance

from station.delivery.courier_state import CourierState
from station.delivery.device_console import Traffic
from station.domain.delivery import Outcome, Parcel


@dataclass(frozen=True, slots=True)
class CourierSignals:
    """A `CourierObserver` of bound signals: emitting from any thread is safe in Qt."""

    state_told: SignalInstance
    outcomes_told: SignalInstance

    def on_courier_state(self, state: CourierState) -> None:
        _emit(self.state_told, state)

    def on_outcomes(self, outcomes: Sequence[tuple[Parcel, Outcome]]) -> None:
        _emit(self.outcomes_told, tuple(outcomes))


class ChannelNotes(QObject):
    """What channels say beside the outcomes: every byte of the device, and warnings."""

    traffic_seen = Signal(object)  # Traffic
    warned = Signal(str, str)  # channel, words; empty words: all is well again

    def note_traffic(self, traffic: Traffic) -> None:
        """Take a piece of traffic, from any thread."""
        _emit(self.traffic_seen, traffic)

    def warning_of(self, channel: str) -> Callable[[str], None]:
        """Return what the channel may call, from any thread, with words for the operator."""
        return partial(_emit, self.warned, channel)


def _emit(signal: SignalInstance, *values: object) -> None:
    with suppress(RuntimeError):  # a courier that did not end in time may outlive its service
        signal.emit(*values)
