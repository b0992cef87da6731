"""The proof of the full disk, in short."""

from pathlib import Path

import pytest

from station.proving.full_disk import run


def test_one_small_volume_is_filled(tmp_path: Path) -> None:
    result = run(seed=1, size=1, folder=tmp_path)
    if result.skipped:
        pytest.skip(result.skipped)
    assert (result.cases, result.failures) == (1, ())
