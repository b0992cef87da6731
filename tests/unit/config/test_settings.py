"""The station's settings and their file."""

from pathlib import Path

import pytest

from station.config.paths import PROJECT
from station.config.settings import (
    CameraSource,
    FolderSource,
    Settings,
    SimulatedSource,
    load_settings,
    resolved,
    save_settings,
)
from station.domain.errors import FileFaultsError


def test_a_missing_file_gives_the_defaults(tmp_path: Path) -> None:
    settings = load_settings(tmp_path / "settings.toml")
    assert settings == Settings()
    assert settings.recipe == "ring-remark"
    assert settings.source == SimulatedSource()
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    "source",
    [
        SimulatedSource(folder="pictures"),
        FolderSource(folder="in"),
        CameraSource(index=2),
        CameraSource(url="https://eve@cam-1:8080/live?a=b", exposure=-6.5, gain=3),
    ],
    ids=["simulated", "folder", "camera", "stream"],
)
def test_settings_survive_saving_and_loading(
    tmp_path: Path, source: SimulatedSource | FolderSource | CameraSource
) -> None:
    path = tmp_path / "settings.toml"
    settings = Settings(source=source, operator="Jörg", model="microsoft/trocr-large-printed")
    save_settings(path, settings)
    assert load_settings(path) == settings


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("[source]\nkind = 'lidar'", "source"),
        ("[source]\nkind = 'camera'\nindex = -1", "source.index"),
        ("[source]\nkind = 'folder'", "source.folder"),
        ("operater = 'x'", "operater"),
        ("[source]\nkind = 'camera'\nurl = 'rtsp://eve:secret@10.0.0.7/live'", "source.url"),
        ("[source]\nkind = 'camera'\nurl = 'file:///etc/passwd'", "source.url"),
        ("[source]\nkind = 'camera'\nurl = 'video.avi'", "source.url"),
    ],
    ids=[
        "unknown source",
        "bad camera",
        "no folder",
        "unknown field",
        "password in a url",
        "url of a file",
        "no url",
    ],
)
def test_faulty_settings_name_the_field(tmp_path: Path, text: str, field: str) -> None:
    path = tmp_path / "settings.toml"
    path.write_text(f"version = 1\n{text}")
    with pytest.raises(FileFaultsError) as caught:
        load_settings(path)
    assert [fault.field for fault in caught.value.faults] == [field]


def test_folders_start_at_the_project_unless_they_are_absolute(tmp_path: Path) -> None:
    assert Settings().data_path == PROJECT / "data" / "run"
    assert resolved(str(tmp_path)) == tmp_path
