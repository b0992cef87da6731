"""The demo's life: the other sides begin before the window and end with it, whatever happens."""

import argparse
import os
import socket
from pathlib import Path

import pytest

from station.config.settings import Settings, load_settings, save_settings
from station.demo import command, run
from station.demo.demo_settings import STATION
from station.domain.errors import InUseError, UsageError
from station.window.occasion import Occasion


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    made = tmp_path / "settings.toml"
    monkeypatch.setattr(run, "SETTINGS_FILE", made)
    return made


def test_while_the_window_is_open_all_channels_have_somebody_to_talk_to(
    tmp_path: Path, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ports = []

    def window(*, is_full_screen: bool, occasion: Occasion) -> int:
        settings = load_settings(file)
        assert (settings.station, settings.data_path, is_full_screen) == (STATION, tmp_path, True)
        assert settings.plant_server.enabled
        assert settings.line_server.enabled
        ports.append(settings.device.port)
        socket.create_connection(("127.0.0.1", ports[0]), 5).close()
        assert occasion.schedule.most_s <= 10
        return 7

    monkeypatch.setattr(run, "run_window", window)
    assert run.run_demo(tmp_path, is_full_screen=True) == 7
    with pytest.raises(OSError):
        socket.create_connection(("127.0.0.1", ports[0]), 5).close()


def test_they_end_with_a_window_that_fails(
    tmp_path: Path, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def window(**_asked: object) -> int:
        raise InUseError("another demo")

    monkeypatch.setattr(run, "run_window", window)
    with pytest.raises(InUseError):
        run.run_demo(tmp_path, is_full_screen=False)


def test_look_and_language_of_a_kept_folder_stay(
    tmp_path: Path, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save_settings(file, Settings(theme="dark", language="de", station="old"))
    monkeypatch.setattr(run, "run_window", lambda **_asked: 0)
    run.run_demo(tmp_path, is_full_screen=False)
    settings = load_settings(file)
    assert (settings.theme, settings.language, settings.station) == ("dark", "de", STATION)


def test_without_a_screen_it_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("station.display.has_display", lambda: False)
    parser = argparse.ArgumentParser()
    command.add_arguments(parser)
    before = dict(os.environ)
    with pytest.raises(UsageError, match="no display"):
        command.run(parser.parse_args([]))
    assert dict(os.environ) == before
