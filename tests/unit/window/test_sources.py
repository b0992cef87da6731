"""The sources that the window offers."""

from pathlib import Path

import pytest

from station.capture.camera_device import CameraWishes
from station.config.paths import SAMPLES
from station.config.settings import CameraSource, FolderSource, SimulatedSource
from station.window import sources
from station.window.sources import (
    own_camera_choice,
    own_line_choice,
    picture_choice,
    settings_choice,
    with_password,
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


def test_a_camera_opens_with_the_wishes_of_the_settings() -> None:
    settings = CameraSource(width_px=1920, height_px=1080, exposure=-6, gain=12)
    make = settings_choice(settings, HandClock()).make
    assert make.args == (0,)
    assert make.keywords["open_capture"].keywords == {
        "wishes": CameraWishes(1920, 1080, -6, 12),
        "password_from": "",
    }


def test_a_stream_is_opened_with_the_password_from_where_it_is_kept(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    opened: list[int | str] = []
    monkeypatch.setenv("CAMERA_PASSWORD", "p@ss/1")
    monkeypatch.setattr(sources, "open_capture", lambda device, wishes: opened.append(device))
    settings = CameraSource(url="rtsp://eve@10.0.0.7/live", password_from="env:CAMERA_PASSWORD")
    choice = settings_choice(settings, HandClock())
    choice.make.keywords["open_capture"](settings.url)
    assert opened == ["rtsp://eve:p%40ss%2F1@10.0.0.7/live"]
    assert choice.title == "Camera on the net"
    assert choice.make().name == "Camera rtsp://10.0.0.7/live"


def test_a_url_without_a_user_gets_no_password() -> None:
    assert with_password("http://10.0.0.7/video", "secret") == "http://10.0.0.7/video"


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
