"""Reads a database as it lies, for checking: nothing is opened for writing, nothing repaired."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import apsw

from station.domain.errors import RecordError
from station.domain.record import AuditHead
from station.record_document import digest_of
from station.records import facts
from station.records.audit_chain import AuditEntry
from station.records.connection import FAULTS, reading_connection, record_error
from station.records.csv_places import CsvPlace
from station.records.history_schema import DERIVED_ROWS, HISTORY_COLUMNS
from station.records.postponed import pictures_digest
from station.records.receipts import ALL_RECEIPTS, RECEIPT_COLUMNS, receipt_digest
from station.records.schema import SCHEMA_VERSION, check_is_ours, version_of

_BY_ID = "WHERE record_id = ?"


@dataclass(frozen=True, slots=True)
class StoredRecord:
    """A row of the records. Only `document` and the audit tell what the other columns must be."""

    sequence: int
    record_id: str
    decided_at_us: int
    code: str
    verdict: str
    decision: str
    document: bytes
    audit_head: AuditHead


@dataclass(frozen=True, slots=True)
class StoredLine:
    """A row of the outbox."""

    sequence: int
    channel: str
    state: str
    waits_for: str
    is_blocked: bool
    attempts: int
    is_due_set: bool
    has_reply: bool
    is_time_set: bool


@dataclass(frozen=True, slots=True)
class StoredPart:
    """A row of the parts that wait to be decided, its content and pictures as SHA-256."""

    part_id: str
    postponed_at_us: int
    operator: str
    reason: str
    document_sha256: str
    pictures_sha256: str


@dataclass(frozen=True, slots=True)
class StoredAnswer:
    """A row of the answers about such a part.

    `told` holds turn (from 1), decision, text, reason, operator and time, in this order.
    """

    part_id: str
    told: tuple[object, ...]


class Evidence:
    """One state of the database, from `open` to `close`, also while the station works on."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._connection: apsw.Connection | None = None

    def open(self) -> None:
        """RecordError if there is no database of this program's layout that can be read."""
        if not self._path.exists():
            raise RecordError(
                f"There is no {self._path}. Name the station's data folder with --data."
            )
        try:
            connection = reading_connection(self._path)
            self._connection = connection
            check_is_ours(connection, self._path)
            version = version_of(connection)
            connection.execute("BEGIN").fetchall()
        except FAULTS as fault:
            raise self._error(fault) from fault
        if version != SCHEMA_VERSION:
            raise RecordError(
                f"{self._path} has layout {version}. Start the station once, which brings it to "
                f"layout {SCHEMA_VERSION}."
            )

    def close(self) -> None:
        """Let go of the file. A second call does nothing."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def station(self) -> str:
        """Return the name of the station whose results these are."""
        assert self._connection is not None
        try:
            return str(facts.fact(self._connection, facts.STATION) or "")
        except FAULTS as fault:
            raise self._error(fault) from fault

    def kept_head(self) -> AuditHead | None:
        """Return the head of the audit chain as it was kept apart from the entries."""
        assert self._connection is not None
        try:
            text = facts.fact(self._connection, facts.AUDIT_HEAD)
        except FAULTS as fault:
            raise self._error(fault) from fault
        count, _, digest = str(text or "").partition(" ")
        return AuditHead(int(count), digest) if count.isascii() and count.isdigit() else None

    def history_mismatches(self) -> Iterator[int]:
        """Yield the numbers whose row in the history is not what their record makes it."""
        kept = f"SELECT {HISTORY_COLUMNS} FROM history"
        query = (
            f"WITH kept AS ({kept}), made ({HISTORY_COLUMNS}) AS ({DERIVED_ROWS}) "
            "SELECT sequence FROM (SELECT * FROM kept EXCEPT SELECT * FROM made) UNION "
            "SELECT sequence FROM (SELECT * FROM made EXCEPT SELECT * FROM kept) ORDER BY 1"
        )
        for (sequence,) in self._rows(query):
            yield sequence

    def damage(self) -> tuple[str, ...]:
        """Return what SQLite finds wrong with the file itself."""
        rows = [str(row[0]) for row in self._rows("PRAGMA integrity_check")]
        return () if rows == ["ok"] else tuple(rows)

    def records(self) -> Iterator[StoredRecord]:
        """Yield the records in sequence."""
        for row in self._rows(
            "SELECT sequence, record_id, decided_at_us, code, verdict, decision, document, "
            "audit_count, audit_digest FROM records ORDER BY sequence"
        ):
            sequence, record_id, decided_at_us, code, verdict, decision, document, *head = row
            yield StoredRecord(
                sequence=sequence,
                record_id=record_id,
                decided_at_us=decided_at_us,
                code=code,
                verdict=verdict,
                decision=decision,
                document=document,
                audit_head=AuditHead(*head),
            )

    def document_of(self, record_id: str) -> tuple[int, bytes, AuditHead] | None:
        """Return number, content and audit head of one record."""
        query = f"SELECT sequence, document, audit_count, audit_digest FROM records {_BY_ID}"
        for sequence, document, count, digest in self._rows(query, (record_id,)):
            return sequence, document, AuditHead(count, digest)
        return None

    def entries(self) -> Iterator[AuditEntry]:
        """Yield the audit in order."""
        for row in self._rows(
            "SELECT count, at, kind, operator, details, digest FROM audit ORDER BY count"
        ):
            yield AuditEntry(*row)

    def lines(self) -> Iterator[StoredLine]:
        """Yield the outbox by sequence and channel."""
        for row in self._rows(
            "SELECT sequence, channel, state, waits_for, is_blocked, attempts, "
            "next_attempt_at_us IS NOT NULL, reply IS NOT NULL, received_at_us IS NOT NULL "
            "FROM outbox ORDER BY sequence, channel"
        ):
            sequence, channel, state, waits_for, is_blocked, attempts, *flags = row
            is_due_set, has_reply, is_time_set = map(bool, flags)
            yield StoredLine(
                sequence=sequence,
                channel=channel,
                state=state,
                waits_for=waits_for,
                is_blocked=bool(is_blocked),
                attempts=attempts,
                is_due_set=is_due_set,
                has_reply=has_reply,
                is_time_set=is_time_set,
            )

    def receipt(self, channel: str, sequence: int) -> str | None:
        """Return the digest of a delivered line, or None where there is none."""
        query = (
            f"SELECT {RECEIPT_COLUMNS} FROM outbox "
            "WHERE sequence = ? AND channel = ? AND state = 'delivered'"
        )
        for row in self._rows(query, (sequence, channel)):
            return receipt_digest(row)
        return None

    def receipts(self) -> Iterator[tuple[str, int, str]]:
        """Yield channel, number and digest of every delivered line, by channel and number."""
        for row in self._rows(ALL_RECEIPTS):
            yield row[1], row[0], receipt_digest(row)

    def postponed(self) -> Iterator[StoredPart]:
        """Yield the parts that wait to be decided, oldest first."""
        for part_id, at_us, operator, reason, document, *pictures in self._rows(
            "SELECT part_id, postponed_at_us, operator, reason, document, places, thumbnail, line, "
            "final FROM postponed ORDER BY number"
        ):
            yield StoredPart(
                part_id=part_id,
                postponed_at_us=at_us,
                operator=operator,
                reason=reason,
                document_sha256=digest_of(document),
                pictures_sha256=pictures_digest(*pictures),
            )

    def answers(self) -> Iterator[StoredAnswer]:
        """Yield the answers about them, by part and turn."""
        for part_id, *told in self._rows(
            "SELECT part_id, turn + 1, kind, text, reason, operator, given_at_us "
            "FROM postponed_answers ORDER BY part_id, turn"
        ):
            yield StoredAnswer(part_id, tuple(told))

    def tallies(self) -> Mapping[tuple[str, str], int]:
        """Return the counted lines by channel and state, without zeros."""
        rows = self._rows("SELECT channel, state, number FROM outbox_tallies WHERE number <> 0")
        return {(channel, state): number for channel, state, number in rows}

    def csv_places(self) -> tuple[CsvPlace, ...]:
        """Return how far each CSV file is written."""
        rows = self._rows(
            "SELECT name, first_sequence, last_sequence, size_bytes, digest FROM csv_files "
            "ORDER BY last_sequence"
        )
        return tuple(CsvPlace(*row) for row in rows)

    def _rows(self, query: str, values: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
        assert self._connection is not None
        try:
            yield from self._connection.execute(query, values)
        except FAULTS as fault:
            raise self._error(fault) from fault

    def _error(self, fault: apsw.Error | UnicodeDecodeError) -> RecordError:
        return record_error(fault, self._path, "The results could not be read for checking")
