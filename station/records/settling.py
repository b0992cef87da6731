"""What became of parcels: each outcome as a change of its line in the outbox."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

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
from station.records.audit import append_entry
from station.records.audit_chain import AuditKind
from station.records.moments import from_us, to_us
from station.records.outbox_rows import release_dependents
from station.records.receipts import RECEIPT_COLUMNS, receipt_digest, receipts_details

INTERRUPTED = "The station stopped while this was being sent; it may have arrived."


def settle_all(
    connection: apsw.Connection,
    outcomes: Sequence[tuple[Parcel, Outcome, datetime | None]],
    *,
    now_us: int,
) -> None:
    """Write every outcome; a line that is no longer being sent keeps what it has become.

    Answers are bound to the audit, by one entry for all of a channel.
    """
    receipts: dict[str, dict[int, str]] = {}
    for parcel, outcome, next_attempt_at in outcomes:
        digest = _settle(connection, parcel, outcome, next_attempt_at, now_us)
        if digest:
            receipts.setdefault(parcel.channel, {})[parcel.record.sequence] = digest
    for channel, digests in receipts.items():
        append_entry(
            connection,
            at=from_us(now_us).isoformat(),
            kind=AuditKind.RECEIPTS,
            operator="",
            details=receipts_details(channel, digests),
        )
    for channel, last_error in _last_errors(outcomes).items():
        _note_error(connection, channel, last_error)


def _settle(
    connection: apsw.Connection,
    parcel: Parcel,
    outcome: Outcome,
    next_attempt_at: datetime | None,
    now_us: int,
) -> str:
    """Return the digest of an answer that came, else nothing."""
    sequence, channel = parcel.record.sequence, parcel.channel
    match outcome:
        case Delivered(receipt):
            return mark_delivered(connection, sequence, channel, receipt, now_us=now_us)
        case RetryLater(reason):
            due_us = None if next_attempt_at is None else to_us(next_attempt_at)
            _move(connection, sequence, channel, DeliveryState.WAITING, reason, now_us, due_us)
        case Refused(reason):
            _move(connection, sequence, channel, DeliveryState.SET_ASIDE, reason, now_us)
        case Uncertain(reason):
            _move(connection, sequence, channel, DeliveryState.UNCERTAIN, reason, now_us)
    return ""


def mark_delivered(
    connection: apsw.Connection,
    sequence: int,
    channel: str,
    receipt: Receipt,
    *,
    now_us: int,
    reason: str = "",
) -> str:
    """Write that the receiver has it, and let the lines go that waited for this.

    Return the digest of the line, for the audit; nothing where it was delivered before.
    """
    rows: list[tuple[Any, ...]] = connection.execute(
        "UPDATE outbox SET state = 'delivered', reply = ?, received_at_us = ?, changed_at_us = ?, "
        "reason = ?, reply_by = ?, next_attempt_at_us = NULL "
        "WHERE sequence = ? AND channel = ? AND state <> 'delivered' "
        f"RETURNING {RECEIPT_COLUMNS}",
        (
            receipt.reply,
            to_us(receipt.received_at),
            now_us,
            reason,
            receipt.typed_by,
            sequence,
            channel,
        ),
    ).fetchall()
    release_dependents(connection, sequence, channel)
    return receipt_digest(rows[0]) if rows else ""


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
