"""Records in and out of the tables; each function runs in a transaction that is under way."""

from collections.abc import Sequence
from itertools import chain
from typing import Any

import apsw

from station.domain.delivery import Route
from station.domain.errors import RecordError, StepError
from station.domain.inspection import Decision, DecisionKind, Inspection
from station.domain.record import AuditHead, Record
from station.record_document import digest_of, inspection_document, inspection_of
from station.records import facts
from station.records.audit import append_entry
from station.records.audit_chain import AuditKind
from station.records.moments import to_us

COLUMNS = "sequence, document, audit_count, audit_digest"


def record_of(row: Sequence[Any], station: str) -> Record:
    """Return the record of a row in the order of COLUMNS; RecordError if it was damaged."""
    sequence, document, count, digest = row
    return Record(inspection_of(document), station, sequence, AuditHead(count, digest))


def record_by_id(connection: apsw.Connection, record_id: str, station: str) -> Record | None:
    """Return the record with this id, if it was saved."""
    row = connection.execute(
        f"SELECT {COLUMNS} FROM records WHERE record_id = ?", (record_id,)
    ).fetchone()
    return record_of(row, station) if row else None


def newest_record(connection: apsw.Connection, station: str) -> Record | None:
    """Return the record with the highest number."""
    row = connection.execute(
        f"SELECT {COLUMNS} FROM records ORDER BY sequence DESC LIMIT 1"
    ).fetchone()
    return record_of(row, station) if row else None


def last_sequence(connection: apsw.Connection) -> int:
    """Return the highest number ever given, 0 before the first."""
    rows: list[tuple[Any, ...]] = connection.execute(
        "SELECT max((SELECT ifnull(max(sequence), 0) FROM records), "
        "ifnull((SELECT value FROM facts WHERE name = ?), 0))",
        (facts.LAST_SEQUENCE,),
    ).fetchall()
    return int(rows[0][0])


def decision_of(inspection: Inspection) -> Decision:
    """Return the decision; StepError before there is one."""
    if inspection.decision is None:
        raise StepError("A part is saved once it is decided. Confirm, correct or reject it first.")
    return inspection.decision


def check_same(saved: Record, inspection: Inspection) -> Record:
    """Return the saved record if it holds this decision, else RecordError.

    The time may differ: confirming again after a fault is the same decision.
    """
    before, now = decision_of(saved.inspection), decision_of(inspection)
    if _told(before) == _told(now):
        return saved
    raise RecordError(
        f"This part is already saved as number {saved.sequence} with another decision "
        f"({before.kind}: {before.text}). Capture the part again to decide anew."
    )


def _told(decision: Decision) -> tuple[str, str, str, str]:
    return decision.kind, decision.text, decision.operator, decision.reason


def insert_record(connection: apsw.Connection, inspection: Inspection, station: str) -> Record:
    """Write the record and its audit entry under the next number."""
    decision, document = decision_of(inspection), _document(inspection)
    sequence = last_sequence(connection) + 1
    head = append_entry(
        connection,
        at=decision.decided_at.isoformat(),
        kind=AuditKind.DECISION,
        operator=decision.operator,
        details={
            "record_id": inspection.inspection_id,
            "sequence": sequence,
            "decision": decision.kind.value,
            "text": decision.text,
            "reason": decision.reason,
            "document_sha256": digest_of(document),
        },
    )
    record = Record(inspection, station, sequence, head)
    _insert_row(connection, record, decision, document)
    return record


def _document(inspection: Inspection) -> bytes:
    try:
        return inspection_document(inspection)
    except ValueError as fault:  # half a character, as broken file names have it, or no number
        raise RecordError(
            f"The result holds something that cannot be stored ({fault}). Give the picture file "
            "a plain name, or type the code anew."
        ) from fault


def _insert_row(
    connection: apsw.Connection, record: Record, decision: Decision, document: bytes
) -> None:
    connection.execute(
        "INSERT INTO records VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            record.sequence,
            record.record_id,
            to_us(decision.decided_at),
            decision.text,
            record.inspection.verdict.outcome.value,
            decision.kind.value,
            document,
            record.audit_head.count,
            record.audit_head.digest,
        ),
    )


def queue_record(
    connection: apsw.Connection, record: Record, routes: Sequence[Route], now_us: int
) -> None:
    """Add the record's row for every route that takes it."""
    is_rejected = decision_of(record.inspection).kind is DecisionKind.REJECTED
    taken = [route for route in routes if route.takes_rejected or not is_rejected]
    channels = {route.channel for route in taken}
    values = [
        (record.sequence, route.channel, route.waits_for, int(route.waits_for in channels), now_us)
        for route in taken
    ]
    if values:  # one statement: each gives other threads the chance to come between
        marks = ", ".join(["(?, ?, 'waiting', ?, ?, ?)"] * len(values))
        connection.execute(
            "INSERT INTO outbox (sequence, channel, state, waits_for, is_blocked, changed_at_us) "
            f"VALUES {marks}",
            tuple(chain.from_iterable(values)),
        )


def records_after(
    connection: apsw.Connection, after_sequence: int, limit: int, station: str
) -> tuple[Record, ...]:
    """Return records in sequence, at most `limit`."""
    rows = connection.execute(
        f"SELECT {COLUMNS} FROM records WHERE sequence > ? ORDER BY sequence LIMIT ?",
        (after_sequence, limit),
    )
    return tuple(record_of(row, station) for row in rows)
