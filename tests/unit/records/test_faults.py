"""Every write, flush and cut of a confirmation goes wrong once: the record is there once or not."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from station.domain.delivery import DEVICE, Delivered, Receipt
from station.domain.errors import RecordError
from station.domain.record import Record
from station.records.audit_chain import chain_faults
from station.records.database import Database
from tests.unit.records.faulty_disk import Fault, FaultyDisk, faulty_disk
from tests.unit.records.inspections import MOMENT, decided, id_number
from tests.unit.records.stations import database_at

ENOUGH = 200
RESERVE_USED = pytest.mark.expects_log("reserve kept for this was used")


@pytest.fixture(scope="module")
def disk() -> Iterator[FaultyDisk]:
    with faulty_disk("faulty") as made:
        yield made


def opened(folder: Path, disk: FaultyDisk | None = None, *, checkpoints: bool = False) -> Database:
    database = database_at(folder, vfs=disk.name if disk else None)
    database.open()
    if checkpoints:
        database._transactions.prepare(lambda c: c.pragma("wal_autocheckpoint", 1))
    return database


def crashed(folder: Path) -> Path:
    """Return a copy of what is on the disk now, as a killed station would leave it."""
    copy = folder.with_name(f"{folder.name}-crashed")
    copy.mkdir()
    for name in ("station.db", "station.db-wal"):
        shutil.copy(folder / name, copy / name)
    return copy


def try_to_save(database: Database, number: int) -> Record | None:
    try:
        return database.save(decided(number))
    except RecordError:
        return None


def assert_exactly_two(database: Database) -> None:
    """Parts 1 and 2 are there once each, with all that belongs to them."""
    records = database.records()
    assert [record.record_id for record in records] == [id_number(1), id_number(2)]
    assert [record.sequence for record in records] == [1, 2]
    entries = database.audit.entries()
    assert chain_faults(entries, witnesses=[r.audit_head for r in records]) == ()
    assert len(entries) == 2
    assert database.outbox.queue(DEVICE).waiting == 2
    assert len(database.outbox.deliveries_of(id_number(2))) == 3


CASES = [
    pytest.param(Fault.EIO, False, id="fault"),
    pytest.param(Fault.EIO_DONE, False, id="fault although all was done"),
    pytest.param(Fault.FULL_TORN, False, id="full", marks=RESERVE_USED),
    pytest.param(Fault.EIO, True, id="fault, also in the checkpoint"),
]


@pytest.mark.parametrize(("fault", "checkpoints"), CASES)
def test_a_fault_anywhere_in_saving_leaves_the_record_once_or_not(
    fault: Fault, checkpoints: bool, disk: FaultyDisk, tmp_path: Path
) -> None:
    failures = 0
    for after in range(ENOUGH):
        folder = tmp_path / str(after)
        database = opened(folder, disk, checkpoints=checkpoints)
        database.save(decided(1))
        disk.arm(fault, after)
        saved = try_to_save(database, 2)
        has_come = disk.disarm()
        failures += saved is None
        copy = crashed(folder)
        assert_confirming_again_gives_one(database, saved)
        after_crash = opened(copy)
        assert len(after_crash.records()) == 2 or saved is None
        assert_confirming_again_gives_one(after_crash, saved)
        if not has_come:
            break
    assert after in range(3, ENOUGH - 1)
    assert failures > 2 or fault is Fault.FULL_TORN  # then the reserve takes it


def assert_confirming_again_gives_one(database: Database, saved: Record | None) -> None:
    assert len(database.records()) in (1, 2)
    again = database.save(decided(2))
    assert saved is None or again == saved
    assert_exactly_two(database)
    database.close()


@RESERVE_USED
def test_a_fault_anywhere_in_noting_a_delivery_leaves_it_to_be_sent_again(
    disk: FaultyDisk, tmp_path: Path
) -> None:
    for after in range(ENOUGH):
        database = opened(tmp_path / str(after), disk)
        database.save(decided(1))
        parcels = database.outbox.claim(DEVICE, limit=1)
        outcomes = [(parcel, Delivered(Receipt("OK", MOMENT)), None) for parcel in parcels]
        disk.arm(Fault.FULL_TORN, after)
        database.outbox.settle(outcomes)  # the reserve makes room for it
        has_come = disk.disarm()
        assert database.outbox.queue(DEVICE).waiting == 0
        database.close()
        if not has_come:
            break
    assert after > 1


@pytest.mark.parametrize("fault", [Fault.EIO, Fault.FULL_TORN])
def test_a_fault_anywhere_in_the_first_opening_can_be_tried_again(
    fault: Fault, disk: FaultyDisk, tmp_path: Path
) -> None:
    for after in range(ENOUGH):
        database = database_at(tmp_path / str(after), vfs=disk.name)
        disk.arm(fault, after)
        failed = fails(database.open)
        has_come = disk.disarm()
        if failed:
            database.open()
        assert database.save(decided(1)).sequence == 1
        database.close()
        if not has_come:
            break
    assert after > 5


def fails(step: Callable[[], object]) -> bool:
    try:
        step()
    except RecordError:
        return True
    return False


@RESERVE_USED
def test_a_full_disk_takes_one_more_part_and_then_only_deliveries(
    disk: FaultyDisk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = opened(tmp_path, disk)
    reserve = tmp_path / "station.db.reserve"
    disk.arm(Fault.FULL_TORN, 2)
    assert database.save(decided(1)).sequence == 1
    disk.disarm()
    assert not reserve.exists()
    full = type("Usage", (), {"free": 0})
    with monkeypatch.context() as patch:
        patch.setattr("station.records.reserve_file.shutil.disk_usage", lambda _: full)
        with pytest.raises(RecordError, match="the disk is full"):
            database.save(decided(2))
        (parcel,) = database.outbox.claim(DEVICE, limit=1)
        database.outbox.settle([(parcel, Delivered(Receipt("OK", MOMENT)), None)])
    assert database.save(decided(2)).sequence == 2
    assert reserve.exists()
    assert database.outbox.queue(DEVICE).waiting == 1
    database.close()
