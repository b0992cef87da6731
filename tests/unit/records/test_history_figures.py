"""Figures count every wanted part once, and spans lie where people expect them."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from station.domain.inspection import DecisionKind
from station.domain.verdict import Outcome
from station.records import history_figures
from station.records.database import Database
from station.records.history import BINS, Confusion, HistoryFigures, HistoryFilter
from station.records.history_figures import MOST_SPANS, span_edges
from station.records.history_reader import HistoryReader
from station.records.moments import from_us, to_us
from tests.unit.records.history_station import MINUTE, always, reader_of, save
from tests.unit.records.inspections import MOMENT

HOUR = timedelta(hours=1)
HOUR_US = 3_600_000_000
DAY = timedelta(days=1)


@pytest.fixture
def reader(database: Database, tmp_path: Path) -> Iterator[HistoryReader]:
    made = reader_of(tmp_path)
    yield made
    made.close()


def figures(reader: HistoryReader, wish: HistoryFilter | None = None) -> HistoryFigures:
    return reader.figures(wish or HistoryFilter(), offset_us=0, is_wanted=always)


def test_an_empty_file_has_empty_figures(reader: HistoryReader) -> None:
    found = figures(reader)
    assert (found.spans, found.confusions, found.parts, found.worst_ms) == ((), (), 0, 0.0)
    assert sum(found.confidences.confirmed) == 0


def test_every_part_counts_once(database: Database, reader: HistoryReader) -> None:
    save(database, 1, "AAA111", time_ms=50)
    save(database, 2, "AAA112", outcome=Outcome.CHECK, weakest=0.5)
    save(database, 3, "AAA11B", read="AAA118", weakest=0.7, time_ms=420)
    save(database, 4, "AAA114", outcome=Outcome.NO_READ, kind=DecisionKind.REJECTED, weakest=0.1)
    save(database, 65, "A", weakest=1.0)
    found = figures(reader)
    assert (found.parts, found.first_pass, found.corrected) == (5, 2, 1)
    assert (found.rejected, found.no_reads, found.worst_ms) == (1, 1, 420.0)
    first, second = found.spans
    assert (first.start, first.length_s) == (MOMENT, 3600)
    assert (first.parts, first.ok, first.check, first.no_read) == (4, 2, 1, 1)
    assert (second.parts, second.ok) == (1, 1)
    assert found.confusions == (Confusion("8", "B", 1),)
    confirmed = {n: c for n, c in enumerate(found.confidences.confirmed) if c}
    assert confirmed == {100: 1, 180: 1, BINS: 1}
    assert {n: c for n, c in enumerate(found.confidences.corrected) if c} == {140: 1}


def test_figures_follow_the_filter(database: Database, reader: HistoryReader) -> None:
    save(database, 1, "AAA111")
    save(database, 2, "AAA112", operator="Ann")
    save(database, 90, "BBB11B", read="BBB118")
    assert figures(reader, HistoryFilter(operator="Ann")).parts == 1
    assert figures(reader, HistoryFilter(code="BBB")).corrected == 1
    late = figures(reader, HistoryFilter(since=MOMENT + HOUR))
    assert (late.parts, len(late.spans)) == (1, 1)
    assert figures(reader, HistoryFilter(until=MOMENT + HOUR)).confusions == ()
    assert figures(reader, HistoryFilter(since=MOMENT + 3 * HOUR)).spans == ()


def test_hours_without_parts_are_there_too(database: Database, reader: HistoryReader) -> None:
    save(database, 1, "AAA111")
    save(database, 2, "AAA112", at=MOMENT + 3 * HOUR)
    assert [span.parts for span in figures(reader).spans] == [1, 0, 0, 1]


def test_only_the_newest_corrections_are_compared_if_there_are_too_many(
    database: Database, reader: HistoryReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(history_figures, "MOST_CORRECTIONS", 1)
    save(database, 1, "AAA11B", read="AAA118")
    save(database, 2, "AAA11O", read="AAA110")
    found = figures(reader)
    assert (found.is_cut, found.confusions) == (True, (Confusion("0", "O", 1),))
    assert found.corrected == 2


@pytest.mark.parametrize(
    ("length", "step_h", "count"),
    [
        (MINUTE, 1, 1),
        (59 * HOUR, 1, 60),
        (60 * HOUR, 2, 31),
        (30 * DAY, 24, 31),
        (365 * DAY, 7 * 24, 53),
        (5 * 365 * DAY, 8 * 7 * 24, 33),
    ],
)
def test_spans_grow_with_the_time(length: timedelta, step_h: int, count: int) -> None:
    first = to_us(MOMENT)
    edges = span_edges(first, first + length // timedelta(microseconds=1))
    assert edges[1] - edges[0] == step_h * HOUR_US
    assert abs(len(edges) - 1 - count) <= 1
    assert edges[0] <= first < edges[1]


@pytest.mark.parametrize("years", [20, 100, 4000])
def test_however_long_the_time_spans_stay_few(years: int) -> None:
    edges = span_edges(0, years * 365 * 24 * HOUR_US)
    assert len(edges) <= MOST_SPANS + 1
    assert edges[-1] > years * 365 * 24 * HOUR_US


def test_days_begin_at_midnight_of_the_clock_on_the_wall() -> None:
    first = to_us(datetime(2026, 11, 3, 12, tzinfo=UTC))
    edges = span_edges(first, first + 40 * 24 * HOUR_US, offset_us=HOUR_US)
    assert from_us(edges[0]) == datetime(2026, 11, 2, 23, tzinfo=UTC)


def test_weeks_begin_on_monday() -> None:
    first = to_us(datetime(2026, 1, 7, 12, tzinfo=UTC))
    edges = span_edges(first, first + 300 * 24 * HOUR_US)
    assert from_us(edges[0]) == datetime(2026, 1, 5, tzinfo=UTC)
    assert from_us(edges[0]).weekday() == 0
