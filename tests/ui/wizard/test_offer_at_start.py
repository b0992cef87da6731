"""The window's life: the set-up is offered on a first start and never stands in the way later."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication

from station.config.settings import Settings
from station.window import app
from station.window.build import build
from station.window.occasion import Occasion
from station.window.station import Station
from station.window.surroundings import USUAL_SCHEDULE, StationFiles
from tests.ui.window_fakes import PreparedReader


def opened(
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    *,
    is_full_screen: bool = False,
    answers: bool = True,
) -> bool:
    """Open the window once and close it; return whether the set-up was offered."""
    files = StationFiles(folder / "recipes", folder / "settings.toml", folder / "users.toml")
    monkeypatch.setattr(app, "SETTINGS_FILE", files.settings)
    monkeypatch.setattr(app, "USERS_FILE", files.users)
    monkeypatch.setattr(app, "load_settings", lambda _path: Settings(data_folder=str(folder)))
    monkeypatch.setattr(app, "build", partial(build, files=files))
    seen: list[bool] = []
    occasion = Occasion(
        lambda *_asked: PreparedReader(), USUAL_SCHEDULE, closing(seen, answers=answers)
    )
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    memory = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)
    assert app.Once(application, memory, occasion).run(is_full_screen=is_full_screen) == 0
    return seen[0]


def closing(seen: list[bool], *, answers: bool) -> Callable[[Station], None]:
    def look(station: Station) -> None:
        dialog = station.wizard.dialog
        seen.append(dialog is not None)
        if dialog is not None and answers:
            dialog.reject()
        station.window.close()

    def on_built(station: Station) -> None:
        QTimer.singleShot(0, partial(look, station))

    return on_built


def test_the_set_up_is_offered_once(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert opened(tmp_path, monkeypatch)
    assert not opened(tmp_path, monkeypatch)


def test_closing_the_window_over_it_ends_the_station_and_skips_it(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert opened(tmp_path, monkeypatch, answers=False)
    assert not opened(tmp_path, monkeypatch)


def test_with_settings_or_in_full_screen_it_is_not(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not opened(tmp_path, monkeypatch, is_full_screen=True)
    (tmp_path / "settings.toml").write_text("version = 1\n")
    assert not opened(tmp_path, monkeypatch)
