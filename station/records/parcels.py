"""What a courier takes with it: the due lines of one channel, in sequence."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import apsw

from station.domain.delivery import Parcel, Receipt
from station.records.outbox_rows import is_due, ready_rows, receipts_of
from station.records.record_rows import COLUMNS, record_of

_MISSING = (0, b"", 0, "")
"""The row of a record that is gone: it cannot be understood, like any damaged one."""


@dataclass(frozen=True, slots=True)
class ClaimedLine:
    """A line marked SENDING with its record's row, which is not understood yet: that takes time,
    and is done when the transaction is over."""

    sequence: int
    channel: str
    attempts: int
    is_repeat: bool
    receipts: Mapping[str, Receipt]
    row: Sequence[Any]

    def parcel(self, station: str) -> Parcel:
        """Return the parcel; RecordError if the record was damaged."""
        return Parcel(
            record=record_of(self.row, station),
            channel=self.channel,
            attempts=self.attempts,
            receipts=self.receipts,
            is_repeat=self.is_repeat,
        )


def claim_due(
    connection: apsw.Connection, channel: str, *, limit: int, skip: Sequence[str], now_us: int
) -> tuple[ClaimedLine, ...]:
    """Mark up to `limit` due lines SENDING and return them."""
    skipped = _sequences(connection, skip)
    due = _due(connection, channel, limit=limit, skipped=skipped, now_us=now_us)
    return tuple(_claimed(connection, channel, sequence, now_us) for sequence in due)


def _due(
    connection: apsw.Connection, channel: str, *, limit: int, skipped: set[int], now_us: int
) -> list[int]:
    due: list[int] = []
    for sequence, next_attempt_us in ready_rows(connection, channel):
        if len(due) == limit:
            break
        if sequence in skipped:
            continue
        if not is_due(next_attempt_us, now_us):
            break  # those behind it wait too, so that order is kept
        due.append(sequence)
    return due


def _sequences(connection: apsw.Connection, record_ids: Sequence[str]) -> set[int]:
    query = "SELECT sequence FROM records WHERE record_id = ?"
    rows = (connection.execute(query, (record_id,)).fetchone() for record_id in record_ids)
    return {row[0] for row in rows if row}


def _claimed(connection: apsw.Connection, channel: str, sequence: int, now_us: int) -> ClaimedLine:
    rows: list[tuple[Any, ...]] = connection.execute(
        "UPDATE outbox SET state = 'sending', attempts = attempts + 1, changed_at_us = ?, "
        "next_attempt_at_us = NULL WHERE sequence = ? AND channel = ? "
        "RETURNING attempts, attempts > 1 OR may_have_arrived",
        (now_us, sequence, channel),
    ).fetchall()
    ((attempts, is_repeat),) = rows
    row = connection.execute(f"SELECT {COLUMNS} FROM records WHERE sequence = ?", (sequence,))
    return ClaimedLine(
        sequence=sequence,
        channel=channel,
        attempts=attempts,
        is_repeat=bool(is_repeat),
        receipts=receipts_of(connection, sequence),
        row=row.fetchone() or _MISSING,
    )


def set_aside_damaged(
    connection: apsw.Connection, line: ClaimedLine, reason: str, *, now_us: int
) -> None:
    """Take a line whose record cannot be understood out of the way."""
    connection.execute(
        "UPDATE outbox SET state = 'quarantined', reason = ?, changed_at_us = ? "
        "WHERE sequence = ? AND channel = ? AND state = 'sending'",
        (reason, now_us, line.sequence, line.channel),
    )
