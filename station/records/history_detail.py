"""Everything the database knows about one part."""

from typing import Any

import apsw

from station.records.audit_chain import AuditEntry
from station.records.history import HistoryDetail, HistoryNames
from station.records.outbox_rows import deliveries_of_record
from station.records.record_rows import COLUMNS, record_of

_ENTRY = "count, at, kind, operator, details, digest"


def detail_of(connection: apsw.Connection, sequence: int, station: str) -> HistoryDetail | None:
    """Return all about the part with this number; RecordError if its record was damaged."""
    row = connection.execute(
        f"SELECT {COLUMNS} FROM records WHERE sequence = ?", (sequence,)
    ).fetchone()
    if row is None:
        return None
    record = record_of(row, station)
    return HistoryDetail(
        record=record,
        deliveries=deliveries_of_record(connection, record.record_id),
        audit=_entries(connection, record.record_id, record.audit_head.count),
    )


def _entries(connection: apsw.Connection, record_id: str, count: int) -> tuple[AuditEntry, ...]:
    """Return the decision's own entry and those of later choices about the same part."""
    rows = connection.execute(
        f"SELECT {_ENTRY} FROM audit WHERE count = ? UNION ALL SELECT {_ENTRY} FROM audit "
        "WHERE kind = 'delivery choice' AND kind <> 'decision' AND count > ? "
        "AND instr(details, ?) ORDER BY 1",
        (count, count, record_id),
    )
    return tuple(AuditEntry(*row) for row in rows)


def names_of(connection: apsw.Connection) -> HistoryNames:
    """Return which recipes and operators there are."""
    rows: list[tuple[Any, ...]] = connection.execute(
        "SELECT kind, name FROM history_names ORDER BY name"
    ).fetchall()
    recipes = tuple(name for kind, name in rows if kind == "recipe" and name)
    operators = tuple(name for kind, name in rows if kind == "operator" and name)
    return HistoryNames(recipes, operators)
