"""The audit chain in the database: appended to, read, never changed."""

from collections.abc import Mapping
from typing import Any

import apsw

from station.domain.clock import Clock
from station.domain.record import EMPTY_CHAIN, AuditHead
from station.records import facts
from station.records.audit_chain import AuditEntry, AuditKind, next_entry
from station.records.transactions import Transactions

_COLUMNS = "count, at, kind, operator, details, digest"


class Audit:
    """What people did, in order."""

    def __init__(self, *, transactions: Transactions, clock: Clock) -> None:
        self._transactions = transactions
        self._clock = clock

    def append(self, kind: AuditKind, *, operator: str, details: Mapping[str, Any]) -> AuditHead:
        """Add one entry durably and return the new head; RecordError if it was not written."""
        at = self._clock.now().isoformat()
        return self._transactions.write(
            lambda c: append_entry(c, at=at, kind=kind, operator=operator, details=details),
            what=f"The audit entry '{kind}' was not saved",
        )

    def head(self) -> AuditHead:
        """Return where the chain stands."""
        return self._transactions.read(chain_head, what="The audit could not be read")

    def entries(self, *, after_count: int = 0, limit: int = 1000) -> tuple[AuditEntry, ...]:
        """Return entries in order."""
        return self._transactions.read(
            lambda c: entries_after(c, after_count, limit), what="The audit could not be read"
        )


def append_entry(
    connection: apsw.Connection,
    *,
    at: str,
    kind: AuditKind,
    operator: str,
    details: Mapping[str, Any],
) -> AuditHead:
    """Add one entry in the transaction that is under way."""
    head = chain_head(connection)
    entry = next_entry(head, at=at, kind=kind, operator=operator, details=details)
    connection.execute(
        f"INSERT INTO audit ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)",
        (entry.count, entry.at, entry.kind, entry.operator, entry.details, entry.digest),
    )
    return entry.head


def chain_head(connection: apsw.Connection) -> AuditHead:
    """Return where the chain stands."""
    rows: list[tuple[Any, ...]] = connection.execute(
        "SELECT count, digest FROM audit ORDER BY count DESC LIMIT 1"
    ).fetchall()
    heads = [AuditHead(*row) for row in rows] + [_known_end(connection)]
    return max(heads, key=lambda head: head.count)


def _known_end(connection: apsw.Connection) -> AuditHead:
    """Return where a damaged chain is known to have ended, if its last entries were lost."""
    count = facts.fact(connection, facts.KNOWN_END_COUNT)
    digest = facts.fact(connection, facts.KNOWN_END_DIGEST)
    return AuditHead(int(count), str(digest)) if count is not None else EMPTY_CHAIN


def entries_after(
    connection: apsw.Connection, after_count: int, limit: int
) -> tuple[AuditEntry, ...]:
    """Return at most `limit` entries in order."""
    rows = connection.execute(
        f"SELECT {_COLUMNS} FROM audit WHERE count > ? ORDER BY count LIMIT ?", (after_count, limit)
    )
    return tuple(AuditEntry(*row) for row in rows)
