"""What the controller is told as the last result: that of the database, whoever decided it."""

import socket
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from station.commands.listener_settings import ListenerSettings
from station.config.settings import Settings
from station.services.source_choice import SourceChoice
from station.services.step import Step
from station.ui.theme import Sizes
from station.window.build import build
from station.window.station import Station
from station.window.surroundings import StationFiles, real_surroundings
from tests.ui.test_delivery_flow import QuickClock
from tests.ui.window_fakes import CODE, LineOfParts, PreparedReader, inspection_of
from tests.unit.records.inspections import id_number

WAIT_MS = 10_000
NONE_YET = "1 404 no part has been decided yet"


def free_port() -> int:
    with closing(socket.create_server(("127.0.0.1", 0))) as listening:
        return int(listening.getsockname()[1])


class Line:
    """A station that a controller may ask; several may follow each other in one data folder."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.qtbot, self.clock, self.port = qtbot, QuickClock(), free_port()
        settings = Settings(
            data_folder=str(folder),
            operator="Ann",
            commands=ListenerSettings(enabled=True, port=self.port),
        )
        reader = PreparedReader(*(inspection_of(inspection_id=id_number(n)) for n in range(1, 9)))
        self.station: Station = build(
            settings=settings,
            clock=self.clock,
            surroundings=real_surroundings(settings, self.clock, reader),
            files=StationFiles(folder / "r", folder / "settings.toml", folder / "users.toml"),
        )
        self.station.window.resize(1280, 800)
        self.station.window.show()
        self.station.start(SourceChoice("Test line", LineOfParts))
        strip = self.station.window.strip
        self.until(lambda: (strip.reader.state(), strip.csv.state()) == ("ok", "ok"))

    def until(self, is_so: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(is_so, timeout=WAIT_MS)

    def press(self, key: Qt.Key) -> None:
        window = self.station.window
        QTest.keyClick(window.focusWidget() or window, key)

    def read_a_part(self, key: Qt.Key) -> None:
        """Capture, then press a key to decide."""
        self.until(lambda: self.station.cycle.step is Step.READY)
        self.press(Qt.Key.Key_Space)
        self.until(lambda: self.station.cycle.step is Step.RESULT)
        self.clock.pass_s(1.0)
        self.press(key)

    def result(self) -> str:
        with socket.create_connection(("127.0.0.1", self.port), timeout=5) as controller:
            controller.sendall(b"1 RESULT\r\n")
            return controller.recv(4096).decode().rstrip()

    def stop(self) -> None:
        self.station.stop()
        self.station.window.hide()


@pytest.fixture
def started(qtbot: QtBot, sizes: Sizes, tmp_path: Path) -> Iterator[Callable[[], Line]]:
    """Start stations in the same folder, one after the other."""
    lines: list[Line] = []

    def start() -> Line:
        if lines:
            lines[-1].stop()
        lines.append(Line(qtbot, tmp_path))
        return lines[-1]

    yield start
    lines[-1].stop()


def test_the_last_result_is_told_after_a_restart(started: Callable[[], Line]) -> None:
    line = started()
    assert line.result() == NONE_YET
    line.read_a_part(Qt.Key.Key_Return)
    told = f"1 200 id={id_number(1)} sequence=1 verdict=OK decision=confirmed code={CODE}"
    line.until(lambda: line.result() == told)
    assert started().result() == told


def test_a_part_that_is_decided_in_review_is_the_last_result(started: Callable[[], Line]) -> None:
    line = started()
    line.read_a_part(Qt.Key.Key_F4)
    line.read_a_part(Qt.Key.Key_Return)
    line.until(lambda: f"id={id_number(2)} sequence=1" in line.result())
    window = line.station.window
    next(a for a in window.rail_actions() if a.data() == "review").trigger()
    line.until(lambda: window.review.list.count() == 1)
    line.clock.pass_s(1)
    line.press(Qt.Key.Key_Return)
    line.until(lambda: f"id={id_number(1)} sequence=2" in line.result())
    assert f"id={id_number(1)} sequence=2" in started().result()


def test_a_port_that_is_taken_is_told_as_long_as_no_controller_can_come(
    started: Callable[[], Line],
) -> None:
    line = started()
    assert line.station.window.strip.controller is None
    assert line.station.listener is not None
    line.station.listener.close()
    with closing(socket.create_server(("127.0.0.1", line.port))):
        line.station.start_listener()
    chip = line.station.window.strip.controller
    assert chip is not None
    assert chip.state() == "fault"
    assert f"port {line.port}" in chip.words()
