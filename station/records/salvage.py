"""Carries over into a new database whatever a damaged one still gives, and where numbers go on."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import apsw

from station.domain.errors import RecordError
from station.domain.record import EMPTY_CHAIN, AuditHead
from station.record_document import inspection_of
from station.records import facts
from station.records.audit import append_entry, chain_head
from station.records.audit_chain import AuditKind
from station.records.connection import reading_connection
from station.records.damaged_rows import highest, readable_rows
from station.records.receipts import bind_earlier

_RECORD = (
    "sequence, record_id, decided_at_us, code, verdict, decision, document, audit_count, "
    "audit_digest"
)
_LINE = (
    "sequence, channel, state, waits_for, is_blocked, attempts, may_have_arrived, changed_at_us, "
    "next_attempt_at_us, reason, reply, received_at_us"
)
_LINE_NOW = f"{_LINE}, reply_by"
_ENTRY = "count, at, kind, operator, details, digest"
_POSTPONED = "number, part_id, postponed_at_us, operator, reason, document, places, thumbnail, line"
_POSTPONED_NOW = f"{_POSTPONED}, final"
_ANSWER = "number, part_id, turn, operator, given_at_us, kind, text, reason"
_NUMBERS = (
    "SELECT max(sequence) FROM records",
    "SELECT max(sequence) FROM records INDEXED BY sqlite_autoindex_records_1",
    "SELECT max(sequence) FROM outbox",
    "SELECT value FROM facts WHERE name = 'last sequence'",
)

LOST_LINE = "The database was damaged: whether this was sent is lost. It may have arrived."


@dataclass(frozen=True, slots=True)
class Salvaged:
    """What was carried over. `last_sequence` is the highest number that was ever seen."""

    records: int
    lines: int
    entries: int
    last_sequence: int

    @property
    def lost(self) -> int:
        return max(0, self.last_sequence - self.records)

    @property
    def words(self) -> str:
        """Say what became of the results, for the operator."""
        return (
            f"{self.records} results were carried over, {self.lost} could not be read. "
            f"Numbers go on after {self.last_sequence}; run `main.py verify`."
        )


def salvage(
    damaged: Path | None, new: apsw.Connection, *, aside_name: str, at: str, known_sequence: int
) -> Salvaged:
    """Fill the new, empty database in the transaction under way; the damaged file is only read.

    Without a file, only the numbers go on.
    """
    old = _opened(damaged) if damaged else None
    found = Salvaged(0, 0, 0, known_sequence)
    if old is not None:
        try:
            found = _carried_over(old, new, known_sequence)
        finally:
            old.close()
    facts.keep_fact(new, facts.LAST_SEQUENCE, found.last_sequence)
    append_entry(
        new,
        at=at,
        kind=AuditKind.DATABASE_REPLACED,
        operator="",
        details={
            "set_aside": aside_name,
            "records": found.records,
            "lost": found.lost,
            "last_sequence": found.last_sequence,
        },
    )
    bind_earlier(new, at=at)
    return found


def _opened(damaged: Path) -> apsw.Connection | None:
    try:
        connection = reading_connection(damaged)
    except apsw.Error:
        return None
    connection.pragma("cell_size_check", True)
    return connection


def _carried_over(old: apsw.Connection, new: apsw.Connection, known_sequence: int) -> Salvaged:
    sequences = {
        row[0]
        for row in readable_rows(old, "records", _RECORD, "sequence")
        if _is_sound(row[1], row[6]) and _is_inserted(new, "records", _RECORD, row)
    }
    line = _LINE_NOW if _knows(old, "outbox", "reply_by") else _LINE
    lines = _copied(old, new, "outbox", line, "sequence", lambda row: row[0] in sequences)
    entries = _copied(old, new, "audit", _ENTRY, "count", lambda row: row[0] > 0)
    _carry_postponed(old, new)
    _settle_blocked(new)
    _continue_chain(new)
    last = max(known_sequence, highest(old, _NUMBERS), *sequences, 0)
    return Salvaged(len(sequences), lines, entries, last)


def _knows(old: apsw.Connection, table: str, column: str) -> bool:
    """Say whether the file is of a layout that has this column."""
    try:
        old.execute(f"SELECT {column} FROM {table} LIMIT 0").fetchall()
    except apsw.SQLError:
        return False
    except apsw.Error:
        pass  # damaged, but it knows the column
    return True


def _carry_postponed(old: apsw.Connection, new: apsw.Connection) -> None:
    """Carry the undecided parts over; a file of an older layout has none."""

    def is_undecided(row: tuple[Any, ...]) -> bool:
        query = "SELECT 1 FROM records WHERE record_id = ?"
        return new.execute(query, (row[1],)).fetchone() is None

    def is_kept(row: tuple[Any, ...]) -> bool:
        return is_undecided(row) and _is_sound(row[1], row[5])

    part = _POSTPONED_NOW if _knows(old, "postponed", "final") else _POSTPONED
    _copied(old, new, "postponed", part, "number", is_kept)
    _copied(old, new, "postponed_answers", _ANSWER, "number", is_undecided)


def _copied(
    old: apsw.Connection,
    new: apsw.Connection,
    table: str,
    columns: str,
    key: str,
    is_wanted: Callable[[tuple[Any, ...]], bool],
) -> int:
    return sum(
        _is_inserted(new, table, columns, row)
        for row in readable_rows(old, table, columns, key)
        if is_wanted(row)
    )


def _is_sound(part_id: str, document: bytes) -> bool:
    try:
        return bool(inspection_of(document).inspection_id == part_id)
    except RecordError:
        return False


def _is_inserted(new: apsw.Connection, table: str, columns: str, row: tuple[Any, ...]) -> bool:
    """Say whether the table took the row; a damaged one breaks its rules."""
    marks = ", ".join("?" * len(row))
    try:
        new.execute(f"INSERT INTO {table} ({columns}) VALUES ({marks})", row)
    except (apsw.ConstraintError, apsw.MismatchError):
        return False
    return True


def _settle_blocked(new: apsw.Connection) -> None:
    """Where the line that others wait for is lost, a person has to say whether it arrived."""
    new.execute(
        "INSERT INTO outbox (sequence, channel, state, waits_for, is_blocked, may_have_arrived, "
        "changed_at_us, reason) "
        "SELECT DISTINCT o.sequence, o.waits_for, 'uncertain', '', 0, 1, o.changed_at_us, ? "
        "FROM outbox o WHERE o.is_blocked AND NOT EXISTS (SELECT 1 FROM outbox a "
        "WHERE a.sequence = o.sequence AND a.channel = o.waits_for)",
        (LOST_LINE,),
    )


def _continue_chain(new: apsw.Connection) -> None:
    """Let the chain go on after the highest head that a record has seen, if its end is lost."""
    rows: list[tuple[Any, ...]] = new.execute(
        "SELECT audit_count, audit_digest FROM records ORDER BY sequence DESC LIMIT 1"
    ).fetchall()
    seen = AuditHead(*rows[0]) if rows else EMPTY_CHAIN
    if seen.count > chain_head(new).count:
        facts.keep_fact(new, facts.KNOWN_END_COUNT, seen.count)
        facts.keep_fact(new, facts.KNOWN_END_DIGEST, seen.digest)
