"""What became of parcels: each outcome as a change of its line in the outbox."""

from collections.abc import Sequence
from datetime import datetime

import apsw

from station.domain.delivery import (
    Delivered,
    DeliveryState,
    Outcome,
    Parcel,
    Receipt,
    Refused,
    RetryLater,
    Uncertain,
)
from station.records.moments import to_us
from station.records.outbox_rows import release_dependents

INTERRUPTED = "The station stopped while this was being sent; it may have arrived."


def settle_all(
    connection: apsw.Connection,
    outcomes: Sequence[tuple[Parcel, Outcome, datetime | None]],
    *,
    now_us: int,
) -> None:
    """Write every outcome; a line that is no longer being sent keeps what it has become."""
    for parcel, outcome, next_attempt_at in outcomes:
        _settle(connection, parcel, outcome, next_attempt_at, now_us)
    for channel, last_error in _last_errors(outcomes).items():
        _note_error(connection, channel, last_error)


def _settle(
    connection: apsw.Connection,
    parcel: Parcel,
    outcome: Outcome,
    next_attempt_at: datetime | None,
    now_us: int,
) -> None:
    sequence, channel = parcel.record.sequence, parcel.channel
    match outcome:
        case Delivered(receipt):
            mark_delivered(connection, sequence, channel, receipt, now_us=now_us)
        case RetryLater(reason):
            due_us = None if next_attempt_at is None else to_us(next_attempt_at)
            _move(connection, sequence, channel, DeliveryState.WAITING, reason, now_us, due_us)
        case Refused(reason):
            _move(connection, sequence, channel, DeliveryState.QUARANTINED, reason, now_us)
        case Uncertain(reason):
            _move(connection, sequence, channel, DeliveryState.UNCERTAIN, reason, now_us)


def mark_delivered(
    connection: apsw.Connection,
    sequence: int,
    channel: str,
    receipt: Receipt,
    *,
    now_us: int,
    reason: str = "",
) -> None:
    """Write that the receiver has it, and let the lines go that waited for this."""
    connection.execute(
        "UPDATE outbox SET state = 'delivered', reply = ?, received_at_us = ?, changed_at_us = ?, "
        "reason = ?, next_attempt_at_us = NULL "
        "WHERE sequence = ? AND channel = ? AND state <> 'delivered'",
        (receipt.reply, to_us(receipt.received_at), now_us, reason, sequence, channel),
    )
    release_dependents(connection, sequence, channel)


def _move(
    connection: apsw.Connection,
    sequence: int,
    channel: str,
    state: DeliveryState,
    reason: str,
    now_us: int,
    due_us: int | None = None,
) -> None:
    connection.execute(
        "UPDATE outbox SET state = ?, reason = ?, changed_at_us = ?, next_attempt_at_us = ? "
        "WHERE sequence = ? AND channel = ? AND state = 'sending'",
        (state.value, reason, now_us, due_us, sequence, channel),
    )


def _last_errors(outcomes: Sequence[tuple[Parcel, Outcome, datetime | None]]) -> dict[str, str]:
    return {
        parcel.channel: "" if isinstance(outcome, Delivered) else outcome.reason
        for parcel, outcome, _ in outcomes
    }


def _note_error(connection: apsw.Connection, channel: str, last_error: str) -> None:
    connection.execute(
        "INSERT INTO channel_errors VALUES (?, ?) ON CONFLICT DO UPDATE "
        "SET last_error = excluded.last_error WHERE last_error <> excluded.last_error",
        (channel, last_error),
    )


def recover_sending(
    connection: apsw.Connection, channel: str, *, is_repeatable: bool, now_us: int
) -> int:
    """Settle the lines that were being sent when the station stopped; return how many."""
    state = DeliveryState.WAITING if is_repeatable else DeliveryState.UNCERTAIN
    connection.execute(
        "UPDATE outbox SET state = ?, reason = ?, changed_at_us = ?, may_have_arrived = 1 "
        "WHERE channel = ? AND state = 'sending' AND is_blocked IN (0, 1) "
        "AND state <> 'delivered'",
        (state.value, INTERRUPTED, now_us, channel),
    )
    return connection.changes()
