"""Sets are run in the background, can be stopped, and nothing is told that is no longer wanted."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from station.domain.errors import ModelError
from station.evaluation.set_run import Compared, Flip, SetRun
from station.services.run_set_service import RunSetService
from tests.unit.evaluation.made_sets import MadeReader, examples_at, recipe_with

SAVED = recipe_with({"kind": "contrast", "factor": 4.0})
DRAFT = recipe_with({"kind": "contrast", "factor": 2.0})


@pytest.fixture
def reader() -> MadeReader:
    return MadeReader()


@pytest.fixture
def service(qtbot: QtBot, reader: MadeReader) -> Iterator[RunSetService]:
    made = RunSetService(reader=reader)
    yield made
    reader.may_read.set()
    made.close()
    assert reader.closed == 1


def run(qtbot: QtBot, service: RunSetService, *levels: int) -> SetRun:
    with qtbot.waitSignal(service.ended) as ended:
        service.run(examples_at(*levels), recipe=DRAFT, saved=SAVED)
    (found,) = ended.args
    assert isinstance(found, SetRun)
    return found


def test_a_run_tells_each_picture_and_then_all(qtbot: QtBot, service: RunSetService) -> None:
    flips: list[Flip] = []
    steps: list[tuple[int, int]] = []

    def on_compared(compared: Compared) -> None:
        flips.append(compared.flip)

    service.compared.connect(on_compared)
    service.progressed.connect(lambda read, count: steps.append((read, count)))
    found = run(qtbot, service, 1, 3, 9)
    assert flips == [Flip.WRONG, Flip.FIXED, Flip.RIGHT]
    assert steps == [(1, 3), (2, 3), (3, 3)]
    assert found.is_whole
    assert (found.figures.right_before, found.figures.right) == (1, 2)
    assert not service.is_busy


def test_the_saved_recipe_is_read_once(
    qtbot: QtBot, service: RunSetService, reader: MadeReader
) -> None:
    run(qtbot, service, 3, 9)
    run(qtbot, service, 3, 9)
    assert len(reader.asked) == 4


def test_a_stopped_run_tells_what_it_read_and_that_it_is_not_all(
    qtbot: QtBot, service: RunSetService, reader: MadeReader
) -> None:
    reader.may_read.clear()
    with qtbot.waitSignal(service.ended) as ended:
        service.run(examples_at(1, 2, 3), recipe=DRAFT, saved=SAVED)
        assert reader.has_begun.wait(5)
        service.run(examples_at(9), recipe=DRAFT, saved=SAVED)  # one at a time: not begun
        service.stop()
        reader.may_read.set()
    (found,) = ended.args
    assert len(found.compared) == 1
    assert not found.is_whole


def test_a_search_tells_every_try_and_what_it_found(qtbot: QtBot, service: RunSetService) -> None:
    tried: list[int] = []
    service.tune_progressed.connect(lambda progress: tried.append(progress.tried))
    with qtbot.waitSignal(service.tuned) as tuned:
        service.tune(examples_at(2, 9), recipe=SAVED, budget=20)
    (proposal,) = tuned.args
    assert (proposal.before.right, proposal.after.right) == (1, 2)
    assert tried[0] == 0
    assert tried == sorted(tried)


def test_a_model_that_cannot_be_read_with_is_told_and_can_be_tried_again(
    qtbot: QtBot, service: RunSetService, reader: MadeReader
) -> None:
    reader.fault = ModelError("The model folder is missing. Restore it.")
    with qtbot.waitSignal(service.failed) as failed:
        service.run(examples_at(1), recipe=DRAFT, saved=SAVED)
    assert "is missing" in failed.args[0]
    reader.fault = None
    assert run(qtbot, service, 3).is_whole


def test_closing_in_the_middle_tells_nothing_more(qtbot: QtBot, reader: MadeReader) -> None:
    service = RunSetService(reader=reader)
    told: list[object] = []
    service.ended.connect(told.append)
    reader.may_read.clear()
    service.run(examples_at(1, 2), recipe=DRAFT, saved=SAVED)
    assert reader.has_begun.wait(5)
    reader.may_read.set()
    service.close()
    service.run(examples_at(1), recipe=DRAFT, saved=SAVED)  # too late
    qtbot.wait(1)
    assert told == []
    assert reader.closed == 1
