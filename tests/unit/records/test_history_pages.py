"""Every filter lets the right parts through, and pages follow each other without gap or repeat."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from station.domain.delivery import DEVICE, LINE_SERVER, DeliveryState, Refused, Uncertain
from station.domain.inspection import DecisionKind
from station.domain.verdict import Outcome
from station.records import history_where
from station.records.database import Database
from station.records.history import DeliveryWish, HistoryFilter, PageKey
from station.records.history_reader import HistoryReader
from tests.unit.records.history_station import (
    MINUTE,
    always,
    codes,
    delivered,
    found,
    reader_of,
    save,
    settle,
)
from tests.unit.records.inspections import MOMENT


@pytest.fixture
def reader(database: Database, tmp_path: Path) -> Iterator[HistoryReader]:
    made = reader_of(tmp_path)
    yield made
    made.close()


@pytest.fixture
def five(database: Database) -> None:
    """Part 1 to 5, one a minute."""
    save(database, 1, "AAA111")
    save(database, 2, "AAB222", outcome=Outcome.CHECK, weakest=0.5, operator="Ann")
    save(database, 3, "BBB333", read="BB8333", outcome=Outcome.CHECK, weakest=0.7)
    save(database, 4, "CC_444", recipe="label", kind=DecisionKind.REJECTED)
    save(database, 5, "ccx555", outcome=Outcome.NO_READ, weakest=0.2)


@pytest.mark.usefixtures("five")
@pytest.mark.parametrize(
    ("wishes", "expected"),
    [
        ({}, "ccx555 CC_444 BBB333 AAB222 AAA111"),
        ({"since": MOMENT + 3 * MINUTE}, "ccx555 CC_444 BBB333"),
        ({"until": MOMENT + 3 * MINUTE}, "AAB222 AAA111"),
        ({"since": MOMENT + 2 * MINUTE, "until": MOMENT + 4 * MINUTE}, "BBB333 AAB222"),
        ({"verdict": Outcome.OK}, "CC_444 AAA111"),
        ({"verdict": Outcome.CHECK}, "BBB333 AAB222"),
        ({"verdict": Outcome.NO_READ}, "ccx555"),
        ({"decision": DecisionKind.CONFIRMED}, "ccx555 AAB222 AAA111"),
        ({"decision": DecisionKind.CORRECTED}, "BBB333"),
        ({"decision": DecisionKind.REJECTED}, "CC_444"),
        ({"operator": "Ann"}, "AAB222"),
        ({"operator": "Nobody"}, ""),
        ({"recipe": "label"}, "CC_444"),
        ({"code": "AA"}, "AAB222 AAA111"),
        ({"code": "aa"}, ""),
        ({"code": "A1"}, ""),
        ({"code": "BB8"}, ""),
        ({"code": "a1", "is_anywhere": True}, "AAA111"),
        ({"code": "B8", "is_anywhere": True}, "BBB333"),
        ({"code": "C_4", "is_anywhere": True}, "CC_444"),
        ({"code": "%", "is_anywhere": True}, ""),
        ({"code": "\\", "is_anywhere": True}, ""),
        ({"weakest_from": 0.6}, "CC_444 BBB333 AAA111"),
        ({"weakest_to": 0.7}, "ccx555 AAB222"),
        ({"weakest_from": 0.5, "weakest_to": 0.8}, "BBB333 AAB222"),
        ({"verdict": Outcome.CHECK, "operator": "Ann", "code": "AA"}, "AAB222"),
    ],
)
def test_a_filter(reader: HistoryReader, wishes: dict[str, object], expected: str) -> None:
    assert found(reader, **wishes) == expected.split()
    wish = HistoryFilter(**wishes)  # type: ignore[arg-type]
    assert reader.count(wish, is_wanted=always) == len(expected.split())


@pytest.mark.usefixtures("five")
def test_a_frequent_beginning_finds_the_same_as_a_rare_one(
    reader: HistoryReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(history_where, "FEW", 1)
    assert found(reader, code="AA") == ["AAB222", "AAA111"]


@pytest.mark.usefixtures("five")
def test_a_row_says_what_is_known_of_the_part(reader: HistoryReader) -> None:
    page = reader.page(HistoryFilter(decision=DecisionKind.CORRECTED), None, is_wanted=always)
    (row,) = page.rows
    assert (row.sequence, row.decided_at) == (3, MOMENT + 3 * MINUTE)
    assert (row.code, row.mapped) == ("BBB333", "BB8333")
    assert (row.verdict, row.decision) == (Outcome.CHECK, DecisionKind.CORRECTED)
    assert (row.operator, row.recipe) == ("Kim", "ring-remark")
    assert (row.weakest, row.cycle_ms) == (0.7, 80.0)
    assert row.deliveries[0] == (DEVICE, DeliveryState.WAITING)
    assert page.following is None


def test_pages_follow_each_other_without_gap_or_repeat(
    database: Database, reader: HistoryReader
) -> None:
    for number in range(1, 12):  # several at one moment, and one that the clock set back
        save(database, number, f"N{number:02d}", at=MOMENT + number // 4 * MINUTE)
    save(database, 12, "N12", at=MOMENT - MINUTE)
    seen: list[str] = []
    after: PageKey | None = None
    while True:
        page = reader.page(HistoryFilter(), after, is_wanted=always, size=5)
        seen += codes(page.rows)
        after = page.following
        if after is None:
            break
        assert len(page.rows) == 5
    assert seen == [f"N{number:02d}" for number in (11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 12)]


def test_a_page_that_just_holds_all_has_none_behind_it(
    database: Database, reader: HistoryReader
) -> None:
    for number in (1, 2, 3):
        save(database, number, f"N{number}")
    assert reader.page(HistoryFilter(), None, is_wanted=always, size=3).following is None


def test_parts_that_come_meanwhile_do_not_move_the_next_page(
    database: Database, reader: HistoryReader
) -> None:
    for number in (1, 2, 3):
        save(database, number, f"N{number}")
    first = reader.page(HistoryFilter(), None, is_wanted=always, size=2)
    save(database, 4, "N4")
    second = reader.page(HistoryFilter(), first.following, is_wanted=always, size=2)
    assert codes(first.rows + second.rows) == ["N3", "N2", "N1"]


def test_parts_are_found_by_how_far_they_are(database: Database, reader: HistoryReader) -> None:
    for number in (1, 2, 3, 4):
        save(database, number, f"N{number}")
    settle(database, DEVICE, delivered())
    settle(database, DEVICE, Uncertain("no answer"))
    settle(database, DEVICE, delivered())
    settle(database, "plant-server", Refused("422"))
    settle(database, "plant-server", delivered())
    for _ in range(3):
        settle(database, LINE_SERVER, delivered())
    assert found(reader, delivery=DeliveryWish.UNCERTAIN) == ["N2"]
    assert found(reader, delivery=DeliveryWish.SET_ASIDE) == ["N1"]
    assert found(reader, delivery=DeliveryWish.WAITING) == ["N4", "N2"]
    assert found(reader, delivery=DeliveryWish.ALL_DELIVERED) == ["N3"]


def test_the_moments_of_a_filter_may_have_any_time_zone(
    database: Database, reader: HistoryReader
) -> None:
    save(database, 1, "N1")
    since = (MOMENT + MINUTE).astimezone()
    assert found(reader, since=since) == ["N1"]
    assert found(reader, since=since + timedelta(microseconds=1)) == []
