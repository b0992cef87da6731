"""What the outbox and the couriers say to each other: parcels out, outcomes back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from station.domain.record import Record

DEVICE = "device"
PLANT_SERVER = "plant-server"
LINE_SERVER = "line-server"
MAX_REPLY_CHARACTERS = 200
"""How long a device's reply may be that a person types."""


class DeliveryState(StrEnum):
    """How far one record is on one channel."""

    WAITING = "waiting"
    SENDING = "sending"
    DELIVERED = "delivered"
    UNCERTAIN = "uncertain"
    SET_ASIDE = "quarantined"  # the word of databases that are there


class ManualChoice(StrEnum):
    """What a person decided: the first two about what is uncertain or set aside, the third
    about what waits and holds up others."""

    SEND_AGAIN = "send again"
    IT_ARRIVED = "it arrived"
    SET_ASIDE = "set aside"


@dataclass(frozen=True, slots=True)
class Route:
    """A channel that new records are queued for. `waits_for` names one that has to deliver first.

    Rejected parts go only where `takes_rejected` is set.
    """

    channel: str
    waits_for: str = ""
    takes_rejected: bool = False


@dataclass(frozen=True, slots=True)
class Receipt:
    """What the receiver answered, as text, and when.

    `typed_by` names the person who typed the reply, where the receiver's own was lost.
    """

    reply: str
    received_at: datetime
    typed_by: str = ""


@dataclass(frozen=True, slots=True)
class Parcel:
    """One record on its way to one channel.

    `attempts` counts this try too. `receipts` holds, by channel, the receipts the record has
    already got elsewhere. `is_repeat` says that an earlier try may have arrived.
    """

    record: Record
    channel: str
    attempts: int
    receipts: Mapping[str, Receipt] = field(default_factory=dict)
    is_repeat: bool = False


@dataclass(frozen=True, slots=True)
class Delivered:
    """The receiver has it, for good."""

    receipt: Receipt


@dataclass(frozen=True, slots=True)
class RetryLater:
    """It did not arrive, or a repeat does no harm: try again.

    `delay_s` is the receiver's own wish (Retry-After), None leaves it to the schedule.
    `is_answer` says that the receiver answered, so this one record may be what it stumbles over.
    """

    reason: str
    delay_s: float | None = None
    is_answer: bool = False


@dataclass(frozen=True, slots=True)
class Refused:
    """The receiver will never take this record as it is: set it aside, and go on with the next.

    `may_concern_all` says that it objects to what the record's body holds: if it refuses several
    in a row, the station may be building them wrongly.
    """

    reason: str
    may_concern_all: bool = False


@dataclass(frozen=True, slots=True)
class Uncertain:
    """It may have arrived, and a repeat could do harm: a person decides."""

    reason: str


Outcome = Delivered | RetryLater | Refused | Uncertain


@dataclass(frozen=True, slots=True)
class Delivery:
    """One line of the outbox, as people see it. `changed_at` is the time of the last step."""

    record_id: str
    sequence: int
    code: str
    channel: str
    state: DeliveryState
    attempts: int
    changed_at: datetime
    next_attempt_at: datetime | None = None
    reason: str = ""
    receipt: Receipt | None = None


@dataclass(frozen=True, slots=True)
class QueueState:
    """A channel's queue at a glance. `waiting` counts those being sent too."""

    channel: str
    waiting: int = 0
    uncertain: int = 0
    set_aside: int = 0
    last_error: str = ""
    oldest_at: datetime | None = None


class Outbox(Protocol):
    """The queue in the database, safe to use from several threads. Every change is durable on
    return; RecordError if it could not be made (the parcel then stays as it was)."""

    def recover(self, channel: str, *, is_repeatable: bool) -> int:
        """Settle what was SENDING when the station stopped: WAITING again if a repeat does no harm,
        else UNCERTAIN. Returns how many."""
        ...

    def claim(self, channel: str, *, limit: int, skip: Sequence[str] = ()) -> tuple[Parcel, ...]:
        """Mark up to `limit` due records SENDING, in sequence, and return them.

        A record that waits for another channel is passed over; one that is not yet due ends the
        search, so that order is kept. `skip` names record ids to pass over.
        """
        ...

    def settle(self, outcomes: Sequence[tuple[Parcel, Outcome, datetime | None]]) -> None:
        """Write the outcomes of claimed parcels in one transaction.

        The time is that of the next attempt, for RetryLater only.
        """
        ...

    def retry_now(self, channel: str) -> None:
        """Let what waits for its next try be due at once: a person has seen that it will work."""
        ...

    def next_due_at(self, channel: str) -> datetime | None:
        """Return when the first record in line may be claimed (perhaps in the past), if any."""
        ...

    def queue(self, channel: str) -> QueueState:
        """Return the channel's figures, cheaply: it is asked for every second."""
        ...

    def deliveries(
        self, channel: str, states: Sequence[DeliveryState], *, limit: int, after_sequence: int = 0
    ) -> tuple[Delivery, ...]:
        """Return lines of the outbox by sequence, at most `limit`."""
        ...

    def deliveries_of(self, record_id: str) -> tuple[Delivery, ...]:
        """Return the record's line on every channel."""
        ...

    def decide(
        self, record_id: str, channel: str, choice: ManualChoice, *, operator: str, reply: str = ""
    ) -> Delivery:
        """Carry out a person's choice about an UNCERTAIN or SET_ASIDE record, or set a WAITING one
        aside, with its audit entry, in one transaction; StepError in any other state.

        `reply` is what the receiver answered, as the person knows it, with IT_ARRIVED; UsageError
        for one that no receiver could have given.
        """
        ...
