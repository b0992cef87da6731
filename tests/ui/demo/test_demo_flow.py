"""A visitor in the demo: parts go out, a side is spoilt, the queue recovers."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from station.capture.sample_labels import load_sample_labels
from station.config.paths import SAMPLES
from station.demo.demo_settings import QUICK, STATION, demo_settings
from station.demo.demo_wiring import DemoWiring
from station.demo.known_answers import NAME, KnownAnswers
from station.demo.other_sides import FAULTS, OFF, OtherSides, free_port
from station.domain.clock import SystemClock
from station.domain.delivery import DEVICE, LINE_SERVER, PLANT_SERVER
from station.services.step import Step
from station.ui.demo.sides_dialog import SidesDialog
from station.ui.theme import Sizes
from station.window.build import build
from station.window.sources import picture_choice
from station.window.surroundings import StationFiles, real_surroundings
from tests.ui.test_delivery_flow import QuickClock

WAIT_MS = 10_000


class Visit:
    """A demo and the hands of its visitor."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.qtbot, self.clock = qtbot, QuickClock()
        self.sides = OtherSides(folder=folder, delay_s=0.2)
        self.sides.open()
        ports = {name: self.sides.port_of(name) for name in FAULTS}
        settings = demo_settings(
            folder,
            device=ports[DEVICE],
            plant=ports[PLANT_SERVER],
            line=ports[LINE_SERVER],
            commands=free_port(),
        )
        chips = [x for x in load_sample_labels(SAMPLES) if x.recipe == "chip"]
        reader = KnownAnswers(labels=chips, clock=SystemClock())
        self.station = build(
            settings=settings,
            clock=self.clock,
            surroundings=real_surroundings(settings, self.clock, reader, QUICK),
            files=StationFiles(folder / "r", folder / "settings.toml", folder / "users.toml"),
        )
        self.window = self.station.window
        self.wiring = DemoWiring(
            station=self.station,
            sides=self.sides,
            commands=settings.commands.port,
            parent=self.window,
        )
        self.window.resize(1280, 800)
        self.window.show()
        self.station.start(picture_choice(SAMPLES / "chip-1.jpg", self.clock))
        self.until(lambda: self.window.strip.reader.state() == "ok")

    @property
    def dialog(self) -> SidesDialog:
        return self.wiring.dialog

    def until(self, is_so: object) -> None:
        self.qtbot.waitUntil(is_so, timeout=WAIT_MS)

    def until_state(self, state: str) -> None:
        self.until(lambda: self.window.run.panel.banner.state() == state)

    def choose(self, channel: str, fault: str) -> None:
        box = self.dialog.rows[channel].box
        box.setCurrentIndex(box.findData(fault))

    def confirm_a_part(self) -> None:
        self.until(lambda: self.station.cycle.step is Step.READY)
        QTest.keyClick(self.window.focusWidget() or self.window, Qt.Key.Key_Space)
        self.until(lambda: self.station.cycle.step is Step.RESULT)
        self.clock.pass_s(1.0)
        self.station.cycle.on_confirm()

    def arrived(self) -> list[int]:
        return [self.sides.count_of(channel, STATION) for channel in FAULTS]

    def stop(self) -> None:
        self.station.stop()
        self.window.hide()
        self.sides.close()


@pytest.fixture
def visit(qtbot: QtBot, tmp_path: Path, sizes: Sizes) -> Iterator[Visit]:
    made = Visit(qtbot, tmp_path)
    yield made
    made.stop()


def test_a_part_goes_out_to_all_three_and_is_marked_everywhere(
    visit: Visit, tmp_path: Path
) -> None:
    visit.confirm_a_part()
    visit.until_state("sent")
    assert visit.arrived() == [1, 1, 1]
    assert '"DEMO"' in visit.sides.plant.log.effects[0].content
    assert not visit.window.strip.demo.isHidden()
    assert "DEMO" in visit.window.windowTitle()
    visit.until(lambda: ",DEMO" in csv_of(tmp_path))
    assert visit.window.strip.reader.words() == NAME


def csv_of(folder: Path) -> str:
    path = folder / "ocr_data_demo.csv"
    return path.read_text("utf-8-sig") if path.exists() else ""


@pytest.mark.parametrize(
    ("channel", "fault"),
    [(DEVICE, OFF), (PLANT_SERVER, "5xx"), (LINE_SERVER, OFF), (LINE_SERVER, "cut")],
)
def test_what_could_not_go_out_goes_by_itself_when_all_is_well_again(
    visit: Visit, channel: str, fault: str
) -> None:
    visit.choose(channel, fault)
    visit.confirm_a_part()
    visit.until_state("queued")
    visit.dialog.all_well.click()
    assert visit.sides.fault_of(channel) == "none"
    visit.until_state("sent")
    assert visit.arrived() == [1, 1, 1]


def test_the_visitor_is_told_how_to_begin_and_how_to_play_the_controller(visit: Visit) -> None:
    visit.until(lambda: visit.window.strip.camera.state() == "ok")
    assert "Space" in visit.window.run.panel.hint.text()
    port = visit.station.listener and visit.station.listener.port
    assert port
    assert f"--port {port}" in visit.dialog.controller.text()


def test_the_visitor_sees_what_goes_wrong_and_what_has_arrived(visit: Visit) -> None:
    visit.window.strip.demo.click()
    assert visit.dialog.isVisible()
    visit.choose(DEVICE, "lost-reply")
    assert "UNCERTAIN" in visit.dialog.rows[DEVICE].expected.text()
    visit.choose(PLANT_SERVER, "lost-reply")
    assert "once" in visit.dialog.rows[PLANT_SERVER].expected.text()
    visit.dialog.all_well.click()
    visit.confirm_a_part()
    visit.until(lambda: visit.dialog.rows[LINE_SERVER].arrived.text().startswith("1"))
    visit.dialog.close()
