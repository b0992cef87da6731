"""Some hundred random events on a whole window, in every role."""

from pathlib import Path

from station.window_proofs.monkey_run import monkey_run


def test_random_hands_break_nothing(tmp_path: Path) -> None:
    result = monkey_run(seed=7, size=1600, folder=tmp_path)
    assert result.failures == ()
    assert result.cases == 1600
