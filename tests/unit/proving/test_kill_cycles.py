"""The proof of random kills, in short."""

from pathlib import Path

from station.proving.kill_cycles import run


def test_a_few_random_kills_lose_nothing_and_double_nothing(tmp_path: Path) -> None:
    result = run(seed=2, size=4, folder=tmp_path)
    assert result.failures == ()
    assert result.cases == 4
