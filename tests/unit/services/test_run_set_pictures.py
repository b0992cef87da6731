"""The set is listed with small pictures, added to and taken from, all in the background."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from station.domain.clock import SystemClock
from station.domain.frame import Frame
from station.services.run_set_pictures import SMALL_PX, RunSetPictures
from tests.unit.evaluation.made_sets import NOON


@pytest.fixture
def service(qtbot: QtBot) -> Iterator[RunSetPictures]:
    made = RunSetPictures(clock=SystemClock())
    yield made
    made.close()


def frame_of(level: int) -> Frame:
    return Frame(f"id-{level}", np.full((300, 600), level, np.uint8), "part.png", NOON)


def add(qtbot: QtBot, service: RunSetPictures, folder: Path, level: int) -> bool:
    with qtbot.waitSignal(service.changed) as changed:
        service.add(folder, frame_of(level), recipe="label", code=f"A{level}")
    return bool(changed.args[0])


def test_what_was_added_is_listed_and_drawn_small(
    qtbot: QtBot, service: RunSetPictures, tmp_path: Path
) -> None:
    assert add(qtbot, service, tmp_path, 7)
    assert not add(qtbot, service, tmp_path, 7)
    with qtbot.waitSignal(service.pictured) as pictured, qtbot.waitSignal(service.listed) as listed:
        service.look(tmp_path, "label")
    (examples,), (key, small) = listed.args, pictured.args
    assert [each.code for each in examples] == ["A7"]
    assert key == examples[0].key
    assert max(small.pixels.shape) == SMALL_PX
    with qtbot.waitSignal(service.pictured):  # the second time from memory
        service.look(tmp_path, "label")


def test_another_recipes_pictures_are_not_listed(
    qtbot: QtBot, service: RunSetPictures, tmp_path: Path
) -> None:
    add(qtbot, service, tmp_path, 7)
    with qtbot.waitSignal(service.listed) as listed:
        service.look(tmp_path, "plate")
    assert listed.args == [()]


def test_a_picture_is_taken_out(qtbot: QtBot, service: RunSetPictures, tmp_path: Path) -> None:
    add(qtbot, service, tmp_path, 7)
    with qtbot.waitSignal(service.listed) as listed:
        service.look(tmp_path, "label")
    with qtbot.waitSignal(service.changed):
        service.remove(listed.args[0][0].path)
    with qtbot.waitSignal(service.listed) as listed:
        service.look(tmp_path, "label")
    assert listed.args == [()]


def test_what_cannot_be_written_or_read_is_told(
    qtbot: QtBot, service: RunSetPictures, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("no folder")
    with qtbot.waitSignal(service.failed) as failed:
        service.add(tmp_path / "file", frame_of(7), recipe="label", code="A7")
    assert "could not be added" in failed.args[0]
    (tmp_path / "labels.csv").write_text("file,recipe,code\ngone.png,label,A1\n")
    with qtbot.waitSignal(service.failed) as failed:
        service.look(tmp_path, "label")
    assert "gone.png does not exist" in failed.args[0]


def test_a_picture_that_is_broken_is_listed_all_the_same(
    qtbot: QtBot, service: RunSetPictures, tmp_path: Path
) -> None:
    add(qtbot, service, tmp_path, 7)
    (tmp_path / "broken.png").write_bytes(b"no picture")
    with (tmp_path / "labels.csv").open("a") as file:
        file.write("broken.png,label,B1\n")
    with qtbot.waitSignal(service.listed) as listed:
        service.look(tmp_path, "label")
    assert [each.code for each in listed.args[0]] == ["A7", "B1"]


def test_a_kept_picture_is_copied_into_the_set_by_a_job(qtbot: QtBot, tmp_path: Path) -> None:
    picture = tmp_path / "kept.png"
    picture.write_bytes(b"pixels")
    service = RunSetPictures(clock=SystemClock())
    try:
        for is_new in (True, False):
            with qtbot.waitSignal(service.copied) as told:
                service.copy(tmp_path / "labelled", picture, recipe="label", code="A1")
            assert told.args == [is_new]
        with qtbot.waitSignal(service.copy_failed) as failed:
            service.copy(tmp_path / "labelled", picture, recipe="label", code="")
        assert "no code" in failed.args[0]
    finally:
        service.close()
