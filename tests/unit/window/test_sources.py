"""The sources that the window offers."""

from pathlib import Path

import pytest

from station.config.paths import SAMPLES
from station.config.settings import CameraSource, FolderSource, SimulatedSource
from station.window.sources import (
    own_camera_choice,
    own_line_choice,
    picture_choice,
    settings_choice,
)
from tests.ui.window_fakes import HandClock


@pytest.mark.parametrize(
    ("settings", "title", "is_stream"),
    [
        (SimulatedSource(), "Simulated line", False),
        (FolderSource(folder="data/samples"), "Folder samples", False),
        (CameraSource(index=2), "Camera 2", True),
    ],
    ids=["simulated", "folder", "camera"],
)
def test_every_source_of_the_settings_becomes_a_choice(settings, title, is_stream) -> None:
    choice = settings_choice(settings, HandClock())
    assert (choice.title, choice.is_stream) == (title, is_stream)
    assert choice.make().name


def test_a_dropped_folder_is_taken_as_a_folder(tmp_path: Path) -> None:
    assert picture_choice(tmp_path, HandClock()).title == f"Folder {tmp_path.name}"


def test_a_dropped_file_is_taken_as_a_picture(tmp_path: Path) -> None:
    choice = picture_choice(tmp_path / "part.png", HandClock())
    assert (choice.title, choice.tag, choice.is_stream) == ("part.png", "PICTURE", False)


def test_a_camera_opens_with_the_size_of_the_settings() -> None:
    choice = settings_choice(CameraSource(width_px=1920, height_px=1080), HandClock())
    assert choice.make.keywords["open_capture"].keywords == {"size_px": (1920, 1080)}


@pytest.mark.parametrize(
    ("source", "camera", "line"),
    [
        (CameraSource(index=2), "Camera 2", SAMPLES),
        (SimulatedSource(folder="/pictures"), "Camera 0", Path("/pictures")),
        (FolderSource(folder="in"), "Camera 0", SAMPLES),
    ],
    ids=["camera", "simulated", "folder"],
)
def test_the_keys_for_camera_and_line_mean_those_of_the_settings(source, camera, line) -> None:
    assert own_camera_choice(source, HandClock()).title == camera
    assert own_line_choice(source, HandClock()).make.args == (line,)
