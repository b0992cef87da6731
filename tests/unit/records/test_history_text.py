"""Text is found anywhere in a code, however few parts have it, and none where none has it."""

from collections.abc import Iterator
from pathlib import Path

import apsw
import pytest

from station.records import history_where
from station.records.history import HistoryFilter
from station.records.history_reader import HistoryReader
from station.records.history_text import HISTORY_TEXT, MOST_PIECES, pieces_of
from station.records.history_where import where_of
from tests.unit.records.history_station import save
from tests.unit.records.stations import database_at

CODES = ("AAA111", "AAB222", "BBB333", 'C"C_44', "AAA11B")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    database = database_at(tmp_path)
    database.open()
    for number, code in enumerate(CODES, 1):
        save(database, number, code, read="BB8333" if number == 3 else None)
    database.close()
    return tmp_path / "station.db"


@pytest.fixture(params=[1000, 0], ids=["few have the pieces", "many have them"])
def reader(
    file: Path, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> Iterator[HistoryReader]:
    monkeypatch.setattr(history_where, "FEW", request.param)
    made = HistoryReader(file)
    yield made
    made.close()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("aa1", "AAA11B AAA111"),
        ("AA111", "AAA111"),
        ("A111", "AAA111"),
        ("B222", "AAB222"),
        ("B833", "BBB333"),
        ('"c_', 'C"C_44'),
        ("C%4", ""),
        ("QQQ", ""),
        ("AAA222", ""),
        ("1B", "AAA11B"),
    ],
)
def test_text_anywhere(reader: HistoryReader, text: str, expected: str) -> None:
    wish = HistoryFilter(code=text, is_anywhere=True)
    rows = reader.page(wish, None, is_wanted=lambda: True).rows
    assert [row.code for row in rows] == expected.split()


def test_a_search_that_finds_nothing_looks_at_no_row_of_the_history(file: Path) -> None:
    connection = apsw.Connection(str(file))
    where = where_of(connection, HistoryFilter(code="QQQ", is_anywhere=True))
    plan = connection.execute(
        f"EXPLAIN QUERY PLAN SELECT 1 FROM history WHERE {where.sql}", where.values
    ).fetchall()
    steps = " ".join(str(row[3]) for row in plan)
    connection.close()
    assert "SCAN history_text VIRTUAL TABLE" in steps
    assert "SCAN history " not in f"{steps} ".replace("SCAN history_text", "")


@pytest.mark.parametrize(
    "wish",
    [
        HistoryFilter(code="QQQ", is_anywhere=True),
        HistoryFilter(operator="Zoe"),
        HistoryFilter(recipe="none"),
        HistoryFilter(code="QQQ"),
    ],
    ids=["text", "operator", "recipe", "beginning"],
)
def test_a_search_that_finds_nothing_is_short(file: Path, wish: HistoryFilter) -> None:
    """Every row that is met costs steps of SQLite's machine; these are none of the rows'."""
    connection = apsw.Connection(str(file))
    connection.execute(
        "WITH RECURSIVE n (i) AS (SELECT 100 UNION ALL SELECT i + 1 FROM n WHERE i < 5000) "
        "INSERT INTO history SELECT i, i, 'OK', 'confirmed', 'Kim', 'label', 0.9, 1.0, "
        "printf('ABC%09d', i), NULL, NULL FROM n"
    )
    steps: list[None] = []
    connection.set_progress_handler(lambda: steps.append(None) is not None, 100)
    where = where_of(connection, wish)
    found = connection.execute(f"SELECT 1 FROM history WHERE {where.sql}", where.values).fetchall()
    connection.close()
    assert found == []
    assert len(steps) < 20


def test_parts_of_before_are_found_after_an_upgrade(file: Path) -> None:
    connection = apsw.Connection(str(file))
    connection.execute("DROP TRIGGER history_searched; DROP TABLE history_text")
    connection.execute(HISTORY_TEXT)
    found = connection.execute(
        "SELECT rowid FROM history_text WHERE history_text MATCH ?", (pieces_of("B222"),)
    ).fetchall()
    connection.close()
    assert found == [(2,)]


def test_pieces_are_asked_for_once_each_and_not_too_many() -> None:
    assert pieces_of("ab") == ""
    assert pieces_of("AAAA") == '"aaa"'
    assert pieces_of('A"B') == '"a""b"'
    assert pieces_of("".join(map(chr, range(65, 125)))).count(" AND ") == MOST_PIECES - 1
