"""What a courier tells others: how its channel is now, and what became of the records it sent."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from station.domain.delivery import Outcome, Parcel


class CourierStep(StrEnum):
    """What a courier does now."""

    STARTING = "starting"
    IDLE = "idle"
    SENDING = "sending"
    WAITING = "waiting"
    FAULT = "fault"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True)
class CourierState:
    """How a channel is now. `words` say in plain language what keeps it from sending, if anything.

    WAITING is trouble of the line or the receiver, FAULT trouble in the station itself.
    """

    channel: str
    step: CourierStep = CourierStep.STARTING
    words: str = ""
    next_try_at: datetime | None = None
    is_connected: bool | None = None


class CourierObserver(Protocol):
    """Is told on the courier's thread; answers at once and raises nothing."""

    def on_courier_state(self, state: CourierState) -> None:
        """Take note of a change."""
        ...

    def on_outcomes(self, outcomes: Sequence[tuple[Parcel, Outcome]]) -> None:
        """Take note of outcomes that are now durable."""
        ...
