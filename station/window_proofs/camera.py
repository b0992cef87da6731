"""Proof: a camera that is unplugged, hangs or talks nonsense never holds the window up."""

from pathlib import Path

from station.proving.result import Result
from station.window_proofs.offscreen import prepare_offscreen

STALL_LIMIT_S = 0.2


def run(*, seed: int, size: int, folder: Path) -> Result:
    """Break and mend the camera `size` times."""
    prepare_offscreen()
    from station.window_proofs.camera_cycles import camera_cycles

    return camera_cycles(seed=seed, size=size, folder=folder, stall_limit_s=STALL_LIMIT_S)
