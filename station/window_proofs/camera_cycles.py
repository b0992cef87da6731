"""Breaks and mends a made-up camera under a whole window, and asks each time what it says."""

import random
from collections import Counter
from collections.abc import Callable
from functools import partial
from pathlib import Path

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from station.capture.camera import CameraSource
from station.capture.camera_faulty import CameraFault, FaultyCamera
from station.config.settings import Settings
from station.proving.result import Failure, Figure, Result, counted
from station.services.source_choice import SourceChoice
from station.services.step import Step
from station.window_proofs.fast_clock import FastClock
from station.window_proofs.made_reader import GOOD, MadePartReader
from station.window_proofs.stall_watch import StallWatch
from station.window_proofs.stand import Stand
from station.window_proofs.waiting import live_for, wait_until

ANSWER_LIMIT_S = 30.0
DRIVER_LIMIT_S = 0.15
CLOCK_TIMES = 50.0
HEALS_BY_ITSELF_EVERY = 10
GUARD_S = 0.02
PICTURE = np.full((480, 640, 3), 120, np.uint8)


def camera_cycles(*, seed: int, size: int, folder: Path, stall_limit_s: float) -> Result:
    """Return what came of `size` faults, one after the other."""
    camera, clock = FaultyCamera(PICTURE), FastClock(times=CLOCK_TIMES)
    stand = Stand(
        folder=folder,
        settings=Settings(data_folder=str(folder), operator="Kim"),
        clock=clock,
        part_reader=MadePartReader(seed=seed, verdicts=GOOD),
        size_px=(1280, 800),
    )
    make = partial(
        CameraSource,
        0,
        clock=clock,
        open_capture=camera.open_capture,
        open_limit_s=DRIVER_LIMIT_S,
        read_limit_s=DRIVER_LIMIT_S,
    )
    stand.open(SourceChoice("Made-up camera", make, is_stream=True))
    live_for(0.5)  # the first painting of everything is no camera's fault
    watch = StallWatch()
    watch.start()
    cycles = CameraCycles(stand, camera, seed)
    try:
        for number in range(size):
            cycles.run_one(number)
    finally:
        watch.stop()
        camera.set_fault(None)
        stand.close()
    failures = [*cycles.failures]
    if not camera.all_released(1):
        left = camera.opened - camera.released
        failures.append(Failure(seed, f"{left} connections to the camera are left over"))
    longest = watch.longest
    if longest.wall_s > stall_limit_s:
        words = f"the window stood still for {longest.wall_s * 1000:.0f} ms in {longest.where}"
        failures.append(Failure(seed, words))
    return Result(
        cases=size,
        failures=tuple(failures),
        figures=(
            *(Figure(f"Times: {kind}", counted(n)) for kind, n in sorted(cycles.kinds.items())),
            Figure("Parts read between them", counted(cycles.parts)),
            Figure("Connections opened, all released", counted(camera.opened)),
            Figure("Longest stall of the window", f"{longest.wall_s * 1000:.1f} ms"),
            Figure("Of it computing in the window's thread", f"{longest.busy_s * 1000:.1f} ms"),
        ),
    )


class CameraCycles:
    """One fault after the other; what should follow and does not is a failure."""

    def __init__(self, stand: Stand, camera: FaultyCamera, seed: int) -> None:
        self._station, self._camera = stand.station, camera
        self._chance = random.Random(seed)
        self._seed = seed
        self.failures: list[Failure] = []
        self.kinds: Counter[str] = Counter()
        self.parts = 0

    def run_one(self, number: int) -> None:
        fault = self._chance.choice(list(CameraFault))
        self.kinds[fault.name.lower().replace("_", " ")] += 1
        self._camera.set_fault(fault)
        self._expect(lambda: self._chip() == "fault", f"{fault.name}: the chip says nothing")
        self._press(Qt.Key.Key_Space)
        self._expect(
            lambda: self._banner() == "fault" and self._station.cycle.step is Step.READY,
            f"{fault.name}: the trigger is not told",
        )
        self._camera.set_fault(None)
        if number % HEALS_BY_ITSELF_EVERY == 0:
            self._expect(lambda: self._chip() == "ok", f"{fault.name}: it does not heal")
        self._read_part(fault)
        self._expect(lambda: self._chip() == "ok", f"{fault.name}: the chip stays at its fault")

    def _read_part(self, fault: CameraFault) -> None:
        """Press until a part is read: what hung may need one more press to be gone."""
        cycle = self._station.cycle
        for _ in range(3):
            self._press(Qt.Key.Key_Space)
            wait_until(
                lambda: cycle.step in (Step.RESULT, Step.READY) and self._banner() != "capturing",
                limit_s=ANSWER_LIMIT_S,
            )
            if cycle.step is Step.RESULT:
                break
        if cycle.step is not Step.RESULT:
            self._fail(f"{fault.name}: no part is read after it")
            return
        self.parts += 1
        live_for(GUARD_S)
        self._press(Qt.Key.Key_Return)
        self._expect(lambda: cycle.step is Step.READY, f"{fault.name}: the part is not saved")

    def _press(self, key: Qt.Key) -> None:
        window = self._station.window
        QTest.keyClick(window.focusWidget() or window, key)

    def _chip(self) -> str:
        return self._station.window.strip.camera.state()

    def _banner(self) -> str:
        return self._station.window.run.panel.banner.state()

    def _expect(self, is_so: Callable[[], bool], otherwise: str) -> None:
        if not wait_until(is_so, limit_s=ANSWER_LIMIT_S):
            self._fail(otherwise)

    def _fail(self, what: str) -> None:
        self.failures.append(Failure(self._seed, what))
