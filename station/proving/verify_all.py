"""Proof: whatever is damaged or forged in database, CSV or line server, `verify` names it."""

import random
import shutil
from collections import Counter
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import numpy as np

from station.delivery.line_server_settings import LineServerSettings
from station.domain.errors import StationError
from station.peers.device import SimulatedDevice
from station.peers.device_dialect import LineDialect
from station.proving.corruptions import CORRUPTIONS, FILES, Corruption
from station.proving.line_server_peer import ProofLineServer
from station.proving.made_parts import made_part
from station.proving.receivers import Receivers
from station.proving.result import Failure, Figure, Result, counted
from station.proving.rig import Rig
from station.proving.settle import rest
from station.records.csv_settings import CsvSettings
from station.records.database import FILE_NAME
from station.records.postponed import Answer
from station.verification.csv_files import CsvAccount
from station.verification.line_server import LineServerView
from station.verification.verify import verification_of

PARTS = 40
POSTPONED = 3
_ATTEMPTS = 20


def run(*, seed: int, size: int, folder: Path) -> Result:
    """Damage copies of one sound station in `size` ways and let each be verified."""
    station = folder / "station"
    station.mkdir()
    _make_station(station)
    failures, found = [], Counter[str]()
    kinds = random.Random(seed).sample(CORRUPTIONS, len(CORRUPTIONS))
    sound = differences_in(station)
    if sound:
        failures.append(Failure(seed, f"a sound station is said to differ: {sound[0]}"))
    for number in range(size):
        case_seed = seed * 1_000_000 + number
        corruption = kinds[number % len(kinds)]
        case = folder / "case"
        _damaged(station, case, corruption, case_seed)
        if differences_in(case):
            found[corruption.target] += 1
        else:
            words = f"{corruption.target}: {corruption.words}, and verify says nothing"
            failures.append(Failure(case_seed, words))
        shutil.rmtree(case)
    return Result(
        cases=size,
        failures=tuple(failures),
        figures=(
            Figure("Kinds of damage", counted(len(CORRUPTIONS))),
            *(
                Figure(f"Damaged {target}, found by verify", counted(count))
                for target, count in sorted(found.items())
            ),
            Figure("Parts in the station", counted(PARTS)),
            Figure("Parts put aside", counted(POSTPONED)),
        ),
    )


def differences_in(folder: Path) -> list[str]:
    """Return what `verify` says of a folder with station, CSV and line server's database."""
    server = ProofLineServer(folder=folder)
    try:
        server.start()
        settings = LineServerSettings(url=f"http://127.0.0.1:{server.port}")
        view = LineServerView(settings=settings, folder=folder, secret=lambda _: "")
        view.open()
        try:
            verification = verification_of(
                folder / FILE_NAME, csv=CsvAccount(folder, CsvSettings()), server=view.results
            )
        finally:
            view.close()
    except StationError as error:  # said aloud, so it was found
        return [str(error)]
    finally:
        server.stop()
    return [str(difference) for difference in verification.differences]


def _damaged(station: Path, case: Path, corruption: Corruption, seed: int) -> None:
    """Make a damaged copy; a draw that happened to change nothing is drawn again."""
    before = _contents(station)
    for attempt in range(_ATTEMPTS):
        shutil.rmtree(case, ignore_errors=True)
        shutil.copytree(station, case)
        corruption.damage(case, random.Random(f"{seed}:{attempt}"))
        if _contents(case) != before:
            return
    raise AssertionError(f"{corruption.words} changed nothing in {_ATTEMPTS} attempts")


def _contents(folder: Path) -> list[bytes | None]:
    paths = [folder / name for name in FILES]
    return [path.read_bytes() if path.exists() else None for path in paths]


def _make_station(folder: Path) -> None:
    """Save parts, most of them delivered to a device and to the line server, and put some aside;
    all closed."""
    device, line = SimulatedDevice(dialect=LineDialect()), ProofLineServer(folder=folder)
    with ExitStack() as ending:
        for peer in (device, line):
            peer.start()
            ending.callback(peer.stop)
        rig = Rig(folder=folder, receivers=Receivers(device.port, line_port=line.port))
        ending.callback(rig.close)
        rig.open()
        for number in range(PARTS + 1, PARTS + POSTPONED + 1):
            _put_aside(rig, number)
        for number in range(1, PARTS + 1):
            rig.database.save(made_part(number))
        rig.start_couriers()
        rest(rig)
        rig.stop_couriers()
        rig.write_csv()


def _put_aside(rig: Rig, number: int) -> None:
    """Put a part aside, and let one person answer about it."""
    part = made_part(number)
    line = np.full((8, 40), number, np.uint8)
    rig.database.postponed.put(
        replace(part, decision=None), line=line, places=(0.5,), operator="Kim", reason="dirty"
    )
    decision = part.decision
    assert decision is not None
    answer = Answer("Lee", decision.decided_at, decision.kind, decision.text)
    rig.database.postponed.add_answer(part.inspection_id, answer, turn=0)
