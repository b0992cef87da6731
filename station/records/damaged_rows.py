"""Reads what can still be read of a table in a damaged database, stepping over what cannot."""

from collections.abc import Iterable, Iterator
from typing import Any

import apsw

from station.records.connection import FAULTS

_MOST_FAILURES = 60
"""Steps double, so that this many failures in a row are past any number a station reaches."""


def readable_rows(
    connection: apsw.Connection, table: str, columns: str, key: str
) -> Iterator[tuple[Any, ...]]:
    """Yield rows by their integer key, the first of `columns`; several may share one.

    Where a page is broken, the next key is tried, then ever larger steps.
    """
    query = f"SELECT {columns} FROM {table} WHERE {key} >= ? ORDER BY {key}"
    begin, failures = 0, 0
    while failures < _MOST_FAILURES:
        last = None
        try:
            for row in connection.execute(query, (begin,)):
                yield row
                last = row[0]
        except FAULTS:
            failures = 0 if last is not None else failures + 1
            begin = last + 1 if last is not None else begin + (1 << failures >> 1)
        else:
            return


def highest(connection: apsw.Connection, queries: Iterable[str]) -> int:
    """Return the highest number that any of the queries still gives, 0 if there is none."""
    found = 0
    for query in queries:
        try:
            rows: list[tuple[Any, ...]] = connection.execute(query).fetchall()
        except FAULTS:
            continue
        found = max([found, *(int(value or 0) for (value,) in rows)])
    return found
