"""Connections are set so that nothing committed can be lost, and faults have cures."""

from pathlib import Path

import apsw
import pytest

from station.domain.errors import SetupError
from station.records.connection import check_sqlite_version, record_error, writing_connection


def test_commits_are_flushed_to_the_disk(tmp_path: Path) -> None:
    connection = writing_connection(tmp_path / "a.db")
    assert connection.pragma("journal_mode") == "wal"
    assert connection.pragma("synchronous") == 2
    connection.close()


@pytest.mark.parametrize("version", ["3.40.1", "3.51.2", "3.9.0"])
def test_a_sqlite_that_can_lose_pages_is_refused(version: str) -> None:
    with pytest.raises(SetupError, match=r"3\.51\.3 or newer"):
        check_sqlite_version(version)


@pytest.mark.parametrize("version", ["3.51.3", "3.54.0", "4.0.0", apsw.sqlite_lib_version()])
def test_a_safe_sqlite_is_accepted(version: str) -> None:
    check_sqlite_version(version)


CURES = {
    apsw.FullError: "free some space",
    apsw.ReadOnlyError: "unlock",
    apsw.CantOpenError: "connect the drive",
    apsw.BusyError: "close that program",
    apsw.CorruptError: "start the station again",
    apsw.IOError: "check the drive",
    apsw.ConstraintError: "Start the station again",
}


@pytest.mark.parametrize(("kind", "cure"), CURES.items(), ids=lambda value: str(value))
def test_every_fault_has_a_cure(kind: type[apsw.Error], cure: str) -> None:
    words = str(record_error(kind("x"), Path("station.db"), "It was not saved"))
    assert words.startswith("It was not saved in station.db")
    assert cure in words
