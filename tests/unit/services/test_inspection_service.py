"""Decided parts reach the log, or are handed back with the reason."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from station.domain.errors import RecordError
from station.records.ledger import PartPictures
from station.services.inspection_service import InspectionService
from tests.ui.window_fakes import ListKeeper, inspection_of


@pytest.fixture
def keeper() -> ListKeeper:
    return ListKeeper()


@pytest.fixture
def service(keeper: ListKeeper) -> Iterator[InspectionService]:
    made = InspectionService(keeper=keeper)
    yield made
    keeper.may_write.set()
    made.close()


def test_a_log_that_cannot_be_opened_is_told_and_tried_again(
    service: InspectionService, keeper: ListKeeper, qtbot: QtBot
) -> None:
    keeper.open_faults = [RecordError("The folder is missing.")]
    with qtbot.waitSignal(service.log_failed, timeout=5000) as failed:
        service.start()
    assert failed.args == ["The folder is missing."]
    with qtbot.waitSignals([service.log_ready, service.saved], timeout=5000):
        service.save(inspection_of(), PartPictures())


def test_a_part_that_cannot_be_saved_comes_back_unchanged(
    service: InspectionService, keeper: ListKeeper, qtbot: QtBot
) -> None:
    keeper.open_faults = [RecordError("The folder is missing.")]
    inspection = inspection_of()
    with qtbot.waitSignal(service.save_failed, timeout=5000) as failed:
        service.save(inspection, PartPictures())
    assert failed.args[0] is inspection
    assert keeper.rows == []


def test_serial_numbers_come_back_with_their_own_parts(
    service: InspectionService, keeper: ListKeeper, qtbot: QtBot
) -> None:
    told: list[tuple[str, int]] = []
    service.saved.connect(lambda part, serial: told.append((part.inspection_id, serial)))
    keeper.may_write.clear()
    for name in ("a", "b", "c"):
        service.save(inspection_of(inspection_id=name), PartPictures())
    keeper.may_write.set()
    qtbot.waitUntil(lambda: len(told) == 3, timeout=5000)
    assert told == [("a", 1), ("b", 2), ("c", 3)]


def test_closing_writes_what_was_handed_over(
    service: InspectionService, keeper: ListKeeper
) -> None:
    service.save(inspection_of(), PartPictures())
    service.close()
    assert len(keeper.rows) == 1
    assert keeper.closed == 1
