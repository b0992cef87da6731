"""Random hands on a whole window, in blocks of one role each."""

import random
import threading
from pathlib import Path

from PIL import Image, ImageDraw
from PySide6.QtCore import QEventLoop, QObject, QThread, QTimer, Slot

from station.capture.sample_labels import LABELS_FILE
from station.config.settings import CameraSource, Settings
from station.proving.result import Failure, Figure, Result, counted
from station.window.sources import simulated_choice
from station.window_proofs.complaints import Complaints
from station.window_proofs.fast_clock import FastClock
from station.window_proofs.made_reader import MadePartReader
from station.window_proofs.monkey_dialogs import Dialogs
from station.window_proofs.monkey_hands import Hands
from station.window_proofs.monkey_people import BLOCKS, People, make_people
from station.window_proofs.stand import Stand
from station.window_proofs.waiting import live_for

CLOCK_TIMES = 8.0
"""The 400 ms that protect a decision pass in 50: random hands hardly ever wait."""

ROUNDS = 2
KNOCK_EVERY = 50
LIMIT_S_AN_EVENT = 0.25
THREAD_LIMIT_S = 10.0
RECIPES = ("chip", "label", "date-lot")


class MonkeyTurns(QObject):
    """Makes one event a turn; turns go on inside the loops that dialogs and menus run."""

    def __init__(
        self, stand: Stand, people: People, dialogs: Dialogs, chance: random.Random
    ) -> None:
        super().__init__()
        self._stand, self._people, self._dialogs, self._chance = stand, people, dialogs, chance
        self._hands = Hands(stand.station.window, chance)
        self._left = 0
        self._loop = QEventLoop()
        self._busy_level: int | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.on_turn)
        self.events = 0

    def run(self, count: int) -> bool:
        """Make so many events; return whether they came to an end."""
        self._left = count
        self._timer.start(0)
        limit = QTimer()
        limit.setSingleShot(True)
        limit.timeout.connect(self._loop.quit)
        limit.start(round((60 + count * LIMIT_S_AN_EVENT) * 1000))
        self._loop.exec()
        limit.stop()
        self._timer.stop()
        return self._left == 0

    @Slot()
    def on_turn(self) -> None:
        level = QThread.currentThread().loopLevel()
        if self._busy_level is not None and level <= self._busy_level:
            self._timer.start(1)  # the event under way only let others pass, it opened no dialog
            return
        if self._left == 0 and not self._dialogs.leave_all():
            self._loop.quit()
            return
        outer, self._busy_level = self._busy_level, level
        self._timer.start(0)  # a dialog or menu runs its own loop inside the event
        try:
            if self._left > 0:
                self._left -= 1
                self.events += 1
                self._act()
        finally:
            self._busy_level = outer
            self._timer.start(0)

    def _act(self) -> None:
        window = self._stand.station.window
        if not window.isVisible():
            window.show()
        if self._dialogs.answer():
            return
        if self.events % KNOCK_EVERY == 0:
            self._people.knock_below(self._chance)
        self._hands.act()
        self._people.check_view()


def monkey_run(*, seed: int, size: int, folder: Path) -> Result:
    """Return what `size` events brought to light."""
    before = set(threading.enumerate())
    samples, scratch, data = folder / "samples", folder / "scratch", folder / "data"
    for each in (scratch, data):
        each.mkdir()
    _make_samples(samples)
    _make_samples(scratch)
    chance, clock = random.Random(seed), FastClock(times=CLOCK_TIMES)
    stand = Stand(
        folder=data,
        settings=Settings(
            data_folder=str(data), operator="Kim", recipe="chip", source=CameraSource(index=63)
        ),
        clock=clock,
        part_reader=MadePartReader(seed=seed),
    )
    complaints, dialogs = Complaints(), Dialogs(scratch, chance)
    people = People(stand, make_people(), complaints.add)
    people.prepare()
    complaints.start()
    try:
        stand.open(simulated_choice(samples, clock))
        turns = MonkeyTurns(stand, people, dialogs, chance)
        _work_in_turn(turns, people, complaints, size)
        parts = stand.surroundings.ledger.database.last_sequence()
        stand.close()
    finally:
        complaints.stop()
    for name in _left_over(before):
        complaints.add(f"a thread is left over: {name}")
    failures = tuple(
        Failure(seed, f"{words} ({count} times)") for words, count in complaints.counts.items()
    )
    return Result(
        cases=turns.events,
        failures=failures,
        figures=(
            Figure("Roles in turn", ", ".join(str(role or "nobody") for role in BLOCKS)),
            Figure("Dialogs opened and closed", counted(dialogs.answered)),
            Figure("Parts decided", counted(parts)),
        ),
    )


def _work_in_turn(turns: MonkeyTurns, people: People, complaints: Complaints, size: int) -> None:
    """Let every role work in its blocks, until the window does not answer any more."""
    blocks = BLOCKS * ROUNDS
    for role in blocks:
        people.begin(role)
        if not turns.run(size // len(blocks)):
            complaints.add(f"the window did not answer any more as {role}")
            return
        live_for(0.3)  # what was asked last is still on its way
        people.check_end()


def _left_over(before: set[threading.Thread]) -> list[str]:
    new = [thread for thread in threading.enumerate() if thread not in before]
    for thread in new:
        if not isinstance(thread, threading._DummyThread):
            thread.join(THREAD_LIMIT_S)
    return [
        thread.name
        for thread in new
        if thread.is_alive() and not isinstance(thread, threading._DummyThread)
    ]


def _make_samples(folder: Path) -> None:
    """Write small pictures with their recipes, so that nothing waits for large ones."""
    folder.mkdir(exist_ok=True)
    lines = ["file,recipe,code"]
    for number, recipe in enumerate(RECIPES):
        picture = Image.new("L", (1600, 1200), 60 + 60 * number)
        ImageDraw.Draw(picture).text((500, 560), f"PART{number}", fill=255, font_size=90)
        name = f"part-{number}.png"
        picture.save(folder / name)
        lines.append(f"{name},{recipe},PART{number}")
    (folder / LABELS_FILE).write_text("\n".join(lines) + "\n", "utf-8")
