"""Proof: on a volume filled to the last byte nothing is lost, and with room all goes on."""

import json
import shlex
import shutil
import subprocess
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

from station.config.paths import PROJECT
from station.proving.result import Failure, Figure, Result, counted, skipped

VOLUME_MEGABYTES = 16
LIMIT_S = 300.0


def run(*, seed: int, size: int, folder: Path) -> Result:
    """Fill `size` fresh volumes of 16 MB, each to another point of the work."""
    volume = folder / "volume"
    volume.mkdir()
    if not _may_mount(volume):
        return skipped("this user may not mount a small volume (unshare -m, tmpfs)")
    failures, figures = [], defaultdict[str, list[float]](list)
    for number in range(size):
        case_seed = seed * 1_000_000 + number
        told = _filled(volume, case_seed)
        failures += [Failure(case_seed, fault) for fault in told["faults"]]
        for name, value in told["figures"].items():
            figures[name].append(value)
    return Result(
        cases=size,
        failures=tuple(failures),
        figures=tuple(
            Figure(name.capitalize() + ", least to most", _range(values))
            for name, values in figures.items()
        ),
    )


def _range(values: list[float]) -> str:
    return f"{counted(int(min(values)))} to {counted(int(max(values)))}"


def _filled(volume: Path, seed: int) -> dict[str, Any]:
    command = shlex.join(
        [sys.executable, "-m", "station.proving.full_disk_job", str(volume), str(seed)]
    )
    done = _in_own_mounts(volume, f"exec {command}")
    try:
        told: dict[str, Any] = json.loads(done.stdout)
    except ValueError:
        return {"faults": [f"the program ended badly: {done.stderr[-500:]}"], "figures": {}}
    return told


def _may_mount(volume: Path) -> bool:
    if shutil.which("unshare") is None or shutil.which("mount") is None:
        return False
    return _in_own_mounts(volume, "true").returncode == 0


def _in_own_mounts(volume: Path, command: str) -> "subprocess.CompletedProcess[str]":
    """Run a shell command that alone sees a small empty volume; it goes when the command ends."""
    mount = f"mount -t tmpfs -o size={VOLUME_MEGABYTES}m tmpfs {shlex.quote(str(volume))}"
    return subprocess.run(
        ["unshare", "-m", "sh", "-c", f"{mount} && {command}"],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        timeout=LIMIT_S,
        check=False,
    )
