"""A part that was put aside waits as it was, or was decided once: anything else is named."""

from pathlib import Path

import numpy as np
import pytest

from station.records.audit_chain import AuditKind
from station.records.postponed import Answer
from station.verification.verify import verify
from tests.unit.records.inspections import MOMENT, decided, id_number, undecided
from tests.unit.records.stations import database_at
from tests.unit.verification.stations import tamper

LINE = np.tile(np.arange(200, dtype=np.uint8), (40, 1))


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """Three parts put aside: one was decided since, one has an answer, one simply waits."""
    station = database_at(tmp_path)
    station.open()
    for number in (1, 2, 3):
        station.postponed.put(
            undecided(number), line=LINE, places=(0.1,), operator="Ann", reason="dirty"
        )
    kind = decided(1).decision
    assert kind is not None
    for number in (1, 2):
        answer = Answer("Ben", MOMENT, kind.kind, kind.text)
        station.postponed.add_answer(id_number(number), answer, turn=0)
    station.save(decided(1))
    station.close()
    return tmp_path / "station.db"


def words(database: Path) -> str:
    return "\n".join(map(str, verify(database)))


def test_parts_that_nobody_touched_agree(database: Path) -> None:
    assert words(database) == ""


TAMPERED = {
    "a part less": (
        f"DELETE FROM postponed WHERE part_id = '{id_number(3)}'",
        f"The part {id_number(3)} is gone: Ann put it aside at {MOMENT.isoformat()}, and nobody",
    ),
    "a part more": (
        "INSERT INTO postponed SELECT 9, 'x', postponed_at_us, operator, reason, document, places, "
        "thumbnail, line, final FROM postponed WHERE number = 3",
        "The part x waits, but the audit has nobody who put it aside.",
    ),
    "a decided part back": (
        f"INSERT INTO postponed SELECT 9, '{id_number(1)}', postponed_at_us, operator, reason, "
        "document, places, thumbnail, line, final FROM postponed WHERE number = 3",
        f"The part {id_number(1)} was decided, and still waits.",
    ),
    "another content": (
        "UPDATE postponed SET document = CAST(replace(document, 'ABC', 'XYZ') AS BLOB)",
        "its content was changed",
    ),
    "another final picture": ("UPDATE postponed SET final = x'ff'", "has other pictures"),
    "another picture of the line": ("UPDATE postponed SET line = x'ff'", "has other pictures"),
    "another small picture": ("UPDATE postponed SET thumbnail = NULL", "has other pictures"),
    "other places": ("UPDATE postponed SET places = '[]'", "has other pictures"),
    "another operator": ("UPDATE postponed SET operator = 'Eve'", "who put it aside, or why"),
    "another reason": ("UPDATE postponed SET reason = ''", "who put it aside, or why"),
    "another time": ("UPDATE postponed SET postponed_at_us = 5", "another time than the audit"),
    "another answer": ("UPDATE postponed_answers SET text = 'X'", "other answers than the audit"),
    "an answer less": ("DELETE FROM postponed_answers", "other answers than the audit"),
    "an answer about nothing": (
        "INSERT INTO postponed_answers SELECT 9, 'x', turn, operator, given_at_us, kind, text, "
        "reason FROM postponed_answers",
        "answers about the part x, which does not wait",
    ),
}


@pytest.mark.parametrize(("statement", "expected"), TAMPERED.values(), ids=TAMPERED)
def test_what_is_changed_is_named(statement: str, expected: str, database: Path) -> None:
    tamper(database, statement)
    assert expected in words(database)


AGAIN = {
    "decided": (AuditKind.DECISION, 1, "decides the part {part} a second time."),
    "put aside after it was decided": (
        AuditKind.POSTPONED,
        1,
        "puts the part {part} aside, which was decided before.",
    ),
    "put aside": (AuditKind.POSTPONED, 3, "puts the part {part} aside a second time."),
    "answered after it was decided": (
        AuditKind.ANSWERED,
        1,
        "is an answer about the part {part}, which did not wait.",
    ),
}


@pytest.mark.parametrize(("kind", "number", "expected"), AGAIN.values(), ids=AGAIN)
def test_what_happened_to_a_part_twice_is_named(
    kind: AuditKind, number: int, expected: str, database: Path
) -> None:
    station = database_at(database.parent)
    station.open()
    station.audit.append(kind, operator="Eve", details={"record_id": id_number(number)})
    station.close()
    assert expected.format(part=id_number(number)) in words(database)


def test_a_part_of_before_its_pictures_were_noted_is_no_difference(database: Path) -> None:
    station = database_at(database.parent)
    station.open()
    entry = station.audit.entries()[2]
    station.close()
    assert '"pictures_sha256"' in entry.details
    tamper(
        database,
        "UPDATE audit SET details = json_remove(details, '$.pictures_sha256') WHERE count = 3",
    )
    assert "pictures" not in words(database)
