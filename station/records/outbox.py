"""The queue of every channel, kept in the database: what a courier takes and what became of it."""

import logging
from collections.abc import Sequence
from datetime import datetime

from station.domain.clock import Clock
from station.domain.delivery import (
    Delivery,
    DeliveryState,
    ManualChoice,
    Outcome,
    Parcel,
    QueueState,
)
from station.domain.errors import RecordError
from station.records import outbox_rows
from station.records.delivery_choice import carry_out
from station.records.moments import from_us, to_us
from station.records.parcels import ClaimedLine, claim_due, set_aside_damaged
from station.records.settling import recover_sending, settle_all
from station.records.transactions import Transactions

log = logging.getLogger(__name__)


class DatabaseOutbox:
    """`domain.delivery.Outbox` in the station's database."""

    def __init__(self, *, transactions: Transactions, station: str, clock: Clock) -> None:
        self._transactions = transactions
        self._station = station
        self._clock = clock

    def recover(self, channel: str, *, is_repeatable: bool) -> int:
        """Settle what was SENDING when the station stopped; return how many lines that were."""
        now_us = self._now_us()
        return self._transactions.write(
            lambda c: recover_sending(c, channel, is_repeatable=is_repeatable, now_us=now_us),
            what=f"What was on its way to the {channel} was not settled",
        )

    def claim(self, channel: str, *, limit: int, skip: Sequence[str] = ()) -> tuple[Parcel, ...]:
        """Mark up to `limit` due records SENDING, in sequence, and return them."""
        now = self._clock.now()
        first = self.next_due_at(channel)
        if first is None or (first > now and not skip):
            return ()  # asked for often: a queue where nothing is due costs no write
        lines = self._transactions.write(
            lambda c: claim_due(c, channel, limit=limit, skip=skip, now_us=to_us(now)),
            what=f"Results for the {channel} were not taken up",
        )
        parcels = (self._parcel(line) for line in lines)
        return tuple(parcel for parcel in parcels if parcel is not None)

    def _parcel(self, line: ClaimedLine) -> Parcel | None:
        try:
            return line.parcel(self._station)
        except RecordError as fault:
            reason = str(fault)
        log.warning("Result %d cannot go to the %s: %s", line.sequence, line.channel, reason)
        self._transactions.write(
            lambda c: set_aside_damaged(c, line, reason, now_us=self._now_us()),
            what="A damaged result was not set aside",
        )
        return None

    def settle(self, outcomes: Sequence[tuple[Parcel, Outcome, datetime | None]]) -> None:
        """Write the outcomes of claimed parcels in one transaction."""
        if not outcomes:
            return
        now_us = self._now_us()
        self._transactions.write(
            lambda c: settle_all(c, outcomes, now_us=now_us), what="What was sent was not noted"
        )

    def retry_now(self, channel: str) -> None:
        """Let what waits for its next try be due at once."""
        self._transactions.write(
            lambda c: outbox_rows.forget_waits(c, channel),
            what=f"The next try for the {channel} was not brought forward",
        )

    def next_due_at(self, channel: str) -> datetime | None:
        """Return when the first record in line may be claimed (perhaps in the past), if any."""
        first = self._transactions.read(
            lambda c: next(outbox_rows.ready_rows(c, channel), None),
            what=f"The queue for the {channel} could not be read",
        )
        if first is None:
            return None
        # What was planned by a clock that was set back since is due at once.
        return from_us(0 if outbox_rows.is_due(first[1], self._now_us()) else first[1] or 0)

    def queue(self, channel: str) -> QueueState:
        """Return the channel's figures."""
        return self._transactions.read(
            lambda c: outbox_rows.queue_state(c, channel),
            what=f"The queue for the {channel} could not be read",
        )

    def deliveries(
        self, channel: str, states: Sequence[DeliveryState], *, limit: int, after_sequence: int = 0
    ) -> tuple[Delivery, ...]:
        """Return lines of the outbox by sequence, at most `limit`."""
        return self._transactions.read(
            lambda c: outbox_rows.deliveries_in_states(
                c, channel, states, limit=limit, after_sequence=after_sequence
            ),
            what=f"The queue for the {channel} could not be read",
        )

    def deliveries_of(self, record_id: str) -> tuple[Delivery, ...]:
        """Return the record's line on every channel."""
        return self._transactions.read(
            lambda c: outbox_rows.deliveries_of_record(c, record_id),
            what="The deliveries of a part could not be read",
        )

    def decide(
        self, record_id: str, channel: str, choice: ManualChoice, *, operator: str, reply: str = ""
    ) -> Delivery:
        """Carry out a person's choice about a record that stands still."""
        now = self._clock.now()
        return self._transactions.write(
            lambda c: carry_out(
                c, record_id, channel, choice, operator=operator, reply=reply, now=now
            ),
            what=f"'{choice}' was not saved",
        )

    def _now_us(self) -> int:
        return to_us(self._clock.now())
