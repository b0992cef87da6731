"""A damaged or lost database: set aside whole, carried over as far as it goes, numbers go on."""

import random
from pathlib import Path

import apsw
import pytest

from station.domain.delivery import DEVICE, PLANT_SERVER, DeliveryState, ManualChoice, Receipt
from station.domain.errors import RecordError
from station.records.audit_chain import AuditKind, chain_faults
from station.records.database import Database, OpenReport
from station.records.moments import from_us
from station.records.replacement import replace_database
from station.records.reserve_file import ReserveFile
from station.records.salvage import LOST_LINE
from tests.unit.records.inspections import MOMENT, decided, id_number
from tests.unit.records.stations import ROUTES, HandClock, database_at

PAGE = 4096
DAMAGED = pytest.mark.expects_log("is damaged")
COUNT = 300


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The file of a station that saved many parts and delivered none."""
    folder = tmp_path_factory.mktemp("whole")
    database = database_at(folder)
    database.open()
    database._transactions.prepare(lambda c: c.pragma("synchronous", 0))
    for number in range(1, COUNT + 1):
        database.save(decided(number))
    database.close()
    return (folder / "station.db").read_bytes()


def opened(folder: Path, numbered_before: int = 0) -> tuple[Database, OpenReport]:
    database = Database(
        folder / "station.db",
        station="station-1",
        routes=ROUTES,
        clock=HandClock(),
        numbered_before=lambda: numbered_before,
        reserve_bytes=1000,
    )
    return database, database.open()


@DAMAGED
@pytest.mark.parametrize("seed", range(4))
def test_what_can_be_read_is_carried_over(whole: bytes, seed: int, tmp_path: Path) -> None:
    rng = random.Random(seed)
    content = bytearray(whole)
    for _ in range(6):
        start = rng.randrange(20, len(content) // PAGE) * PAGE
        content[start : start + PAGE] = rng.randbytes(PAGE)
    (tmp_path / "station.db").write_bytes(content)
    database, report = opened(tmp_path)
    records = database.records()
    assert [r.inspection for r in records] == [decided(r.sequence) for r in records]
    assert len(records) > COUNT // 2
    assert report.set_aside is not None
    assert report.set_aside.read_bytes() == content
    assert f"{len(records)} results were carried over" in report.messages[0]
    waiting = database.outbox.deliveries(DEVICE, [DeliveryState.WAITING], limit=1000)
    assert {line.sequence for line in waiting} <= {r.sequence for r in records}
    assert len(waiting) > COUNT // 2
    new = database.save(decided(COUNT + 1))
    assert new.sequence == report.last_sequence + 1 > max(r.sequence for r in records)
    database.close()


@DAMAGED
def test_the_audit_tells_that_the_database_was_replaced(whole: bytes, tmp_path: Path) -> None:
    content = bytearray(whole)
    content[50 * PAGE : 52 * PAGE] = bytes(2 * PAGE)
    (tmp_path / "station.db").write_bytes(content)
    database, report = opened(tmp_path)
    entries = database.audit.entries(after_count=COUNT)
    assert report.set_aside is not None
    assert [entry.kind for entry in entries] == [AuditKind.DATABASE_REPLACED]
    assert report.set_aside.name in entries[0].details
    database.close()


NOTHING_LEFT = {"other bytes": b"nothing of a database" * 500, "cut after the header": None}


@DAMAGED
@pytest.mark.parametrize("content", NOTHING_LEFT.values(), ids=NOTHING_LEFT)
def test_numbers_go_on_after_those_other_files_show(
    content: bytes | None, whole: bytes, tmp_path: Path
) -> None:
    damaged = whole[: 3 * PAGE] if content is None else content
    (tmp_path / "station.db").write_bytes(damaged)
    database, report = opened(tmp_path, numbered_before=COUNT)
    assert report.last_sequence == COUNT
    assert database.save(decided(999)).sequence == COUNT + 1
    assert [path.read_bytes() for path in tmp_path.glob("station.2026*.db")] == [damaged]
    database.close()


@DAMAGED
def test_the_files_beside_a_damaged_one_go_with_it(tmp_path: Path) -> None:
    for ending in ("", "-wal"):
        (tmp_path / f"station.db{ending}").write_bytes(b"damaged" + ending.encode())
    database, report = opened(tmp_path)
    assert report.set_aside is not None
    aside = report.set_aside
    assert aside.read_bytes() == b"damaged"
    assert aside.with_name(f"{aside.name}-wal").read_bytes() == b"damaged-wal"
    database.close()


def test_a_lost_database_goes_on_with_the_numbers_of_other_files(tmp_path: Path) -> None:
    database, report = opened(tmp_path, numbered_before=7)
    assert report.is_new
    assert database.save(decided(1)).sequence == 1
    database.close()
    for path in tmp_path.glob("station.db*"):
        if path.suffix != ".owner":
            path.unlink()
    database, report = opened(tmp_path, numbered_before=7)
    assert "damaged or lost" in report.messages[0]
    assert database.save(decided(2)).sequence == 8
    database.close()


def test_a_crash_after_setting_aside_is_finished_at_the_next_start(
    whole: bytes, tmp_path: Path
) -> None:
    path = tmp_path / "station.db"
    path.write_bytes(whole)
    reserve = ReserveFile(tmp_path / "reserve", size_bytes=0)
    replace_database(path, moment=MOMENT, known_sequence=0, reserve=reserve)
    path.rename(tmp_path / "station.db.new")
    database, report = opened(tmp_path)
    assert report.last_sequence == COUNT
    assert len(database.records()) == COUNT
    database.close()


def test_a_chain_whose_end_is_lost_goes_on_after_what_records_saw(
    whole: bytes, tmp_path: Path
) -> None:
    path = tmp_path / "station.db"
    path.write_bytes(whole)
    cut = apsw.Connection(str(path))
    cut.execute("DELETE FROM audit WHERE count > 10")
    cut.close()
    reserve = ReserveFile(tmp_path / "reserve", size_bytes=0)
    replace_database(path, moment=MOMENT, known_sequence=0, reserve=reserve)
    database, _ = opened(tmp_path)
    (last,) = database.audit.entries(after_count=10)
    assert last.count == COUNT + 1
    assert [fault.count for fault in chain_faults(database.audit.entries())] == [11]
    database.close()


def test_a_lost_line_that_others_wait_for_is_uncertain(whole: bytes, tmp_path: Path) -> None:
    path = tmp_path / "station.db"
    path.write_bytes(whole)
    cut = apsw.Connection(str(path))
    cut.execute("DELETE FROM outbox WHERE sequence = 7 AND channel = 'device'")
    cut.close()
    reserve = ReserveFile(tmp_path / "reserve", size_bytes=0)
    replace_database(path, moment=MOMENT, known_sequence=0, reserve=reserve)
    database, _ = opened(tmp_path)
    (line,) = database.outbox.deliveries(DEVICE, [DeliveryState.UNCERTAIN], limit=9)
    assert (line.sequence, line.reason) == (7, LOST_LINE)
    assert database.outbox.claim(PLANT_SERVER, limit=9) == ()
    database.outbox.decide(id_number(7), DEVICE, ManualChoice.IT_ARRIVED, operator="Kim")
    assert [p.record.sequence for p in database.outbox.claim(PLANT_SERVER, limit=9)] == [7]
    database.close()


def test_a_whole_database_is_left_as_it_is(whole: bytes, tmp_path: Path) -> None:
    (tmp_path / "station.db").write_bytes(whole)
    database, report = opened(tmp_path)
    assert report.messages == ()
    assert database.record(id_number(COUNT)) is not None
    database.close()


@pytest.mark.parametrize("is_closed", [True, False], ids=["closed well", "killed"])
def test_a_large_file_is_read_whole_only_after_a_crash(
    is_closed: bool, whole: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("station.records.database.CHECKED_ALWAYS_BYTES", 0)
    checks: list[int] = []
    monkeypatch.setattr("station.records.database.check_is_whole", lambda _: checks.append(1))
    path = tmp_path / "station.db"
    path.write_bytes(whole)
    database, _ = opened(tmp_path)
    assert checks == []
    if is_closed:
        database.close()
    else:
        database._transactions.close()
        database._lock.close()
    again, _ = opened(tmp_path)
    assert len(checks) == (0 if is_closed else 1)
    again.close()


@DAMAGED
def test_a_file_that_gave_faults_is_read_whole_at_the_next_start(
    whole: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("station.records.database.CHECKED_ALWAYS_BYTES", 0)
    content = bytearray(whole)
    content[40 * PAGE : -20 * PAGE] = bytes(len(content) - 60 * PAGE)
    (tmp_path / "station.db").write_bytes(content)
    database, report = opened(tmp_path)
    assert report.set_aside is None
    with pytest.raises(RecordError, match="start the station again"):
        database.records(limit=COUNT)
    database.close()
    again, report = opened(tmp_path)
    assert report.set_aside is not None
    again.close()


@DAMAGED
def test_the_queue_of_a_damaged_file_of_an_older_layout_is_carried_over(
    whole: bytes, tmp_path: Path
) -> None:
    path = tmp_path / "station.db"
    path.write_bytes(whole)
    old = apsw.Connection(str(path))
    old.execute(
        "UPDATE outbox SET state = 'delivered', reply = 'OK', received_at_us = 5 "
        "WHERE sequence = 3 AND channel = 'device'"
    )
    old.execute("ALTER TABLE outbox DROP COLUMN reply_by")
    old.pragma("user_version", 4)
    page = old.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'csv_files'").fetchall()
    old.close()
    content = bytearray(path.read_bytes())
    content[(page[0][0] - 1) * PAGE : page[0][0] * PAGE] = b"\xa5" * PAGE
    path.write_bytes(content)
    database, report = opened(tmp_path)
    assert report.set_aside is not None
    (line,) = database.outbox.deliveries(DEVICE, [DeliveryState.DELIVERED], limit=9)
    assert line.receipt == Receipt("OK", from_us(5))
    assert database.outbox.queue(DEVICE).waiting == COUNT - 1
    assert database.audit.entries(limit=9999)[-1].kind == AuditKind.EARLIER_RECEIPTS
    database.close()


def test_a_text_that_is_none_costs_one_line_of_a_damaged_file(whole: bytes, tmp_path: Path) -> None:
    path = tmp_path / "station.db"
    path.write_bytes(whole)
    cut = apsw.Connection(str(path))
    cut.execute(
        "UPDATE outbox SET reason = CAST(x'ff' AS TEXT) WHERE sequence = 7 AND channel = 'device'"
    )
    cut.close()
    reserve = ReserveFile(tmp_path / "reserve", size_bytes=0)
    replace_database(path, moment=MOMENT, known_sequence=0, reserve=reserve)
    database, _ = opened(tmp_path)
    assert database.outbox.queue(DEVICE).waiting == COUNT - 1
    assert len(database.records(limit=COUNT + 1)) == COUNT
    database.close()


def test_a_text_that_is_none_is_told_and_not_raised_through(whole: bytes, tmp_path: Path) -> None:
    path = tmp_path / "station.db"
    path.write_bytes(whole)
    cut = apsw.Connection(str(path))
    cut.execute(
        "UPDATE outbox SET reason = CAST(x'ff' AS TEXT) WHERE sequence = 1 AND channel = 'device'"
    )
    cut.close()
    database, _ = opened(tmp_path)
    with pytest.raises(RecordError, match="a text in it is damaged"):
        database.outbox.deliveries(DEVICE, [DeliveryState.WAITING], limit=9)
    database.close()
