"""Proof: no bytes crash, hang or swell the parsers of frames, replies and commands."""

import random
import re
import subprocess
import sys
import time
import tracemalloc
from importlib.util import find_spec
from pathlib import Path

from station.config.paths import PROJECT
from station.proving.fuzz_targets import HELD_LIMIT_BYTES, TARGETS, Target, mutated
from station.proving.result import Failure, Figure, Result, counted

GUIDED_FROM = 100_000
"""From this many executions on atheris leads the way, where it is installed."""

MOST_BYTES = 1024
"""Of one input: a command's longest line. Longer ones only cost time; memory has its own."""

LARGE_BYTES = 200_000
MEMORY_SAMPLES = 15
HANG_S = 10
RSS_LIMIT_MB = 512
_DONE = re.compile(r"Done (\d+) runs")
_COVERED = re.compile(r"cov: (\d+)")


def run(*, seed: int, size: int, folder: Path) -> Result:
    """Share `size` executions between the targets, and measure memory on large inputs."""
    is_guided = size >= GUIDED_FROM and find_spec("atheris") is not None
    share = -(-size // len(TARGETS))
    failures: list[Failure] = []
    figures, executed = [], 0
    for name, target in TARGETS.items():
        here = folder / name
        here.mkdir()
        count, words, faults = (
            _guided(name, here, seed, share) if is_guided else _random(target, seed, share)
        )
        executed += count
        failures += faults
        figures.append(Figure(f"{name}: executions", f"{counted(count)}{words}"))
    most_bytes = most_held_bytes(seed, samples=min(MEMORY_SAMPLES, 1 + size // 200))
    if most_bytes > HELD_LIMIT_BYTES:
        failures.append(Failure(seed, f"a parser used {most_bytes:,} bytes"))
    figures.append(
        Figure(
            f"Most memory of one execution on {LARGE_BYTES:,} bytes (4 frames: "
            f"{HELD_LIMIT_BYTES:,})",
            counted(most_bytes, "bytes"),
        )
    )
    figures.append(Figure("Led by", "coverage (atheris)" if is_guided else "chance alone"))
    return Result(cases=executed, failures=tuple(failures), figures=tuple(figures))


def most_held_bytes(seed: int, *, samples: int) -> int:
    """Return the most memory that one execution took, on `samples` large inputs of each parser."""
    most = 0
    streams = {name: target for name, target in TARGETS.items() if target.takes_streams}
    for name, target in streams.items():
        for number in range(samples):
            chance = random.Random(f"{seed}:{name}:{number}")
            seeds = (*target.seeds, target.large) if target.large else target.seeds
            data = target.large * (number % 2) + mutated(seeds, chance, most_bytes=LARGE_BYTES)
            data += data[-1:] * (LARGE_BYTES - len(data))
            tracemalloc.start()
            target.run(data)
            most = max(most, tracemalloc.get_traced_memory()[1])
            tracemalloc.stop()
    return most


def _random(target: Target, seed: int, count: int) -> tuple[int, str, list[Failure]]:
    """Run a target on mutations by chance."""
    faults = []
    for number in range(count):
        case_seed = seed * 1_000_000_000 + number
        data = mutated(target.seeds, random.Random(case_seed), most_bytes=MOST_BYTES)
        started_s = time.monotonic()
        try:
            target.run(data)
        except Exception as error:  # noqa: BLE001  whatever it is, it is the finding
            faults.append(Failure(case_seed, f"{type(error).__name__}: {error} for {data!r}"))
        if time.monotonic() - started_s > HANG_S:
            faults.append(Failure(case_seed, f"took more than {HANG_S} s for {data!r}"))
    return count, "", faults


def _guided(name: str, folder: Path, seed: int, count: int) -> tuple[int, str, list[Failure]]:
    """Run a target under atheris in a program of its own."""
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "station.proving.fuzz_guided",
            name,
            f"-runs={count}",
            f"-seed={seed}",
            f"-max_len={MOST_BYTES}",
            f"-timeout={HANG_S}",
            f"-rss_limit_mb={RSS_LIMIT_MB}",
            f"-artifact_prefix={folder}/",
            str(folder),
        ],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        errors="replace",
        check=False,
    )
    ran, covered = _DONE.findall(done.stderr), _COVERED.findall(done.stderr)
    found = _found(folder, done.stderr) if done.returncode else ""
    faults = [Failure(seed, f"{name}: {found}")] if found else []
    words = f", {covered[-1]} places covered" if covered else ""
    return int(ran[-1]) if ran else 0, words, faults


def _found(folder: Path, said: str) -> str:
    """Return the bytes that broke the target, with the end of what was said."""
    broken = [
        path for path in folder.iterdir() if path.name.startswith(("crash", "timeout", "oom"))
    ]
    shown = f"{broken[0].name}: {broken[0].read_bytes()[:300]!r}; " if broken else ""
    return f"{shown}{said[-600:]}"
