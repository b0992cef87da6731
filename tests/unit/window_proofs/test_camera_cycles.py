"""A few faults of a made-up camera under a whole window. How long it takes is not asked here."""

from pathlib import Path

from station.window_proofs.camera_cycles import camera_cycles


def test_every_fault_is_told_and_healed(tmp_path: Path) -> None:
    result = camera_cycles(seed=3, size=4, folder=tmp_path, stall_limit_s=float("inf"))
    assert result.failures == ()
    assert result.cases == 4
