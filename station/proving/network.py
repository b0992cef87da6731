"""Proof: whatever the network does to the connections, every part arrives everywhere, once."""

import random
import shutil
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from station.peers.device import SimulatedDevice
from station.peers.device_dialect import DeviceDialect, LineDialect
from station.peers.faults import FaultKind
from station.peers.framed_dialect import FramedDialect
from station.peers.plant_server import SimulatedPlantServer
from station.peers.proxy import (
    BYTES_ARE_SAFE,
    BYTES_ARE_SPOILT,
    CALM,
    FaultProxy,
    ProxySchedule,
    Way,
)
from station.proving.balance import Balance, balance_faults
from station.proving.line_server_peer import ProofLineServer
from station.proving.made_parts import made_part
from station.proving.receivers import Receivers
from station.proving.result import Failure, Figure, Result, counted
from station.proving.rig import Rig
from station.proving.settle import decide_by_looking, rest

PARTS = 4
AT_ONCE = 6
LIMIT_S = 0.3
FAULTS_LAST_S = 1.5
REPLIES_ARE_SPOILT = (
    *BYTES_ARE_SAFE,
    (FaultKind.GARBAGE, Way.BACK),
    (FaultKind.DUPLICATE, Way.BACK),
)
"""For protocols without a check sum of their own: what is sent is not changed by the proxy."""


@dataclass(frozen=True, slots=True)
class Case:
    """What came of one schedule."""

    faults: tuple[str, ...]
    uncertain: int
    outcomes: Counter[str]


def run(*, seed: int, size: int, folder: Path) -> Result:
    """Run `size` schedules, several at once, each with a data folder and devices of its own."""
    line = ProofLineServer(folder=folder)
    line.start()
    seeds = [seed * 1_000_000 + number for number in range(size)]
    try:
        with ThreadPoolExecutor(AT_ONCE) as pool:
            cases = list(pool.map(lambda each: run_case(each, folder / str(each), line), seeds))
    finally:
        line.stop()
    outcomes: Counter[str] = sum((case.outcomes for case in cases), Counter())
    return Result(
        cases=size,
        failures=tuple(
            Failure(each, fault)
            for each, case in zip(seeds, cases, strict=True)
            for fault in case.faults
        ),
        figures=(
            Figure("Parts, each to three receivers", counted(size * PARTS)),
            Figure("Tries that arrived", counted(outcomes["Delivered"])),
            Figure("Tries that had to be repeated", counted(outcomes["RetryLater"])),
            Figure("Deliveries told as UNCERTAIN", counted(outcomes["Uncertain"])),
            Figure("of these decided by a look at the device", counted(_all_uncertain(cases))),
        ),
    )


def run_case(seed: int, folder: Path, line: ProofLineServer) -> Case:
    """Run one schedule; whatever goes wrong is a fault of it."""
    folder.mkdir()
    try:
        return _Schedule(seed=seed, folder=folder, line=line).run()
    except Exception as error:  # noqa: BLE001  the other schedules go on
        return Case((f"{type(error).__name__}: {error}",), 0, Counter())
    finally:
        shutil.rmtree(folder, ignore_errors=True)


class _Schedule:
    """One schedule: odd seeds have a device that speaks frames and recognises repeats."""

    def __init__(self, *, seed: int, folder: Path, line: ProofLineServer) -> None:
        self._seed = seed
        self._folder = folder
        self._line = line
        self._is_framed = bool(seed % 2)
        dialect: DeviceDialect = FramedDialect() if self._is_framed else LineDialect()
        self._device = SimulatedDevice(dialect=dialect, recognises_repeats=self._is_framed)
        self._plant = SimulatedPlantServer()

    def run(self) -> Case:
        with ExitStack() as ending:
            for peer in (self._device, self._plant):
                peer.start()
                ending.callback(peer.stop)
            proxies = self._proxies()
            for proxy in proxies:
                proxy.start()
                ending.callback(proxy.stop)
            rig = self._rig(*(proxy.port for proxy in proxies))
            ending.callback(rig.close)
            return self._delivered(rig, proxies)

    def _proxies(self) -> tuple[FaultProxy, FaultProxy, FaultProxy]:
        to_device = BYTES_ARE_SPOILT if self._is_framed else REPLIES_ARE_SPOILT
        targets = (
            (self._device.port, to_device),
            (self._plant.port, REPLIES_ARE_SPOILT),
            (self._line.port, REPLIES_ARE_SPOILT),
        )
        device, plant, line = (
            FaultProxy(
                target_port=port,
                schedule=ProxySchedule(faults=faults, seed=self._seed * 10 + place, share=0.9),
            )
            for place, (port, faults) in enumerate(targets)
        )
        return device, plant, line

    def _rig(self, device_port: int, plant_port: int, line_port: int) -> Rig:
        chance = random.Random(self._seed)
        receivers = Receivers(
            device_port,
            plant_port,
            line_port,
            device_profile="framed" if self._is_framed else "line",
            recognises_repeats=self._is_framed,
            limit_s=LIMIT_S,
            line_batch=chance.choice((1, 2, 100)),
        )
        return Rig(
            folder=self._folder, receivers=receivers, seed=self._seed, station=f"s{self._seed}"
        )

    def _delivered(self, rig: Rig, proxies: Sequence[FaultProxy]) -> Case:
        rig.open()
        rig.start_couriers()
        for number in range(1, PARTS + 1):
            rig.database.save(made_part(number, seed=self._seed))
            rig.wake()
        rig.wait_until(rig.is_settled, limit_s=FAULTS_LAST_S)
        for proxy in proxies:
            proxy.schedule = CALM
            proxy.cut_connections()
        rest(rig)
        repeated = self._device.log.repeated
        looked = decide_by_looking(rig, self._device.log)
        rig.wake()
        rest(rig)
        rig.stop_couriers()
        rig.write_csv()
        faults = [f"the device did {key} twice, unasked" for key in repeated]
        faults += balance_faults(rig, self._balance())
        return Case(tuple(faults), len(looked), rig.told.settled)

    def _balance(self) -> Balance:
        return Balance(
            least_parts=PARTS,
            device=self._device.log,
            plant=self._plant.log,
            line=self._line,
            device_knows_ids=self._is_framed,
            parts_seed=self._seed,
        )


def _all_uncertain(cases: Sequence[Case]) -> int:
    return sum(case.uncertain for case in cases)
