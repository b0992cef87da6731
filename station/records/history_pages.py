"""Pages of the history, newest first; each begins behind the last row of the one before."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import apsw

from station.domain.delivery import DeliveryState
from station.domain.inspection import DecisionKind
from station.domain.verdict import Outcome
from station.records.history import (
    PAGE_SIZE,
    HistoryFilter,
    HistoryPage,
    HistoryRow,
    PageKey,
    States,
)
from station.records.history_where import where_of
from station.records.moments import from_us

_COLUMNS = (
    "sequence, decided_at_us, code, ifnull(mapped, code), verdict, decision, operator, recipe, "
    "weakest, cycle_ms"
)


def page_of(
    connection: apsw.Connection,
    wish: HistoryFilter,
    after: PageKey | None = None,
    *,
    size: int = PAGE_SIZE,
) -> HistoryPage:
    """Return at most `size` rows; one more is asked for, to know whether there are others."""
    where = where_of(connection, wish)
    if after is not None:
        behind = "(decided_at_us, sequence) < (?, ?)"
        where = where.also(behind, after.decided_at_us, after.sequence)
    found: list[tuple[Any, ...]] = connection.execute(
        f"SELECT {_COLUMNS} FROM history WHERE {where.sql} "
        "ORDER BY decided_at_us DESC, sequence DESC LIMIT ?",
        (*where.values, size + 1),
    ).fetchall()
    shown = found[:size]
    states = states_of(connection, [row[0] for row in shown])
    rows = tuple(replace(_row(row), deliveries=states.get(row[0], ())) for row in shown)
    is_more = len(found) > size
    return HistoryPage(rows, PageKey(shown[-1][1], shown[-1][0]) if is_more else None)


def count_of(connection: apsw.Connection, wish: HistoryFilter) -> int:
    """Return how many parts are wanted."""
    where = where_of(connection, wish)
    rows: list[tuple[Any, ...]] = connection.execute(
        f"SELECT count(*) FROM history WHERE {where.sql}", where.values
    ).fetchall()
    return int(rows[0][0])


def _row(row: Sequence[Any]) -> HistoryRow:
    sequence, decided_us, code, mapped, verdict, decision, operator, recipe, weakest, cycle = row
    return HistoryRow(
        sequence=sequence,
        decided_at=from_us(decided_us),
        code=code,
        mapped=mapped,
        verdict=Outcome(verdict),
        decision=DecisionKind(decision),
        operator=operator,
        recipe=recipe,
        weakest=weakest,
        cycle_ms=cycle,
    )


def states_of(connection: apsw.Connection, sequences: Sequence[int]) -> Mapping[int, States]:
    """Return how far these parts are; those that go nowhere are left out."""
    marks = ", ".join("?" * len(sequences))
    found: dict[int, States] = {}
    for sequence, channel, state in connection.execute(
        f"SELECT sequence, channel, state FROM outbox WHERE sequence IN ({marks}) "
        "ORDER BY sequence, channel",
        tuple(sequences),
    ):
        found[sequence] = (*found.get(sequence, ()), (channel, DeliveryState(state)))
    return found
