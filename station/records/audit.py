"""The audit chain in the database: appended to, read, never changed."""

from collections.abc import Mapping
from operator import attrgetter
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

    def note_if_changed(self, kind: AuditKind, *, subject: str, digest: str, operator: str) -> bool:
        """Add an entry if `digest` is not the one that was noted last for the subject.

        The first one is noted too. Return whether there was anything to note.
        """
        at = self._clock.now().isoformat()

        def noted(connection: apsw.Connection) -> bool:
            name = f"noted {subject}"
            before = facts.fact(connection, name)
            if before == digest:
                return False
            details = {"subject": subject, "before": before, "after": digest}
            append_entry(connection, at=at, kind=kind, operator=operator, details=details)
            facts.keep_fact(connection, name, digest)
            return True

        return self._transactions.write(noted, what=f"The audit entry '{kind}' was not saved")

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
    # Kept apart from the entries, so that a chain whose end was cut off shows.
    facts.keep_fact(connection, facts.AUDIT_HEAD, f"{entry.count} {entry.digest}")
    return entry.head


def chain_head(connection: apsw.Connection) -> AuditHead:
    """Return where the chain stands; where a damaged one lost its end, where it is known to."""
    rows: list[tuple[Any, ...]] = connection.execute(
        "SELECT * FROM (SELECT count, digest FROM audit ORDER BY count DESC LIMIT 1) UNION ALL "
        "SELECT c.value, d.value FROM facts c, facts d WHERE c.name = ? AND d.name = ?",
        (facts.KNOWN_END_COUNT, facts.KNOWN_END_DIGEST),
    ).fetchall()
    return max((AuditHead(*row) for row in rows), key=attrgetter("count"), default=EMPTY_CHAIN)


def entries_after(
    connection: apsw.Connection, after_count: int, limit: int
) -> tuple[AuditEntry, ...]:
    """Return at most `limit` entries in order."""
    rows = connection.execute(
        f"SELECT {_COLUMNS} FROM audit WHERE count > ? ORDER BY count LIMIT ?", (after_count, limit)
    )
    return tuple(AuditEntry(*row) for row in rows)
