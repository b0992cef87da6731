"""Older files become present ones, and those of a newer program are left alone."""

from pathlib import Path

import apsw
import pytest

from station.domain.delivery import DEVICE
from station.domain.errors import RecordError
from station.domain.record import EMPTY_CHAIN
from station.record_document import inspection_document
from station.records.audit_chain import next_entry
from station.records.schema import APPLICATION_ID, SCHEMA_VERSION, VERSION_1, migrate
from tests.unit.records.inspections import decided, id_number
from tests.unit.records.stations import database_at


def version_1_file(path: Path) -> None:
    """Make the file of a station of layout 1 that saved one part and sent nothing."""
    document = inspection_document(decided(1))
    entry = next_entry(EMPTY_CHAIN, at="t", kind="decision", operator="Kim", details={})
    old = apsw.Connection(str(path))
    old.execute(VERSION_1)
    old.pragma("application_id", APPLICATION_ID)
    old.pragma("user_version", 1)
    old.execute("INSERT INTO facts VALUES ('station', 'station-1')")
    old.execute(
        "INSERT INTO audit VALUES (?, ?, ?, ?, ?, ?)",
        (entry.count, entry.at, entry.kind, entry.operator, entry.details, entry.digest),
    )
    old.execute(
        "INSERT INTO records VALUES (1, ?, 5, 'ABC', 'OK', 'corrected', ?, 1, ?)",
        (id_number(1), document, entry.digest),
    )
    old.execute(
        "INSERT INTO outbox (sequence, channel, state, waits_for, is_blocked, changed_at_us) "
        "VALUES (1, 'device', 'waiting', '', 0, 5)"
    )
    old.close()


def shape_of(path: Path) -> list[tuple[str, ...]]:
    connection = apsw.Connection(str(path))
    rows = connection.execute("SELECT type, name, sql FROM sqlite_schema ORDER BY 1, 2").fetchall()
    connection.close()
    return rows


def test_a_file_of_layout_1_becomes_a_present_one(tmp_path: Path) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    old.mkdir()
    version_1_file(old / "station.db")
    database = database_at(old)
    report = database.open()
    assert (report.upgraded_from, report.is_new, report.last_sequence) == (1, False, 1)
    assert [record.inspection for record in database.records()] == [decided(1)]
    assert database.outbox.queue(DEVICE).waiting == 1
    assert database.csv_places.places() == ()
    assert database.save(decided(2)).sequence == 2
    database.close()
    fresh = database_at(new)
    fresh.open()
    fresh.close()
    assert shape_of(old / "station.db") == shape_of(new / "station.db")
    assert database.open().upgraded_from is None
    database.close()


def test_an_upgrade_that_fails_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "station.db"
    version_1_file(path)
    connection = apsw.Connection(str(path))
    connection.execute("CREATE TABLE csv_files (in_the_way)")
    with pytest.raises(apsw.SQLError):
        migrate(connection)
    assert connection.pragma("user_version") == 1
    assert not connection.in_transaction
    connection.close()


def test_a_file_of_a_newer_program_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "station.db"
    version_1_file(path)
    connection = apsw.Connection(str(path))
    connection.pragma("user_version", SCHEMA_VERSION + 1)
    connection.close()
    with pytest.raises(RecordError, match="Update the program"):
        database_at(tmp_path).open()
    assert path.exists()
    assert list(tmp_path.glob("station.2*")) == []
