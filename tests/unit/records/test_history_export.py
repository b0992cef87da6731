"""The export writes what the filter finds, harmless in a spreadsheet, whole or not at all."""

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest

from station.domain.errors import RecordError
from station.records import history_export
from station.records.database import Database
from station.records.history import HistoryFilter
from station.records.history_export import COLUMNS, export_history
from station.records.history_reader import HistoryReader
from tests.unit.records.history_station import always, reader_of, save


@pytest.fixture
def reader(database: Database, tmp_path: Path) -> Iterator[HistoryReader]:
    made = reader_of(tmp_path)
    yield made
    made.close()


def lines_of(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def ignore(_written: int, _total: int) -> None:
    pass


def test_the_found_parts_are_written_newest_first(
    database: Database, reader: HistoryReader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(history_export, "ROWS_AT_ONCE", 2)
    for number in range(1, 6):
        save(database, number, f"N{number}", operator="Ann" if number == 3 else "Kim")
    told: list[tuple[int, int]] = []
    done = export_history(
        reader,
        HistoryFilter(operator="Kim"),
        tmp_path / "out.csv",
        progress=lambda *figures: told.append(figures),
        is_wanted=always,
    )
    head, *rows = lines_of(tmp_path / "out.csv")
    assert head == list(COLUMNS)
    assert [row[2] for row in rows] == ["N5", "N4", "N2", "N1"]
    assert (done.rows, done.is_stopped) == (4, False)
    assert told == [(2, 4), (4, 4)]


def test_no_cell_is_run_by_a_spreadsheet(
    database: Database, reader: HistoryReader, tmp_path: Path
) -> None:
    save(database, 1, "=1+1", operator="@SUM(A1)", recipe="-2")
    export_history(reader, HistoryFilter(), tmp_path / "out.csv", progress=ignore, is_wanted=always)
    (row,) = lines_of(tmp_path / "out.csv")[1:]
    assert not [cell for cell in row if cell.startswith(("=", "+", "-", "@"))]
    assert "'=1+1" in row


def test_nothing_found_is_a_file_with_headings(reader: HistoryReader, tmp_path: Path) -> None:
    done = export_history(
        reader, HistoryFilter(), tmp_path / "out.csv", progress=ignore, is_wanted=always
    )
    assert done.rows == 0
    assert lines_of(tmp_path / "out.csv") == [list(COLUMNS)]


def test_nothing_is_left_of_a_stopped_export_and_an_older_file_stays(
    database: Database, reader: HistoryReader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(history_export, "ROWS_AT_ONCE", 1)
    for number in (1, 2, 3):
        save(database, number, f"N{number}")
    target = tmp_path / "exports" / "out.csv"
    target.parent.mkdir()
    target.write_text("older")
    written: list[int] = []
    done = export_history(
        reader,
        HistoryFilter(),
        target,
        progress=lambda count, _total: written.append(count),
        is_wanted=lambda: len(written) < 2,
    )
    assert (done.is_stopped, written) == (True, [1, 2])
    assert [path.name for path in target.parent.iterdir()] == ["out.csv"]
    assert target.read_text() == "older"


def test_a_folder_that_is_missing_is_told(reader: HistoryReader, tmp_path: Path) -> None:
    with pytest.raises(RecordError, match="Choose a folder"):
        export_history(
            reader,
            HistoryFilter(),
            tmp_path / "gone" / "out.csv",
            progress=ignore,
            is_wanted=always,
        )
