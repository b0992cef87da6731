"""What a receiver answered cannot be changed, taken away or added without being named."""

from pathlib import Path

import apsw
import pytest

from station.domain.delivery import DEVICE, LINE_SERVER, ManualChoice, Uncertain
from station.records.audit_chain import AuditKind
from station.verification.difference import Where
from station.verification.verify import verify
from tests.unit.records.inspections import decided, id_number
from tests.unit.records.stations import database_at
from tests.unit.verification.stations import deliver, tamper


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """Four parts: the device has answered for two, a person for the third."""
    station = database_at(tmp_path)
    station.open()
    for number in range(1, 5):
        station.save(decided(number))
    deliver(station, DEVICE, 2)
    (parcel,) = station.outbox.claim(DEVICE, limit=1)
    station.outbox.settle([(parcel, Uncertain("cut"), None)])
    choice = ManualChoice.IT_ARRIVED
    station.outbox.decide(id_number(3), DEVICE, choice, operator="Kim", reply="NEW-3")
    deliver(station, LINE_SERVER, 3)
    station.close()
    return tmp_path / "station.db"


def words(database: Path) -> str:
    return "\n".join(str(d) for d in verify(database) if d.where in (Where.OUTBOX, Where.AUDIT))


def test_answers_that_nobody_touched_agree(database: Path) -> None:
    assert words(database) == ""


CHANGED = {
    "reply": "reply = 'NEW-9'",
    "typed reply": "reply = 'NEW-9' WHERE sequence = 3 AND channel = 'device'",
    "who typed it": "reply_by = '' WHERE sequence = 3 AND channel = 'device'",
    "time of the reply": "received_at_us = received_at_us + 1",
    "time": "changed_at_us = 5",
    "reason": "reason = ''  WHERE sequence = 3 AND channel = 'device'",
    "tries": "attempts = attempts + 1",
    "repeat": "may_have_arrived = 1 - may_have_arrived",
}


@pytest.mark.parametrize("change", CHANGED.values(), ids=CHANGED)
def test_a_changed_answer_is_named(change: str, database: Path) -> None:
    where = change if "WHERE" in change else f"{change} WHERE sequence = 2 AND channel = 'device'"
    tamper(database, f"UPDATE outbox SET {where}")
    number = 3 if "sequence = 3" in change else 2
    assert words(database) == (
        f"outbox, result {number}: device: its answer, or time or reason, is not the one that "
        "came: changed."
    )


def test_an_answer_that_is_taken_away_is_named(database: Path) -> None:
    tamper(
        database,
        "UPDATE outbox SET state = 'waiting', reply = NULL, received_at_us = NULL "
        "WHERE sequence = 2 AND channel = 'device'",
    )
    assert "result 2: device: the audit has its answer, but it is not delivered" in words(database)


def test_an_answer_that_never_came_is_named(database: Path) -> None:
    tamper(
        database,
        "UPDATE outbox SET state = 'delivered', reply = 'stored', received_at_us = 5 "
        "WHERE sequence = 4 AND channel = 'line-server'",
    )
    assert "result 4: line-server: it is delivered, but the audit knows of no" in words(database)


def unbound(database: Path) -> None:
    """Make it a file of before answers were bound; the chain is made of what is left."""
    tamper(
        database,
        "DELETE FROM audit WHERE kind IN ('receipts', 'delivery choice')",
        "DELETE FROM facts WHERE name = 'receipts bound'",
        "UPDATE facts SET value = (SELECT count || ' ' || digest FROM audit ORDER BY count DESC "
        "LIMIT 1) WHERE name = 'audit head'",
    )


def test_answers_of_an_older_layout_are_bound_once_all_together(database: Path) -> None:
    unbound(database)
    station = database_at(database.parent)
    for _ in range(2):
        station.open()
        kinds = [entry.kind for entry in station.audit.entries()]
        station.close()
        assert kinds == [*[AuditKind.DECISION] * 4, AuditKind.EARLIER_RECEIPTS]
    assert words(database) == ""
    station.open()
    deliver(station, LINE_SERVER, 1)
    station.close()
    assert words(database) == ""
    tamper(database, "UPDATE outbox SET reply = 'X' WHERE sequence = 1 AND channel = 'device'")
    assert "Of the 6 answers that came before entry 5, one was changed" in words(database)


def test_binding_answers_anew_to_hide_a_change_is_named(database: Path) -> None:
    tamper(
        database,
        "UPDATE outbox SET state = 'delivered', reply = 'stored', received_at_us = 5 "
        "WHERE sequence = 4 AND channel = 'line-server'",
        "DELETE FROM facts WHERE name = 'receipts bound'",
    )
    station = database_at(database.parent)
    station.open()
    station.close()
    assert "binds answers that nobody had noted when they came" in words(database)


def test_a_second_answer_for_the_same_delivery_is_named(database: Path) -> None:
    station = database_at(database.parent)
    station.open()
    (entry,) = [e for e in station.audit.entries() if '"device","receipts":{"1"' in e.details]
    details = {"channel": "device", "receipts": {"1": "0" * 64}}
    station.audit.append(AuditKind.RECEIPTS, operator="", details=details)
    station.close()
    assert entry.kind == AuditKind.RECEIPTS
    assert "has a second answer of the device" in words(database)


@pytest.mark.parametrize(
    "details",
    [{}, {"channel": "device", "receipts": {"9" * 4000: "x"}}, {"channel": 1, "receipts": [1]}],
    ids=["nothing", "no number", "no answers"],
)
def test_an_entry_that_names_no_answer_is_named(details: dict[str, object], database: Path) -> None:
    station = database_at(database.parent)
    station.open()
    station.audit.append(AuditKind.RECEIPTS, operator="", details=details)
    station.close()
    assert "is about answers, but names none" in words(database)


@pytest.mark.expects_log("is damaged")
def test_a_database_that_was_replaced_keeps_its_answers_bound(database: Path) -> None:
    cut = apsw.Connection(str(database))
    page = cut.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'csv_files'").fetchall()
    size = int(cut.pragma("page_size"))
    cut.close()
    content = bytearray(database.read_bytes())
    content[(page[0][0] - 1) * size : page[0][0] * size] = b"\xa5" * size
    database.write_bytes(content)
    station = database_at(database.parent)
    report = station.open()
    station.close()
    assert report.set_aside is not None
    assert words(database) == ""
    tamper(database, "UPDATE outbox SET reply = 'X' WHERE sequence = 3 AND channel = 'device'")
    assert "result 3: device: its answer" in words(database)
