"""Only the reading that is still wanted is told."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from station.config.paths import RECIPES
from station.config.recipe_files import load_recipe
from station.domain.errors import ModelError, StageError
from station.services.reading_service import ReadingService
from tests.ui.window_fakes import PreparedReader, frame_numbered, inspection_of


@pytest.fixture
def reader() -> PreparedReader:
    return PreparedReader()


@pytest.fixture
def service(reader: PreparedReader) -> Iterator[ReadingService]:
    made = ReadingService(part_reader=reader)
    yield made
    reader.may_open.set()
    reader.may_read.set()
    made.close()


def test_the_reader_is_named_when_it_is_ready(service: ReadingService, qtbot: QtBot) -> None:
    with qtbot.waitSignal(service.reader_ready, timeout=5000) as ready:
        service.start()
    assert ready.args == ["prepared"]


def test_a_reader_that_cannot_be_loaded_is_told_in_words(
    service: ReadingService, reader: PreparedReader, qtbot: QtBot
) -> None:
    reader.open_faults = [ModelError("tokenizer.json is missing.")]
    with qtbot.waitSignal(service.reader_failed, timeout=5000) as failed:
        service.start()
    assert failed.args == ["tokenizer.json is missing."]


def test_a_frame_waits_in_the_pool_behind_the_loading_reader(
    service: ReadingService, reader: PreparedReader, qtbot: QtBot
) -> None:
    reader.may_open.clear()
    service.start()
    service.read(3, frame_numbered(1), "line")
    assert reader.asked == []
    with qtbot.waitSignal(service.part_read, timeout=5000) as read:
        reader.may_open.set()
    assert read.args[0] == 3


def test_a_dropped_reading_is_never_told(
    service: ReadingService, reader: PreparedReader, qtbot: QtBot
) -> None:
    told: list[int] = []
    service.part_read.connect(lambda generation, _: told.append(generation))
    reader.may_read.clear()
    service.read(1, frame_numbered(1), "line")
    qtbot.waitUntil(reader.has_begun.is_set, timeout=5000)
    service.drop()
    service.read(2, frame_numbered(2), "line")
    reader.may_read.set()
    qtbot.waitUntil(lambda: bool(told), timeout=5000)
    assert told == [2]


def test_a_recipe_that_does_not_fit_is_told_with_its_generation(
    service: ReadingService, reader: PreparedReader, qtbot: QtBot
) -> None:
    reader.answers = [StageError("The crop lies outside.")]
    with qtbot.waitSignal(service.read_failed, timeout=5000) as failed:
        service.read(4, frame_numbered(1), "line")
    assert failed.args == [4, "The crop lies outside."]


def test_the_stages_follow_the_result(
    service: ReadingService, reader: PreparedReader, qtbot: QtBot
) -> None:
    reader.answers = [inspection_of()]
    with qtbot.waitSignals([service.part_read, service.stages_ready], timeout=5000, order="strict"):
        service.read(1, frame_numbered(1), "line")


def test_closing_waits_for_the_job_under_way_and_frees_the_reader(
    service: ReadingService, reader: PreparedReader
) -> None:
    service.read(1, frame_numbered(1), "line")
    service.close()
    assert reader.closed == 1


def test_what_is_tried_after_closing_is_not_done(
    service: ReadingService, reader: PreparedReader, qtbot: QtBot
) -> None:
    service.close()
    with qtbot.assertNotEmitted(service.tried_out):
        service.try_out(frame_numbered(1), load_recipe(RECIPES / "ring-remark.toml"))
    assert reader.tried == []
