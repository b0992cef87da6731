"""The whole window with prepared surroundings, and keys as an operator presses them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from station.config.settings import Settings
from station.config.users import Users, save_users
from station.delivery.channel import Channel
from station.ledger_assembly import ledger_of
from station.services.courier_signals import ChannelNotes
from station.services.source_choice import SourceChoice
from station.services.step import Step
from station.ui.main_window import MainWindow
from station.ui.review.reject_reasons import REASONS, RejectReasons
from station.ui.run.result_panel import ResultPanel
from station.ui.run.verdict_banner import VerdictBanner
from station.ui.theme import Sizes, apply_theme, sizes_for
from station.window.build import build
from station.window.station import Station
from station.window.surroundings import StationFiles, Surroundings
from tests.ui.window_fakes import HandClock, LineOfParts, ListKeeper, PreparedReader
from tests.unit.evaluation.made_sets import MadeReader

WAIT_MS = 20_000  # for a busy machine; who waits goes on at once


@dataclass
class Bench:
    """A started station and the hands on it."""

    qtbot: QtBot
    tmp_path: Path
    clock: HandClock = field(default_factory=HandClock)
    reader: PreparedReader = field(default_factory=PreparedReader)
    set_reader: MadeReader = field(default_factory=MadeReader)
    keeper: ListKeeper = field(default_factory=ListKeeper)
    channels: tuple[Channel, ...] = ()
    source: LineOfParts = field(default_factory=LineOfParts)
    is_stream: bool = False
    waits_for_reader: bool = True
    station: Station | None = None
    begun_again: int = 0
    is_durable: bool = False
    users: Users = field(default_factory=Users)
    needs_second: bool = False

    def begin_again(self) -> None:
        self.begun_again += 1

    def start(self) -> "Bench":
        settings = Settings(
            data_folder=str(self.tmp_path),
            operator="Ann",
            review_second_person=self.needs_second,
        )
        if self.users.users:
            save_users(self.tmp_path / "users.toml", self.users)
        ledger = ledger_of(settings, self.clock)
        self.station = build(
            settings=settings,
            clock=self.clock,
            surroundings=Surroundings(
                part_reader=self.reader,
                set_reader=self.set_reader,
                keeper=ledger if self.is_durable else self.keeper,
                ledger=ledger,
                channels=self.channels,
                notes=ChannelNotes(),
            ),
            begin_again=self.begin_again,
            files=StationFiles(
                self.tmp_path / "recipes",
                self.tmp_path / "settings.toml",
                self.tmp_path / "users.toml",
            ),
        )
        self.window.resize(1280, 800)
        self.window.show()
        self.station.start(SourceChoice("Test line", lambda: self.source, is_stream=self.is_stream))
        self.until(lambda: self.window.strip.camera.state() != "busy")
        if self.waits_for_reader:
            self.until(lambda: self.window.strip.reader.state() == "ok")
        return self

    @property
    def all(self) -> Station:
        assert self.station is not None
        return self.station

    @property
    def window(self) -> MainWindow:
        return self.all.window

    @property
    def panel(self) -> ResultPanel:
        return self.window.run.panel

    @property
    def banner(self) -> VerdictBanner:
        return self.panel.banner

    def until(self, is_so: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(is_so, timeout=WAIT_MS)

    def press(self, *keys: Qt.Key) -> None:
        """Press keys where the focus is, as the operator does."""
        for key in keys:
            QTest.keyClick(self.window.focusWidget() or self.window, key)

    def type(self, text: str) -> None:
        QTest.keyClicks(self.window.focusWidget() or self.window, text)

    def capture(self) -> None:
        """Press Space and wait for the result, then for the moment when Enter counts."""
        self.press(Qt.Key.Key_Space)
        self.until(lambda: self.all.cycle.step is Step.RESULT)
        self.clock.pass_s(1.0)

    def reject(self, reason: str = "damaged") -> None:
        """Press F8, then tap a reason."""
        self.press(Qt.Key.Key_F8)
        (dialog,) = self.window.findChildren(RejectReasons)
        dialog.buttons[REASONS.index(reason)].click()

    def until_state(self, state: str) -> None:
        self.until(lambda: self.banner.state() == state)

    def stop(self) -> None:
        if self.station is not None:
            self.reader.may_open.set()
            self.reader.may_read.set()
            self.set_reader.may_read.set()
            self.keeper.may_write.set()
            self.station.stop()
            self.station.window.hide()
            self.station = None


@pytest.fixture
def sizes(qapp: QApplication) -> Sizes:
    made = sizes_for(dots_per_mm=3.78, width_px=1280, height_px=800)
    apply_theme(qapp, made)
    return made


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path, sizes: Sizes) -> Iterator[Bench]:
    made = Bench(qtbot, tmp_path)
    yield made
    made.stop()


@pytest.fixture
def started(bench: Bench) -> Bench:
    return bench.start()
