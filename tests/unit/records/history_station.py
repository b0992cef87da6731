"""A database with parts of every kind, one a minute, for the history's tests."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from station.domain.delivery import Delivered, Receipt, Refused, Uncertain
from station.domain.inspection import Decision, DecisionKind, StageTime
from station.domain.reading import Character, Reading
from station.domain.verdict import Outcome, Reason, ReasonKind, Verdict
from station.records.database import Database
from station.records.history import HistoryFilter, HistoryRow
from station.records.history_reader import HistoryReader
from tests.unit.records.inspections import MOMENT, undecided

MINUTE = timedelta(minutes=1)


def always() -> bool:
    return True


def save(
    database: Database,
    number: int,
    code: str,
    *,
    read: str | None = None,
    outcome: Outcome = Outcome.OK,
    kind: DecisionKind | None = None,
    operator: str = "Kim",
    recipe: str = "ring-remark",
    weakest: float = 0.9,
    at: datetime | None = None,
    time_ms: float = 80.0,
) -> None:
    """Save part `number`, decided `number` minutes after MOMENT unless `at` says otherwise."""
    read = code if read is None else read
    part = undecided(number, text=read, recipe=recipe)
    sure = [weakest if place == 0 else 0.99 for place in range(len(read))]
    characters = tuple(Character(c, p) for c, p in zip(read, sure, strict=True))
    reasons = () if outcome is Outcome.OK else (Reason(ReasonKind.WEAK_CHARACTER, "weak"),)
    made_of = DecisionKind.CONFIRMED if code == read else DecisionKind.CORRECTED
    decision = Decision(kind or made_of, code, operator, at or MOMENT + number * MINUTE)
    part = replace(
        part,
        reading=Reading(characters, "prepared"),
        verdict=Verdict(outcome, reasons),
        times=(StageTime("read", time_ms),),
    )
    database.save(part.decided(decision))


def codes(rows: Sequence[HistoryRow]) -> list[str]:
    return [row.code for row in rows]


def found(reader: HistoryReader, **wishes: object) -> list[str]:
    """Return the codes of the first page of a filter."""
    wish = HistoryFilter(**wishes)  # type: ignore[arg-type]
    return codes(reader.page(wish, None, is_wanted=always).rows)


def settle(database: Database, channel: str, outcome: Delivered | Refused | Uncertain) -> None:
    """Let the next parcel of a channel come to this."""
    parcels = database.outbox.claim(channel, limit=1)
    database.outbox.settle([(parcel, outcome, None) for parcel in parcels])


def delivered(reply: str = "ACK") -> Delivered:
    return Delivered(Receipt(reply, MOMENT))


def reader_of(folder: Path) -> HistoryReader:
    return HistoryReader(folder / "station.db")
