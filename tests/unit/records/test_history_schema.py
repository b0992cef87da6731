"""Each saved record has its narrow row in the history, made in the same transaction."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import apsw
import pytest

from station.records.database import Database
from tests.unit.records.inspections import decided
from tests.unit.records.stations import database_at
from tests.unit.records.test_schema import version_1_file


def rows(folder: Path, query: str) -> Sequence[tuple[Any, ...]]:
    connection = apsw.Connection(str(folder / "station.db"))
    found = connection.execute(query).fetchall()
    connection.close()
    return found


def test_a_saved_record_has_its_row(database: Database, tmp_path: Path) -> None:
    database.save(decided(1, text="ABC12325123456780"))
    (row,) = rows(tmp_path, "SELECT * FROM history")
    assert row[1:] == (
        1,
        "OK",
        "corrected",
        "Kim",
        "ring-remark",
        0.9,
        0.0,
        "ABC12325123456780",
        "ABC12325123456789",
        None,
    )


def test_what_was_read_as_is_stands_there_once(database: Database, tmp_path: Path) -> None:
    database.save(decided(1))
    assert rows(tmp_path, "SELECT mapped, seen FROM history") == [(None, None)]


def test_recipes_and_operators_are_known_by_name(database: Database, tmp_path: Path) -> None:
    database.save(decided(1, operator="Kim"))
    database.save(decided(2, operator="Kim", recipe="label"))
    database.save(decided(3, operator="Ann"))
    names = rows(tmp_path, "SELECT kind, name FROM history_names")
    assert names == [
        ("operator", "Ann"),
        ("operator", "Kim"),
        ("recipe", "label"),
        ("recipe", "ring-remark"),
    ]


def test_an_older_file_gets_a_row_for_each_record(tmp_path: Path) -> None:
    version_1_file(tmp_path / "station.db")
    database = database_at(tmp_path)
    database.open()
    database.save(decided(2))
    database.close()
    found = rows(tmp_path, "SELECT sequence, operator, weakest FROM history ORDER BY sequence")
    assert found == [(1, "Kim", 0.9), (2, "Kim", 0.9)]


@pytest.mark.parametrize("document", [b"", b"no JSON", b"[]", b'{"reading": 5}', b"\xff\xfe"])
def test_a_document_that_is_none_still_gives_a_row(
    database: Database, tmp_path: Path, document: bytes
) -> None:
    connection = apsw.Connection(str(tmp_path / "station.db"))
    connection.execute(
        "INSERT INTO records VALUES (7, 'id', 5, 'ABC', 'OK', 'confirmed', ?, 1, '')", (document,)
    )
    connection.close()
    assert rows(tmp_path, "SELECT * FROM history") == [
        (5, 7, "OK", "confirmed", "", "", None, 0.0, "ABC", None, None)
    ]
