"""The conditions of a filter as SQL over the table `history`."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import apsw

from station.records.history import DeliveryWish, HistoryFilter
from station.records.history_text import pieces_of
from station.records.moments import to_us

FEW = 1000
"""Up to this many codes with a beginning are looked up one by one; more are met soon anyway."""

_WITH_PIECES = "SELECT rowid FROM history_text WHERE history_text MATCH ?"
_IS_KNOWN = "EXISTS (SELECT 1 FROM history_names WHERE kind = ? AND name = ?)"
"""Asked once, before any row: of a name that no part has, no row is looked at."""
_LAST_LETTER = "\U0010ffff"
_OPEN = "SELECT o.sequence FROM outbox o WHERE o.state <> 'delivered'"
_STATES = {
    DeliveryWish.WAITING: "o.state IN ('waiting', 'sending')",
    DeliveryWish.UNCERTAIN: "o.state = 'uncertain'",
    DeliveryWish.SET_ASIDE: "o.state = 'quarantined'",
}
_Part = tuple[str, tuple[Any, ...]]


@dataclass(frozen=True, slots=True)
class Where:
    """A condition to stand behind WHERE, and the values of its question marks."""

    sql: str
    values: tuple[Any, ...]

    def also(self, sql: str, *values: Any) -> "Where":
        return Where(f"{self.sql} AND {sql}", (*self.values, *values))


def where_of(connection: apsw.Connection, wish: HistoryFilter) -> Where:
    """Return the condition; how codes are looked up depends on how many there are."""
    where = Where("1", ())
    for sql, values in (*_times(wish), *_names(wish), *_code(connection, wish), *_rest(wish)):
        where = where.also(sql, *values)
    return where


def _times(wish: HistoryFilter) -> Iterator[_Part]:
    if wish.since is not None:
        yield "decided_at_us >= ?", (to_us(wish.since),)
    if wish.until is not None:
        yield "decided_at_us < ?", (to_us(wish.until),)


def _names(wish: HistoryFilter) -> Iterator[_Part]:
    if wish.verdict is not None:
        # The second half is true anyway; it says that the index of those not OK will do.
        partial = "" if wish.verdict == "OK" else " AND verdict <> 'OK'"
        yield f"verdict = ?{partial}", (wish.verdict.value,)
    if wish.decision is not None:
        partial = "" if wish.decision == "confirmed" else " AND decision <> 'confirmed'"
        yield f"decision = ?{partial}", (wish.decision.value,)
    if wish.recipe is not None:
        yield f"recipe = ? AND {_IS_KNOWN}", (wish.recipe, "recipe", wish.recipe)
    if wish.operator is not None:
        yield f"operator = ? AND {_IS_KNOWN}", (wish.operator, "operator", wish.operator)


def _code(connection: apsw.Connection, wish: HistoryFilter) -> Iterator[_Part]:
    if not wish.code:
        return
    if wish.is_anywhere:
        pattern = f"%{_literal(wish.code)}%"
        sql = r"(code LIKE ? ESCAPE '\' OR mapped LIKE ? ESCAPE '\')"
        yield sql, (pattern, pattern)
        yield from _few_with_pieces(connection, pieces_of(wish.code))
        return
    ends = wish.code, wish.code + _LAST_LETTER
    if _are_few(connection, ends):
        found = "SELECT decided_at_us, sequence FROM history WHERE code >= ? AND code < ?"
        yield f"(decided_at_us, sequence) IN ({found})", ends
    else:
        yield "+code >= ? AND +code < ?", ends  # not by the index, which is in another order


def _few_with_pieces(connection: apsw.Connection, pieces: str) -> Iterator[_Part]:
    """Yield where the few parts are that may have the text; of many the newest are met soon."""
    if not pieces:
        return
    rows: list[tuple[Any, ...]] = connection.execute(
        f"SELECT count(*) FROM ({_WITH_PIECES} LIMIT {FEW + 1})", (pieces,)
    ).fetchall()
    if int(rows[0][0]) <= FEW:
        yield (
            "(decided_at_us, sequence) IN (SELECT r.decided_at_us, r.sequence FROM records r "
            f"WHERE r.sequence IN ({_WITH_PIECES}))",
            (pieces,),
        )


def _literal(text: str) -> str:
    """Return the text as a pattern that stands for itself."""
    for letter in "\\%_":
        text = text.replace(letter, f"\\{letter}")
    return text


def _are_few(connection: apsw.Connection, ends: tuple[str, str]) -> bool:
    rows: list[tuple[Any, ...]] = connection.execute(
        "SELECT count(*) FROM (SELECT 1 FROM history INDEXED BY history_by_code "
        f"WHERE code >= ? AND code < ? LIMIT {FEW + 1})",
        ends,
    ).fetchall()
    return int(rows[0][0]) <= FEW


def _rest(wish: HistoryFilter) -> Iterator[_Part]:
    if wish.weakest_from is not None:
        yield "weakest >= ?", (wish.weakest_from,)
    if wish.weakest_to is not None:
        yield "weakest < ?", (wish.weakest_to,)
    match wish.delivery:
        case None:
            return
        case DeliveryWish.ALL_DELIVERED:
            yield f"sequence NOT IN ({_OPEN})", ()
        case DeliveryWish.WAITING:
            yield f"sequence IN ({_OPEN} AND {_STATES[wish.delivery]})", ()
        case _:  # few, and wherever they stand: from them to the history, not the other way
            found = f"{_OPEN} AND {_STATES[wish.delivery]}"
            yield (
                "(decided_at_us, sequence) IN (SELECT r.decided_at_us, r.sequence FROM records r "
                f"WHERE r.sequence IN ({found}))",
                (),
            )
