"""Saving: once, for good, numbered without gaps, and refused with words where it cannot be."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import apsw
import pytest

from station.domain.errors import InUseError, RecordError, StepError
from station.domain.inspection import Decision, DecisionKind, Inspection
from station.domain.record import AuditHead
from station.record_document import digest_of, inspection_document
from station.records.audit_chain import AuditKind
from station.records.database import Database
from tests.unit.records.inspections import MOMENT, decided, id_number, undecided
from tests.unit.records.stations import ROUTES, database_at


def rejected(number: int) -> Inspection:
    """Return a part the operator rejected."""
    decision = Decision(DecisionKind.REJECTED, "", "Kim", MOMENT, "scratched")
    return undecided(number).decided(decision)


@pytest.fixture
def reopened(database: Database, tmp_path: Path) -> Iterator[Database]:
    """The same folder, opened again; the first database is closed."""
    database.save(decided(1))
    database.close()
    again = database_at(tmp_path)
    again.open()
    yield again
    again.close()


def test_records_are_numbered_from_one_without_gaps(database: Database) -> None:
    assert [database.save(decided(number)).sequence for number in (3, 1, 2)] == [1, 2, 3]


def test_a_record_comes_back_as_it_was_saved(database: Database) -> None:
    saved = database.save(decided(1))
    assert saved.inspection == decided(1)
    assert saved.station == "station-1"
    assert database.record(id_number(1)) == saved
    assert database.records() == (saved,)
    assert database.record(id_number(2)) is None


def test_records_are_read_by_pages(database: Database) -> None:
    for number in range(1, 6):
        database.save(decided(number))
    page = database.records(after_sequence=2, limit=2)
    assert [record.sequence for record in page] == [3, 4]


def test_numbers_go_on_after_a_restart(reopened: Database) -> None:
    assert reopened.save(decided(2)).sequence == 2
    assert reopened.save(decided(1)).sequence == 1


def test_saving_the_same_decision_twice_gives_one_record(database: Database) -> None:
    first = database.save(decided(1))
    assert database.save(decided(1)) == first
    assert len(database.records()) == 1
    assert database.audit.head().count == 1


def test_confirming_again_later_is_the_same_decision(database: Database) -> None:
    first = database.save(decided(1))
    decision = first.inspection.decision
    assert decision is not None
    later = replace(decision, decided_at=decision.decided_at + timedelta(seconds=9))
    assert database.save(replace(decided(1), decision=later)) == first


@pytest.mark.parametrize("change", [{"text": "ABD"}, {"operator": "Lee"}], ids=str)
def test_another_decision_about_the_same_part_is_refused(
    database: Database, change: dict[str, str]
) -> None:
    first = database.save(decided(1))
    with pytest.raises(RecordError, match="already saved as number 1"):
        database.save(decided(1, **change))
    assert database.records() == (first,)


def test_an_undecided_part_is_not_saved(database: Database) -> None:
    with pytest.raises(StepError, match="Confirm, correct or reject"):
        database.save(undecided(1))
    assert database.records() == ()


def test_a_decision_stands_in_the_audit_with_the_records_digest(database: Database) -> None:
    saved = database.save(decided(1))
    (entry,) = database.audit.entries()
    assert saved.audit_head == AuditHead(1, entry.digest) == database.audit.head()
    assert (entry.kind, entry.operator) == (AuditKind.DECISION, "Kim")
    assert digest_of(inspection_document(decided(1))) in entry.details


def test_a_record_is_queued_for_every_route(database: Database) -> None:
    database.save(decided(1))
    lines = database.outbox.deliveries_of(id_number(1))
    assert [line.channel for line in lines] == ["device", "line-server", "plant-server"]
    assert {line.state for line in lines} == {"waiting"}


def test_rejected_parts_go_only_where_they_are_taken(database: Database) -> None:
    database.save(rejected(1))
    lines = database.outbox.deliveries_of(id_number(1))
    assert [line.channel for line in lines] == ["line-server"]


def test_threads_share_one_row_of_numbers(database: Database) -> None:
    with ThreadPoolExecutor(4) as pool:
        saved = list(pool.map(lambda number: database.save(decided(number)), range(40)))
    assert sorted(record.sequence for record in saved) == list(range(1, 41))
    assert [r.inspection for r in saved] == [decided(number) for number in range(40)]
    assert database.audit.head().count == 40


@pytest.mark.parametrize("text", ["=1+1", "a\x00b", "Ä١漢🙂", "x" * 100_000, "a\r\nb"], ids=len)
def test_any_text_comes_back_as_it_was(text: str, database: Database) -> None:
    database.save(decided(1, text, operator=text))
    (record,) = database.records()
    assert record.inspection == decided(1, text, operator=text)


def test_text_without_bytes_is_refused_with_words(database: Database) -> None:
    with pytest.raises(RecordError, match="cannot be stored"):
        database.save(decided(1, "a\udc80b"))
    assert database.records() == ()
    assert database.save(decided(1, "ab")).sequence == 1


def test_a_second_station_is_told_who_has_the_folder(database: Database, tmp_path: Path) -> None:
    second = database_at(tmp_path)
    with pytest.raises(InUseError, match=r"process \d+ on "):
        second.open()
    second.close()
    assert database.save(decided(1)).sequence == 1


def test_the_folder_is_free_once_it_is_closed(reopened: Database) -> None:
    assert reopened.record(id_number(1)) is not None


def test_another_stations_folder_is_refused(database: Database, tmp_path: Path) -> None:
    database.close()
    with pytest.raises(RecordError, match="station 'station-1', this one is 'west'"):
        database_at(tmp_path, station="west").open()
    again = database_at(tmp_path)
    assert again.open().last_sequence == 0
    again.close()


def test_another_programs_database_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "station.db"
    foreign = apsw.Connection(str(path))
    foreign.execute("CREATE TABLE theirs (x)")
    foreign.close()
    content = path.read_bytes()
    with pytest.raises(RecordError, match="another program's database"):
        database_at(tmp_path).open()
    assert foreign_tables(path) == ["theirs"]
    assert len(path.read_bytes()) == len(content)


def foreign_tables(path: Path) -> list[str]:
    connection = apsw.Connection(str(path))
    names = [name for (name,) in connection.execute("SELECT name FROM sqlite_schema")]
    connection.close()
    return names


def test_a_missing_folder_is_made(tmp_path: Path) -> None:
    database = database_at(tmp_path / "new" / "folder")
    assert database.open().is_new
    database.close()


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(RecordError, match="cannot be made"):
        database_at(tmp_path / "file" / "folder").open()


def test_a_closed_database_refuses_and_closing_twice_is_fine(database: Database) -> None:
    database.close()
    database.close()
    with pytest.raises(RecordError, match="not open"):
        database.save(decided(1))


def test_what_waits_for_a_channel_that_was_switched_off_is_told(
    database: Database, tmp_path: Path
) -> None:
    database.save(decided(1))
    database.close()
    again = database_at(tmp_path, routes=ROUTES[1:])
    (message,) = again.open().messages
    assert message.startswith("1 results still wait for the device, which is switched off.")
    again.close()
    assert database.open().messages == ()
    database.close()
