"""A start that fails is told at the screen as well as in the terminal."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from station.domain.errors import FileFault, FileFaultsError
from station.window import app
from station.window.start_fault import fault_box


class FaultyOnce:
    """A life of the window that ends with reading faulty settings."""

    def __init__(self, *_given: object) -> None:
        """Nothing to keep."""

    def run(self, *, is_full_screen: bool) -> int:
        raise FileFaultsError((FileFault(Path("settings.toml"), "device.port", "is no number."),))


@pytest.mark.usefixtures("qtbot")
def test_what_stands_in_the_way_is_shown_and_raised(monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[str] = []
    monkeypatch.setattr(app, "Once", FaultyOnce)
    monkeypatch.setattr(app, "show_start_fault", lambda _application, words: shown.append(words))
    with pytest.raises(FileFaultsError):
        app.run_window()
    assert shown == ["settings.toml: device.port: is no number."]


def test_the_message_says_what_to_do(qtbot: QtBot) -> None:
    box = fault_box("settings.toml: device.port: is no number.")
    qtbot.addWidget(box)
    assert "device.port" in box.text()
    assert "start the station again" in box.informativeText()
