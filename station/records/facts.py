"""Single facts the database keeps about itself, by name; each function runs in a transaction."""

import apsw

STATION = "station"
AUDIT_HEAD = "audit head"
CLOSED_WELL = "closed well"
RECEIPTS_BOUND = "receipts bound"
LAST_SEQUENCE = "last sequence"
KNOWN_END_COUNT = "known end count"
KNOWN_END_DIGEST = "known end digest"


def fact(connection: apsw.Connection, name: str) -> str | int | None:
    """Return the fact, or None if it was never kept."""
    row = connection.execute("SELECT value FROM facts WHERE name = ?", (name,)).fetchone()
    value = row[0] if row else None
    return value if isinstance(value, str | int) else None


def keep_fact(connection: apsw.Connection, name: str, value: str | int) -> None:
    """Set the fact."""
    connection.execute("INSERT OR REPLACE INTO facts VALUES (?, ?)", (name, value))


def forget_fact(connection: apsw.Connection, name: str) -> None:
    """Keep the fact no longer."""
    connection.execute("DELETE FROM facts WHERE name = ?", (name,))
