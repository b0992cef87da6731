"""Production for a long time: samples through the real reader, a result a part, memory noted."""

import statistics
import threading
import time
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from station.config.paths import SAMPLES
from station.config.settings import Settings
from station.proving.memory import MEBIBYTE, resident_bytes
from station.proving.result import Failure, Figure, Result, counted
from station.services.decisions import is_confirmable
from station.services.step import Step
from station.window.part_reading import RecipePartReader
from station.window.sources import simulated_choice
from station.window_proofs.complaints import Complaints
from station.window_proofs.fast_clock import FastClock
from station.window_proofs.stand import Stand
from station.window_proofs.waiting import live_for, wait_until

PART_LIMIT_S = 60.0
CLOCK_TIMES = 20.0
"""The 400 ms that protect a decision pass in 20: the person is not what is tried here."""

GUARD_S = 0.03
UNREAD = "UNREAD"
LOOKS = 60
WARM_SHARE = 0.25
LEAST_LOOKS = 20
GROWTH_LIMIT_BYTES = 24 * MEBIBYTE


def soak_run(*, seed: int, size: int, folder: Path, parts_a_second: float) -> Result:
    """Return how the memory went over `size` parts; 0 parts a second: as fast as it goes.

    Memory is flat if its median over the last quarter is not above that over the second quarter
    by more than 24 MiB; the first quarter fills caches.
    """
    clock = FastClock(times=CLOCK_TIMES)
    settings = Settings(data_folder=str(folder), operator="Kim")
    reader = RecipePartReader(settings=settings, clock=clock)
    stand = Stand(folder=folder, settings=settings, clock=clock, part_reader=reader)
    complaints = Complaints()
    complaints.start()
    try:
        stand.open(simulated_choice(SAMPLES, clock))
        soak = Soak(stand, size, parts_a_second)
        soak.work()
        saved = stand.surroundings.ledger.database.last_sequence()
        stand.close()
    finally:
        complaints.stop()
    words = [f"{what} ({count} times)" for what, count in complaints.counts.items()]
    words += soak.faults
    if saved != size:
        words.append(f"{saved} of {size} parts were saved")
    words += growth_faults(soak.memory)
    return Result(
        cases=soak.parts,
        failures=tuple(Failure(seed, each) for each in words),
        figures=(
            Figure("Time worked", f"{soak.worked_s / 60:.1f} min"),
            Figure("Parts a second, on average", f"{soak.parts / max(soak.worked_s, 0.001):.2f}"),
            Figure("Memory over time, MiB", course(soak.memory)),
            Figure("Widgets at the start and end", f"{soak.widgets[0]}, {soak.widgets[-1]}"),
            Figure("Threads at the start and end", f"{soak.threads[0]}, {soak.threads[-1]}"),
            Figure("Records", counted(saved)),
        ),
    )


class Soak:
    """Works like an operator who never tires, and looks at the memory now and then."""

    def __init__(self, stand: Stand, size: int, parts_a_second: float) -> None:
        self._station = stand.station
        self._size = size
        self._pause_s = 1 / parts_a_second if parts_a_second else 0.0
        self.parts, self.worked_s = 0, 0.0
        self.memory: list[int] = []
        self.widgets: list[int] = []
        self.threads: list[int] = []
        self.faults: list[str] = []

    def work(self) -> None:
        """Read and decide all parts, or stop at the first that does not go through."""
        started_s = time.monotonic()
        look_every = max(1, self._size // LOOKS)
        for number in range(self._size):
            due_s = started_s + number * self._pause_s
            live_for(max(0.0, due_s - time.monotonic()))
            if not self._one_part():
                self.faults.append(f"part {number + 1} did not go through")
                break
            self.parts += 1
            if number % look_every == 0:
                self._look()
        self._look()
        self.worked_s = time.monotonic() - started_s

    def _one_part(self) -> bool:
        cycle = self._station.cycle
        self._press(Qt.Key.Key_Space)
        if not wait_until(lambda: cycle.step is Step.RESULT, limit_s=PART_LIMIT_S):
            return False
        live_for(GUARD_S)
        part = cycle.undecided
        if part is not None and is_confirmable(part):
            self._press(Qt.Key.Key_Return)
        else:  # twice: the second time means that it is to be saved although it does not fit
            for _ in range(2):
                cycle.on_correct(UNREAD)
                live_for(GUARD_S)
        return wait_until(lambda: cycle.step is Step.READY, limit_s=PART_LIMIT_S)

    def _press(self, key: Qt.Key) -> None:
        window = self._station.window
        QTest.keyClick(window.focusWidget() or window, key)

    def _look(self) -> None:
        self.memory.append(resident_bytes())
        self.widgets.append(len(QApplication.allWidgets()))
        self.threads.append(threading.active_count())


def growth_faults(memory: Sequence[int]) -> list[str]:
    """Return what is wrong with memory over time; too few looks say nothing."""
    if len(memory) < LEAST_LOOKS:
        return []
    quarter = round(len(memory) * WARM_SHARE)
    early = statistics.median(memory[quarter : 2 * quarter])
    late = statistics.median(memory[-quarter:])
    if late - early <= GROWTH_LIMIT_BYTES:
        return []
    return [f"memory grew by {(late - early) / MEBIBYTE:.0f} MiB from second to last quarter"]


def course(memory: Sequence[int]) -> str:
    """Return a dozen values spread over the time."""
    step = max(1, (len(memory) - 1) // 11)
    return ", ".join(f"{each / MEBIBYTE:.0f}" for each in memory[::step])
