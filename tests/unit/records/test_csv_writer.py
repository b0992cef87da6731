"""The CSV's own thread: awake when there is something, quiet otherwise, never in the way."""

import threading
from collections.abc import Iterator
from typing import cast

import pytest

from station.records.csv_projection import CsvProjection, CsvState
from station.records.csv_writer import CsvWriter

LIMIT_S = 30.0
FAULT = CsvState(3, "The CSV cannot be written. Create the folder.")


class PreparedProjection:
    """Gives prepared states and counts how often it was asked."""

    def __init__(self) -> None:
        self.states = [CsvState()]
        self.tries = 0
        self.may_go_on = threading.Event()
        self.may_go_on.set()
        self.has_begun = threading.Event()

    def catch_up(self) -> CsvState:
        self.has_begun.set()
        self.may_go_on.wait(LIMIT_S)
        self.tries += 1
        return self.states.pop(0) if len(self.states) > 1 else self.states[0]


@pytest.fixture
def projection() -> PreparedProjection:
    return PreparedProjection()


@pytest.fixture
def writer(projection: PreparedProjection) -> Iterator[CsvWriter]:
    made = CsvWriter(projection=cast(CsvProjection, projection), retry_s=LIMIT_S)
    yield made
    made.close()


def test_it_catches_up_at_start_and_after_every_record(
    writer: CsvWriter, projection: PreparedProjection
) -> None:
    writer.start()
    writer.start()
    assert writer.wait_until_idle(LIMIT_S)
    assert projection.tries == 1
    writer.wake()
    assert writer.wait_until_idle(LIMIT_S)
    assert projection.tries == 2


def test_a_record_that_comes_while_it_writes_is_not_forgotten(
    writer: CsvWriter, projection: PreparedProjection
) -> None:
    projection.may_go_on.clear()
    writer.start()
    assert projection.has_begun.wait(LIMIT_S)
    writer.wake()
    assert not writer.wait_until_idle(0)
    projection.may_go_on.set()
    assert writer.wait_until_idle(LIMIT_S)
    assert projection.tries == 2


@pytest.mark.expects_log("Create the folder")
def test_a_fault_is_told_until_it_is_over(
    writer: CsvWriter, projection: PreparedProjection
) -> None:
    projection.states = [FAULT, CsvState()]
    writer.start()
    assert writer.wait_until_idle(LIMIT_S)
    assert writer.state() == FAULT
    writer.wake()
    assert writer.wait_until_idle(LIMIT_S)
    assert writer.state() == CsvState()


@pytest.mark.expects_log("Create the folder")
def test_it_tries_again_by_itself(projection: PreparedProjection) -> None:
    projection.states = [FAULT, FAULT, CsvState()]
    writer = CsvWriter(projection=cast(CsvProjection, projection), retry_s=0.001)
    writer.start()
    with writer._changed:
        assert writer._changed.wait_for(lambda: projection.tries == 3, LIMIT_S)
    writer.close()
    assert writer.state() == CsvState()


def test_closing_writes_what_was_asked_for(
    writer: CsvWriter, projection: PreparedProjection
) -> None:
    projection.may_go_on.clear()
    writer.start()
    assert projection.has_begun.wait(LIMIT_S)
    writer.wake()
    projection.may_go_on.set()
    writer.close()
    writer.close()
    assert projection.tries == 2
