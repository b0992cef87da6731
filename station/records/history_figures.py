"""The history's figures: spans of time, confidences and confusions of all wanted parts."""

import math
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import apsw
import numpy as np

from station.records.history import (
    BINS,
    Confidences,
    HistoryFigures,
    HistoryFilter,
    Span,
)
from station.records.history_confusions import confusions_of
from station.records.history_where import Where, where_of
from station.records.moments import from_us, to_us

MOST_SPANS = 60
MOST_CORRECTIONS = 50_000
_HOUR_US = 3_600_000_000
_DAY_H, _WEEK_H = 24, 7 * 24
_LENGTHS_H = (1, 2, 4, 8, _DAY_H, 2 * _DAY_H, _WEEK_H, 2 * _WEEK_H, 4 * _WEEK_H, 8 * _WEEK_H)
_MONDAY_US = 3 * _DAY_H * _HOUR_US
"""From the Monday before 1970 to its first moment, a Thursday."""
_FIRST_LETTER = 32
_LETTERS_IN_ALL = 256

# A letter for each part's step of confidence: a million of them become one text in a tenth of the
# time that grouping takes, and without holding up the other threads.
_LETTERS = (
    f"group_concat(char({_FIRST_LETTER} + CAST(max(0, min(weakest, 1)) * {BINS} AS INTEGER)), '') "
    "FILTER (WHERE weakest IS NOT NULL AND decision = '{decision}')"
)
_SPAN = f"""
SELECT count(*), ifnull(sum(verdict = 'OK'), 0), ifnull(sum(verdict = 'CHECK'), 0),
    ifnull(sum(verdict = 'NO READ'), 0), ifnull(sum(decision = 'corrected'), 0),
    ifnull(sum(decision = 'rejected'), 0),
    ifnull(sum(verdict = 'OK' AND decision = 'confirmed'), 0), ifnull(max(cycle_ms), 0.0),
    {_LETTERS.format(decision="confirmed")}, {_LETTERS.format(decision="corrected")}
FROM history WHERE {{where}}
"""


def figures_of(
    connection: apsw.Connection, wish: HistoryFilter, *, offset_us: int = 0
) -> HistoryFigures:
    """Return the figures. Spans begin at whole hours or days of a clock `offset_us` ahead of UTC.

    Spans are of one length and without a gap, as short as MOST_SPANS allows.
    """
    where = where_of(connection, wish)
    spans: list[Span] = []
    bins = np.zeros((2, _LETTERS_IN_ALL), np.int64)
    for begin, end in _edges(connection, wish, offset_us):
        row = _row(connection, where, begin, end)
        spans.append(Span(from_us(begin), (end - begin) / 1e6, *row[:8]))
        bins += [_counted(letters) for letters in row[8:]]
    corrections = _corrections(connection, where)
    return HistoryFigures(
        spans=tuple(spans),
        confidences=Confidences(_counts(bins[0]), _counts(bins[1])),
        confusions=confusions_of(corrections[:MOST_CORRECTIONS]),
        is_cut=len(corrections) > MOST_CORRECTIONS,
    )


def _counted(letters: str | None) -> "np.ndarray[tuple[int], np.dtype[np.int64]]":
    """Return how often each letter stands in the text."""
    codes = np.frombuffer((letters or "").encode("latin-1"), np.uint8)
    return np.bincount(codes, minlength=_LETTERS_IN_ALL)


def _counts(bins: "np.ndarray[tuple[int], np.dtype[np.int64]]") -> tuple[int, ...]:
    return tuple(bins[_FIRST_LETTER : _FIRST_LETTER + BINS + 1].tolist())


def _row(connection: apsw.Connection, where: Where, begin: int, end: int) -> tuple[Any, ...]:
    within = where.also("decided_at_us >= ? AND decided_at_us < ?", begin, end)
    rows: list[tuple[Any, ...]] = connection.execute(
        _SPAN.format(where=within.sql), within.values
    ).fetchall()
    return rows[0]


def _corrections(connection: apsw.Connection, where: Where) -> list[tuple[str, str, str]]:
    changed = where.also(
        "decision = 'corrected' AND decision <> 'confirmed' AND mapped IS NOT NULL"
    )
    rows: list[tuple[Any, ...]] = connection.execute(
        f"SELECT mapped, ifnull(seen, mapped), code FROM history WHERE {changed.sql} "
        "ORDER BY decided_at_us DESC LIMIT ?",
        (*changed.values, MOST_CORRECTIONS + 1),
    ).fetchall()
    return [(mapped, seen, code) for mapped, seen, code in rows]


def _edges(
    connection: apsw.Connection, wish: HistoryFilter, offset_us: int
) -> Iterator[tuple[int, int]]:
    """Yield the begin and end of each span, from the first wanted part to the last."""
    ends: list[tuple[Any, ...]] = connection.execute(
        "SELECT (SELECT decided_at_us FROM history ORDER BY decided_at_us LIMIT 1), "
        "(SELECT decided_at_us FROM history ORDER BY decided_at_us DESC LIMIT 1)"
    ).fetchall()
    ((first, last),) = ends
    if first is None:
        return
    begin = first if wish.since is None else max(first, to_us(wish.since))
    end = last if wish.until is None else min(last, to_us(wish.until) - 1)
    if end >= begin:
        yield from pairwise(span_edges(begin, end, offset_us))


def span_edges(first_us: int, last_us: int, offset_us: int = 0) -> list[int]:
    """Return where spans begin and the last one ends, so that both moments are inside.

    Weeks begin on Mondays. Where even the longest spans are too many, longer ones are made.
    """
    for length_h in _LENGTHS_H:
        edges = _edges_of(first_us, last_us, offset_us, length_h)
        if len(edges) <= MOST_SPANS + 1:
            return list(edges)
    weeks = math.ceil((last_us - first_us) / MOST_SPANS / (_WEEK_H * _HOUR_US)) + 1
    return list(_edges_of(first_us, last_us, offset_us, weeks * _WEEK_H))


def _edges_of(first_us: int, last_us: int, offset_us: int, length_h: int) -> range:
    length = length_h * _HOUR_US
    shift = offset_us + (_MONDAY_US if length_h % _WEEK_H == 0 else 0)
    begin = (first_us + shift) // length * length - shift
    return range(begin, last_us + length + 1, length)
