"""Proof: random hands over every view, in every role, break nothing and may do nothing new."""

from pathlib import Path

from station.proving.result import Result
from station.window_proofs.offscreen import prepare_offscreen


def run(*, seed: int, size: int, folder: Path) -> Result:
    """Make `size` random events."""
    prepare_offscreen()
    from station.window_proofs.monkey_run import monkey_run

    return monkey_run(seed=seed, size=size, folder=folder)
