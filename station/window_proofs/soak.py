"""Proof: an hour of production leaves the window's memory as it was."""

from pathlib import Path

from station.proving.result import Result
from station.window_proofs.offscreen import prepare_offscreen

PARTS_A_SECOND = 2.0


def run(*, seed: int, size: int, folder: Path) -> Result:
    """Read and confirm `size` parts, two a second."""
    prepare_offscreen()
    from station.window_proofs.soak_run import soak_run

    return soak_run(seed=seed, size=size, folder=folder, parts_a_second=PARTS_A_SECOND)
