"""What a courier takes with it: the due lines of one channel, in sequence."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import apsw

from station.domain.delivery import Parcel
from station.domain.errors import RecordError
from station.records.outbox_rows import ready_rows, receipts_of
from station.records.record_rows import COLUMNS, record_of

log = logging.getLogger(__name__)

_MISSING = (0, b"", 0, "")
"""The row of a record that is gone: it cannot be understood, like any damaged one."""


def claim_due(
    connection: apsw.Connection,
    channel: str,
    *,
    station: str,
    limit: int,
    skip: Sequence[str],
    now_us: int,
) -> tuple[Parcel, ...]:
    """Mark up to `limit` due lines SENDING and return them; a damaged one goes to quarantine."""
    skipped = _sequences(connection, skip)
    due = _due(connection, channel, limit=limit, skipped=skipped, now_us=now_us)
    line = _Line(connection, channel, station, now_us)
    parcels = (line.claim(sequence) for sequence in due)
    return tuple(parcel for parcel in parcels if parcel is not None)


def _due(
    connection: apsw.Connection, channel: str, *, limit: int, skipped: set[int], now_us: int
) -> list[int]:
    due: list[int] = []
    for sequence, next_attempt_us in ready_rows(connection, channel):
        if len(due) == limit:
            break
        if sequence in skipped:
            continue
        if (next_attempt_us or 0) > now_us:
            break  # those behind it wait too, so that order is kept
        due.append(sequence)
    return due


def _sequences(connection: apsw.Connection, record_ids: Sequence[str]) -> set[int]:
    query = "SELECT sequence FROM records WHERE record_id = ?"
    rows = (connection.execute(query, (record_id,)).fetchone() for record_id in record_ids)
    return {row[0] for row in rows if row}


@dataclass(frozen=True, slots=True)
class _Line:
    """One channel's line while it is claimed from."""

    connection: apsw.Connection
    channel: str
    station: str
    now_us: int

    def claim(self, sequence: int) -> Parcel | None:
        row = self.connection.execute(
            f"SELECT {COLUMNS} FROM records WHERE sequence = ?", (sequence,)
        ).fetchone()
        try:
            record = record_of(row or _MISSING, self.station)
        except RecordError as fault:
            self._set_aside(sequence, str(fault))
            return None
        attempts, is_repeat = self._take(sequence)
        return Parcel(
            record=record,
            channel=self.channel,
            attempts=attempts,
            receipts=receipts_of(self.connection, sequence),
            is_repeat=is_repeat,
        )

    def _take(self, sequence: int) -> tuple[int, bool]:
        """Return the tries with this one, and whether an earlier one may have arrived."""
        rows: list[tuple[Any, ...]] = self.connection.execute(
            "UPDATE outbox SET state = 'sending', attempts = attempts + 1, changed_at_us = ?, "
            "next_attempt_at_us = NULL WHERE sequence = ? AND channel = ? "
            "RETURNING attempts, attempts > 1 OR may_have_arrived",
            (self.now_us, sequence, self.channel),
        ).fetchall()
        ((attempts, is_repeat),) = rows
        return attempts, bool(is_repeat)

    def _set_aside(self, sequence: int, reason: str) -> None:
        log.warning("Result %d cannot go to the %s: %s", sequence, self.channel, reason)
        self.connection.execute(
            "UPDATE outbox SET state = 'quarantined', reason = ?, changed_at_us = ? "
            "WHERE sequence = ? AND channel = ?",
            (reason, self.now_us, sequence, self.channel),
        )
