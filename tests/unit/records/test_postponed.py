"""Parts put aside undecided: durable, once, and gone in the transaction that makes them records."""

from dataclasses import replace
from pathlib import Path

import apsw
import numpy as np
import pytest

from station.domain.errors import RecordError, StepError
from station.domain.inspection import DecisionKind
from station.records.audit_chain import AuditKind, chain_faults
from station.records.database import Database
from station.records.postponed import Answer, LinePictures
from tests.unit.records.inspections import MOMENT, decided, id_number, undecided
from tests.unit.records.stations import database_at

LINE = np.tile(np.arange(200, dtype=np.uint8), (40, 1))


def put(database: Database, number: int = 1) -> None:
    database.postponed.put(
        undecided(number),
        line=LINE,
        final=LINE[:10],
        places=(0.1, None),
        operator="Ann",
        reason="scratched",
    )


def answer(text: str = "ABC12325123456789", operator: str = "Ann") -> Answer:
    return Answer(operator, MOMENT, DecisionKind.CORRECTED, text)


def test_a_part_put_aside_is_there_after_a_restart(tmp_path: Path) -> None:
    database = database_at(tmp_path)
    database.open()
    put(database)
    database.close()
    again = database_at(tmp_path)
    again.open()
    (part,) = again.postponed.parts()
    pictures = again.postponed.pictures(part.part_id)
    again.close()
    assert part.inspection == undecided(1)
    assert (part.operator, part.reason, part.places) == ("Ann", "scratched", (0.1, None))
    assert part.postponed_at == MOMENT
    assert part.thumbnail is not None
    for picture in (pictures.line, pictures.final):
        assert picture is not None
        assert picture.startswith(b"\xff\xd8")
    assert pictures.line != pictures.final


def test_a_kill_right_after_it_loses_nothing(tmp_path: Path) -> None:
    database = database_at(tmp_path)
    database.open()
    put(database)
    copies = tmp_path / "as the kill left it"
    copies.mkdir()
    for name in ("station.db", "station.db-wal"):
        (copies / name).write_bytes((tmp_path / name).read_bytes())
    database.close()
    left = database_at(copies)
    left.open()
    assert [part.part_id for part in left.postponed.parts()] == [id_number(1)]
    left.close()


def test_deciding_makes_an_ordinary_record_of_it(database: Database) -> None:
    put(database, 1)
    put(database, 2)
    database.postponed.add_answer(id_number(1), answer(), turn=0)
    record = database.save(decided(1))
    assert record.record_id == id_number(1)
    assert [part.part_id for part in database.postponed.parts()] == [id_number(2)]
    assert database.postponed.pictures(id_number(1)) == LinePictures()
    with pytest.raises(StepError, match="no longer waits"):
        database.postponed.add_answer(id_number(1), answer(), turn=0)


def test_a_save_that_fails_leaves_it_waiting(database: Database) -> None:
    put(database)
    faulty = decided(1)
    assert faulty.decision is not None
    faulty = replace(faulty, decision=replace(faulty.decision, text="\ud800"))
    with pytest.raises(RecordError):
        database.save(faulty)
    assert len(database.postponed.parts()) == 1
    assert database.records() == ()


def test_putting_it_aside_twice_is_once(database: Database) -> None:
    put(database)
    put(database)
    assert len(database.postponed.parts()) == 1
    assert len(database.audit.entries()) == 1


def test_a_decided_part_is_not_put_aside(database: Database) -> None:
    database.save(decided(1))
    with pytest.raises(RecordError, match="already decided"):
        put(database)
    assert database.postponed.parts() == ()


def test_who_put_it_aside_and_who_read_it_stands_in_the_audit(database: Database) -> None:
    put(database)
    database.postponed.add_answer(id_number(1), answer("ABC"), turn=0)
    database.save(decided(1))
    entries = database.audit.entries()
    kinds = [entry.kind for entry in entries]
    assert kinds == [AuditKind.POSTPONED, AuditKind.ANSWERED, AuditKind.DECISION]
    assert '"text":"ABC"' in entries[1].details
    assert chain_faults(entries) == ()


def test_answers_come_in_turn(database: Database) -> None:
    put(database)
    database.postponed.add_answer(id_number(1), answer(), turn=0)
    with pytest.raises(StepError, match="Somebody else"):
        database.postponed.add_answer(id_number(1), answer("X", "Ben"), turn=0)
    database.postponed.add_answer(id_number(1), answer("X", "Ben"), turn=1)
    given = database.postponed.part(id_number(1)).answers
    assert [(a.operator, a.text) for a in given] == [("Ann", "ABC12325123456789"), ("Ben", "X")]
    assert not given[0].agrees(given[1])
    assert len(database.audit.entries()) == 3


def test_rejecting_agrees_with_rejecting_whatever_the_reason() -> None:
    first = Answer("Ann", MOMENT, DecisionKind.REJECTED, "", "damaged")
    assert first.agrees(Answer("Ben", MOMENT, DecisionKind.REJECTED, "", "unreadable"))
    assert not first.agrees(answer())


@pytest.mark.expects_log("is damaged")
def test_a_damaged_database_gives_its_undecided_parts_to_the_new_one(tmp_path: Path) -> None:
    database = database_at(tmp_path)
    database.open()
    put(database, 1)
    put(database, 2)
    database.postponed.add_answer(id_number(2), answer(), turn=0)
    database.save(decided(1))
    database.close()
    damage_index(tmp_path / "station.db")
    again = database_at(tmp_path)
    assert again.open().set_aside is not None
    parts = again.postponed.parts()
    again.close()
    assert [part.part_id for part in parts] == [id_number(2)]
    assert len(parts[0].answers) == 1


def damage_index(path: Path) -> None:
    """Write zeros over the root page of the index of the record ids."""
    connection = apsw.Connection(str(path))
    size = connection.pragma("page_size")
    (root,) = connection.execute(
        "SELECT rootpage FROM sqlite_schema WHERE name = 'sqlite_autoindex_records_1'"
    ).fetchone()
    connection.close()
    content = bytearray(path.read_bytes())
    content[(root - 1) * size : root * size] = bytes(size)
    path.write_bytes(bytes(content))
