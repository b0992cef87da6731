"""Proof: killed at random moments of saving and delivering, nothing is lost, nothing is double."""

import os
import random
import threading
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path

from station.peers.device import SimulatedDevice
from station.peers.device_dialect import LineDialect
from station.peers.plant_server import SimulatedPlantServer
from station.proving.balance import Balance, balance_faults
from station.proving.fork_server import ForkServer, kill
from station.proving.line_server_peer import ProofLineServer
from station.proving.receivers import Receivers
from station.proving.result import Failure, Figure, Result, counted, skipped
from station.proving.rig import Rig
from station.proving.settle import settle_by_looking

JOB = "station.proving.kill_job"
KILLS_IN_A_ROUND = 100
PARTS_IN_A_CYCLE = 400
_MOST_BEFORE_FIRST_S = 0.15
_MOST_AFTER_SAVED_S = 0.06
_SHARE_WHILE_OPENING = 0.3
_MOST_SAVED_FIRST = 8


@dataclass(slots=True)
class Tally:
    """What all rounds came to."""

    kills: int = 0
    while_opening: int = 0
    parts: int = 0
    uncertain: int = 0
    had_arrived: int = 0
    failures: list[Failure] = field(default_factory=list)


def run(*, seed: int, size: int, folder: Path) -> Result:
    """Kill `size` times, in rounds of 100 with a fresh data folder each."""
    if not hasattr(os, "fork"):
        return skipped("this system cannot fork programs")
    tally = Tally()
    server = ForkServer(modules=(JOB,), error_file=folder / "errors.txt")
    server.start()
    try:
        for round_number, start in enumerate(range(0, size, KILLS_IN_A_ROUND)):
            here = folder / f"round-{round_number}"
            here.mkdir()
            Round(server=server, folder=here, seed=seed * 100_000 + round_number).run(
                kills=min(KILLS_IN_A_ROUND, size - start), tally=tally
            )
    finally:
        server.stop()
    return Result(
        cases=tally.kills,
        failures=tuple(tally.failures),
        figures=(
            Figure("Killed with SIGKILL", counted(tally.kills)),
            Figure("of these before the first part was saved", counted(tally.while_opening)),
            Figure("Parts saved and delivered to three receivers", counted(tally.parts)),
            Figure("Deliveries to the device told as UNCERTAIN", counted(tally.uncertain)),
            Figure("of these the device had done", counted(tally.had_arrived)),
        ),
    )


class Round:
    """One data folder with its receivers, from the first kill to the balance."""

    def __init__(self, *, server: ForkServer, folder: Path, seed: int) -> None:
        self._server = server
        self._folder = folder
        self._seed = seed
        self._chance = random.Random(seed)
        self._pause = threading.Event()
        self._device = SimulatedDevice(dialect=LineDialect())
        self._plant = SimulatedPlantServer()
        self._line = ProofLineServer(folder=folder)

    def run(self, *, kills: int, tally: Tally) -> None:
        """Kill, settle, and note every fault of the balance."""
        peers = (self._device, self._plant, self._line)
        for peer in peers:
            peer.start()
        try:
            receivers = Receivers(self._device.port, self._plant.port, self._line.port)
            saved = self._killed(kills, receivers, tally)
            self._settled(saved, receivers, tally)
        finally:
            for peer in peers:
                peer.stop()

    def _killed(self, kills: int, receivers: Receivers, tally: Tally) -> int:
        """Kill one child after the other; return the last part that was said to be SAVED."""
        saved = 0
        for _ in range(kills):
            lines = self._kill_one(saved + 1, receivers)
            numbers = [int(line.split()[1]) for line in lines if line.startswith("SAVED")]
            tally.kills += 1
            tally.while_opening += not numbers
            expected = list(range(saved + 1, saved + 1 + len(numbers)))
            if numbers != expected:
                tally.failures.append(Failure(self._seed, f"said SAVED for {numbers}"))
            saved = max(numbers, default=saved)
        return saved

    def _kill_one(self, first: int, receivers: Receivers) -> Sequence[str]:
        child = self._server.launch(
            JOB,
            folder=str(self._folder),
            first=first,
            count=PARTS_IN_A_CYCLE,
            receivers=asdict(receivers),
        )
        heard = [self._server.next_line()]
        if self._chance.random() < _SHARE_WHILE_OPENING:
            self._pause.wait(self._chance.uniform(0.0, _MOST_BEFORE_FIRST_S))
        else:
            for _ in range(self._chance.randint(1, _MOST_SAVED_FIRST)):
                heard.append(self._server.next_line())
            self._pause.wait(self._chance.uniform(0.0, _MOST_AFTER_SAVED_S))
        kill(child)
        ended = self._server.hear_out()
        if not ended.was_killed:
            raise AssertionError(f"the child ended by itself: {self._server.errors}")
        return [*heard, *ended.lines]

    def _settled(self, saved: int, receivers: Receivers, tally: Tally) -> None:
        """Start once more, decide what is uncertain by looking at the device, and compare."""
        repeated = self._device.log.repeated
        rig = Rig(folder=self._folder, receivers=receivers, seed=self._seed)
        try:
            choices = settle_by_looking(rig, self._device.log)
            parts = rig.database.last_sequence()
            tally.parts += parts
            tally.uncertain += len(choices)
            tally.had_arrived += sum(choice.had_arrived for choice in choices)
            faults = balance_faults(
                rig,
                Balance(
                    least_parts=saved,
                    device=self._device.log,
                    plant=self._plant.log,
                    line=self._line,
                ),
            )
        finally:
            rig.close()
        faults += [f"the device did {key} twice, unasked" for key in repeated]
        tally.failures += [Failure(self._seed, fault) for fault in faults]
