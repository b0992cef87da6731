"""A confirmed part on its way through the whole window to a device and a plant server."""

import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from station.config.settings import Settings
from station.delivery.device_settings import DeviceSettings
from station.delivery.plant_server_settings import PlantServerSettings
from station.domain.clock import SystemClock
from station.domain.delivery import DEVICE, PLANT_SERVER
from station.peers.device import SimulatedDevice
from station.peers.device_dialect import LineDialect
from station.peers.faults import NO_FAULTS, FaultKind, FaultPlan
from station.peers.plant_server import SimulatedPlantServer
from station.services.source_choice import SourceChoice
from station.services.step import Step
from station.ui.delivery.delivery_dialog import DeliveryDialog
from station.ui.theme import Sizes
from station.window.build import build
from station.window.station import Station
from station.window.surroundings import StationFiles, real_surroundings
from tests.ui.window_fakes import CODE, LineOfParts, PreparedReader, inspection_of

WAIT_MS = 10_000
LOST_REPLY = FaultPlan(kinds=(FaultKind.LOST_REPLY,))


class QuickClock:
    """The machine's clock, which a test can put forward where an operator would wait."""

    def __init__(self) -> None:
        self._real, self._ahead_s = SystemClock(), 0.0

    def now(self) -> datetime:
        return self._real.now()

    def monotonic_s(self) -> float:
        return self._real.monotonic_s() + self._ahead_s

    def pass_s(self, seconds: float) -> None:
        self._ahead_s += seconds


class Line:
    """A station with its device and its plant server."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.qtbot, self.clock = qtbot, QuickClock()
        self.device = SimulatedDevice(dialect=LineDialect())
        self.server = SimulatedPlantServer()
        self.device.start()
        self.server.start()
        settings = Settings(
            data_folder=str(folder),
            operator="Ann",
            station="cell-7",
            device=DeviceSettings(enabled=True, port=self.device.port, reply_timeout_s=0.5),
            plant_server=PlantServerSettings(
                enabled=True, url=f"http://127.0.0.1:{self.server.port}/parts"
            ),
        )
        reader = PreparedReader(*(inspection_of(inspection_id=f"id-{n}") for n in range(9)))
        self.station: Station = build(
            settings=settings,
            clock=self.clock,
            surroundings=real_surroundings(settings, self.clock, reader),
            files=StationFiles(folder / "r", folder / "settings.toml", folder / "users.toml"),
        )
        self.window = self.station.window
        self.window.resize(1280, 800)
        self.window.show()
        self.station.start(SourceChoice("Test line", LineOfParts))
        self.until(lambda: self.window.strip.reader.state() == "ok")

    @property
    def dialog(self) -> DeliveryDialog:
        return self.window.findChild(DeliveryDialog)

    def until(self, is_so: object) -> None:
        self.qtbot.waitUntil(is_so, timeout=WAIT_MS)

    def state(self) -> str:
        return self.window.run.panel.banner.state()

    def chip(self, channel: str) -> str:
        return self.window.strip.channels[channel].words()

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.window.focusWidget() or self.window, key)

    def confirm_a_part(self) -> None:
        self.until(lambda: self.station.cycle.step is Step.READY)
        self.press(Qt.Key.Key_Space)
        self.until(lambda: self.station.cycle.step is Step.RESULT)
        self.clock.pass_s(1.0)
        self.press(Qt.Key.Key_Return)

    def stop(self) -> None:
        self.station.stop()
        self.window.hide()
        self.device.stop()
        self.server.stop()


@pytest.fixture
def line(qtbot: QtBot, tmp_path: Path, sizes: Sizes) -> Iterator[Line]:
    made = Line(qtbot, tmp_path)
    yield made
    made.stop()


def test_a_confirmed_part_reaches_device_and_server_and_the_banner_says_so(line: Line) -> None:
    line.confirm_a_part()
    line.until(lambda: line.state() == "sent")
    (told,) = line.device.log.effects
    (posted,) = line.server.log.effects
    assert CODE in told.content
    body = json.loads(posted.content)
    assert body["old_part_name"] == CODE
    assert body["new_part_name"] != ""
    assert body["machine_name"] == "cell-7"
    line.until(lambda: line.chip(DEVICE).endswith("all sent"))
    line.until(lambda: line.chip(PLANT_SERVER).endswith("all sent"))


def test_a_lost_reply_of_the_device_waits_for_a_person_and_holds_nothing_up(line: Line) -> None:
    line.device.plan = LOST_REPLY
    line.confirm_a_part()
    line.until(lambda: "uncertain" in line.chip(DEVICE))
    assert len(line.device.log.effects) == 1
    assert line.server.log.effects == ()  # it needs the device's answer
    line.device.plan = NO_FAULTS
    line.confirm_a_part()
    line.until(lambda: len(line.server.log.effects) == 1)
    panel = line.dialog.panel
    line.dialog.open_at(DEVICE)
    line.until(lambda: bool(panel.queue.table.decidable()))
    panel.queue.keys.it_arrived.trigger()
    panel.queue.keys.it_arrived.trigger()
    line.until(lambda: len(line.server.log.effects) == 2)
    assert len(line.device.log.effects) == 2
    line.until(lambda: line.chip(DEVICE).endswith("all sent"))
    line.dialog.close()


def test_a_reply_that_a_person_types_goes_on_to_the_plant_server(line: Line) -> None:
    line.device.plan = LOST_REPLY
    line.confirm_a_part()
    line.until(lambda: "uncertain" in line.chip(DEVICE))
    panel = line.dialog.panel
    line.dialog.open_at(DEVICE)
    line.until(lambda: bool(panel.queue.table.decidable()))
    panel.queue.reply.text.setText("NEW-7")
    panel.queue.keys.it_arrived.trigger()
    panel.queue.keys.it_arrived.trigger()
    line.until(lambda: len(line.server.log.effects) == 1)
    (effect,) = line.server.log.effects
    assert json.loads(effect.content)["new_part_name"] == "NEW-7"
    assert len(line.device.log.effects) == 1
    line.dialog.close()


def test_a_test_from_the_panel_tells_what_came_of_it(line: Line) -> None:
    panel = line.dialog.panel
    line.dialog.open_at(PLANT_SERVER)
    panel.queue.keys.test.trigger()
    line.until(lambda: "plant server is there" in panel.queue.message())
    line.dialog.close()
