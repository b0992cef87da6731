"""The comparison that most proofs end with: it has to see what is lost, double or out of order."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from station.peers.effects import Effect, EffectLog
from station.proving.balance import Balance, balance_faults, different
from station.proving.made_parts import made_part
from station.proving.receivers import Receivers
from station.proving.rig import Rig


@pytest.fixture
def rig(tmp_path: Path) -> Iterator[Rig]:
    rig = Rig(folder=tmp_path, receivers=Receivers())
    rig.open()
    for number in (1, 2, 3):
        rig.database.save(made_part(number))
    rig.write_csv()
    yield rig
    rig.close()


def device_that_did(*numbers: int) -> EffectLog:
    log = EffectLog()
    for number in numbers:
        log.done(Effect(made_part(number).code.text, ""), once=False)
    return log


def test_all_is_well(rig: Rig) -> None:
    assert balance_faults(rig, Balance(least_parts=3, device=device_that_did(1, 3, 2))) == []


@pytest.mark.parametrize(
    ("done", "words"),
    [((1, 2), "the device lacks 1"), ((1, 2, 3, 3), "the device has 1 too many")],
)
def test_what_the_device_did_is_counted(rig: Rig, done: tuple[int, ...], words: str) -> None:
    (fault,) = balance_faults(rig, Balance(least_parts=3, device=device_that_did(*done)))
    assert fault.startswith(words)


def test_a_part_that_was_saved_and_is_gone_is_seen(rig: Rig) -> None:
    assert balance_faults(rig, Balance(least_parts=4)) == ["4 parts were SAVED, 3 are there"]


def test_a_changed_csv_is_seen(rig: Rig) -> None:
    lines = rig.csv_path.read_bytes().splitlines(keepends=True)
    rig.csv_path.write_bytes(b"".join([lines[0], lines[2], lines[1], lines[3]]))
    assert balance_faults(rig, Balance(least_parts=3)) == ["the CSV has another order"]


def test_order_counts_only_where_it_is_asked_for() -> None:
    assert different("x", ["b", "a"], ["a", "b"]) == []
    assert different("x", ["b", "a"], ["a", "b"], in_order=True) == ["x has another order"]


def test_a_code_tells_its_part() -> None:
    assert made_part(123).code.text.endswith("000000123")
    assert made_part(5) == made_part(5)
    assert len({made_part(number).inspection_id for number in range(100)}) == 100
