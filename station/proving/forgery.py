"""A careful forger: changes an entry of the audit, and remakes in the database what follows.

The line server is a witness up to the last result that it got; entries after it have none yet.
"""

import random
from contextlib import closing
from pathlib import Path

import apsw

from station.records.audit_chain import AuditEntry, AuditKind, entry_digest
from station.records.database import FILE_NAME


def remake_audit(folder: Path, chance: random.Random) -> None:
    """Let one decision be another operator's; remake the chain, and what the records say of it."""
    with closing(apsw.Connection(str(folder / FILE_NAME))) as connection:
        rows = connection.execute(
            "SELECT count, at, kind, operator, details, digest FROM audit ORDER BY count"
        )
        entries = [AuditEntry(*row) for row in rows]
        witnessed = max(n for n, e in enumerate(entries, 1) if e.kind == AuditKind.DECISION)
        first = chance.randrange(witnessed)
        previous = entries[first - 1].digest if first else "0" * 64
        for entry in entries[first:]:
            operator = "Eve" if entry is entries[first] else entry.operator
            previous = _rewritten(connection, entry, operator, previous)
        connection.execute(
            "UPDATE facts SET value = ? WHERE name = 'audit head'",
            (f"{entries[-1].count} {previous}",),
        )


def _rewritten(connection: apsw.Connection, entry: AuditEntry, operator: str, previous: str) -> str:
    """Write one entry anew, and its digest into the record; return the digest."""
    digest = entry_digest(
        count=entry.count,
        at=entry.at,
        kind=entry.kind,
        operator=operator,
        details=entry.details,
        previous=previous,
    )
    connection.execute(
        "UPDATE audit SET operator = ?, digest = ? WHERE count = ?",
        (operator, digest, entry.count),
    )
    connection.execute(
        "UPDATE records SET audit_digest = ? WHERE audit_count = ?", (digest, entry.count)
    )
    return digest
