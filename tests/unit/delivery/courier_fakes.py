"""An outbox in memory, a channel with prepared answers and a clock set by hand, for couriers."""

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from station.delivery.courier_state import CourierState
from station.domain.delivery import (
    Delivered,
    Delivery,
    DeliveryState,
    ManualChoice,
    Outcome,
    Parcel,
    QueueState,
    Receipt,
    Refused,
    RetryLater,
    Uncertain,
)
from station.domain.errors import RecordError
from tests.unit.delivery.parcels import NOW, parcel

AFTER = {
    Delivered: DeliveryState.DELIVERED,
    RetryLater: DeliveryState.WAITING,
    Refused: DeliveryState.SET_ASIDE,
    Uncertain: DeliveryState.UNCERTAIN,
}
ARRIVED = Delivered(Receipt("200", NOW))


class HandClock:
    """Time that moves only when the test moves it."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def now(self) -> datetime:
        return NOW + timedelta(seconds=self.seconds)

    def monotonic_s(self) -> float:
        return self.seconds

    def pass_s(self, seconds: float) -> None:
        self.seconds += seconds


@dataclass
class Row:
    parcel: Parcel
    state: DeliveryState = DeliveryState.WAITING
    due_at: datetime | None = None
    reason: str = ""


class MemoryOutbox:
    """Rows in sequence; `is_full` makes every write fail as a full disk does."""

    def __init__(self, clock: HandClock, *, records: int = 0) -> None:
        self.clock = clock
        self.rows: dict[str, Row] = {}
        self.is_full = False
        self.before_write: Callable[[], bool] = lambda: False
        self.recovered: list[bool] = []
        self.lock = threading.Lock()
        for sequence in range(1, records + 1):
            self.put(sequence)

    def put(self, sequence: int) -> None:
        made = parcel(sequence, attempts=0)
        with self.lock:
            self.rows[made.record.record_id] = Row(made)

    def states(self) -> list[str]:
        return [row.state.value for row in self.rows.values()]

    def reason(self, sequence: int) -> str:
        return list(self.rows.values())[sequence - 1].reason

    def _write(self) -> None:
        if self.is_full or self.before_write():
            raise RecordError("The disk is full: free some space.")

    def recover(self, channel: str, *, is_repeatable: bool) -> int:
        self._write()
        self.recovered.append(is_repeatable)
        lost = [row for row in self.rows.values() if row.state is DeliveryState.SENDING]
        for row in lost:
            row.state = DeliveryState.WAITING if is_repeatable else DeliveryState.UNCERTAIN
        return len(lost)

    def claim(self, channel: str, *, limit: int, skip: Sequence[str] = ()) -> tuple[Parcel, ...]:
        self._write()
        claimed: list[Parcel] = []
        with self.lock:
            for record_id, row in self.rows.items():
                if row.state is not DeliveryState.WAITING or record_id in skip:
                    continue
                if len(claimed) == limit or (row.due_at and row.due_at > self.clock.now()):
                    break
                row.parcel = replace(row.parcel, attempts=row.parcel.attempts + 1)
                row.state = DeliveryState.SENDING
                claimed.append(row.parcel)
        return tuple(claimed)

    def settle(self, outcomes: Sequence[tuple[Parcel, Outcome, datetime | None]]) -> None:
        self._write()
        for sent, outcome, due_at in outcomes:
            row = self.rows[sent.record.record_id]
            assert row.state is DeliveryState.SENDING
            assert (due_at is not None) == isinstance(outcome, RetryLater)
            row.state, row.due_at = AFTER[type(outcome)], due_at
            row.reason = getattr(outcome, "reason", "")

    def retry_now(self, channel: str) -> None:
        self._write()
        for row in self.rows.values():
            row.due_at = None

    def next_due_at(self, channel: str) -> datetime | None:
        waiting = [r for r in self.rows.values() if r.state is DeliveryState.WAITING]
        return (waiting[0].due_at or NOW) if waiting else None

    def queue(self, channel: str) -> QueueState:
        states = self.states()
        waiting = states.count("waiting") + states.count("sending")
        return QueueState(channel, waiting, states.count("uncertain"), states.count("quarantined"))

    def deliveries(
        self, channel: str, states: Sequence[DeliveryState], *, limit: int, after_sequence: int = 0
    ) -> tuple[Delivery, ...]:
        found = [
            _delivery(row, channel)
            for row in self.rows.values()
            if row.state in states and row.parcel.record.sequence > after_sequence
        ]
        return tuple(found[:limit])

    def deliveries_of(self, record_id: str) -> tuple[Delivery, ...]:
        return (_delivery(self.rows[record_id], "plant-server"),)

    def decide(
        self, record_id: str, channel: str, choice: ManualChoice, *, operator: str, reply: str = ""
    ) -> Delivery:
        self._write()
        row = self.rows[record_id]
        again = choice is ManualChoice.SEND_AGAIN
        row.state = DeliveryState.WAITING if again else DeliveryState.DELIVERED
        row.due_at = None
        return _delivery(row, channel)


def _delivery(row: Row, channel: str) -> Delivery:
    record = row.parcel.record
    decision = record.inspection.decision
    assert decision is not None
    return Delivery(
        record.record_id,
        record.sequence,
        decision.text,
        channel,
        row.state,
        row.parcel.attempts,
        NOW,
        row.due_at,
        row.reason,
    )


@dataclass
class PreparedChannel:
    """Answers by `answer`, which gets a parcel; remembers what was sent, as sequences."""

    answer: Callable[[Parcel], Outcome] = lambda _: ARRIVED
    name: str = "plant-server"
    batch_limit: int = 1
    is_repeatable: bool = True
    is_connected: bool | None = None
    sent: list[tuple[int, ...]] = field(default_factory=list)
    opened: int = 0
    beats: int = 0
    closed: int = 0

    def open(self) -> None:
        self.opened += 1

    def send(self, parcels: Sequence[Parcel]) -> tuple[Outcome, ...]:
        self.sent.append(tuple(p.record.sequence for p in parcels))
        return tuple(self.answer(p) for p in parcels)

    def beat(self) -> None:
        self.beats += 1

    def close(self) -> None:
        self.closed += 1


class ListObserver:
    """Keeps what it is told."""

    def __init__(self) -> None:
        self.states: list[CourierState] = []
        self.outcomes: list[tuple[int, Outcome]] = []
        self.has_outcome = threading.Event()

    def on_courier_state(self, state: CourierState) -> None:
        self.states.append(state)

    def outcomes_at_the_end(self) -> list[tuple[int, Outcome]]:
        """Return the outcomes that end a record's way."""
        return [told for told in self.outcomes if not isinstance(told[1], RetryLater)]

    def on_outcomes(self, outcomes: Sequence[tuple[Parcel, Outcome]]) -> None:
        self.outcomes += [(p.record.sequence, outcome) for p, outcome in outcomes]
        self.has_outcome.set()
