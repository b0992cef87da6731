"""Threads are chosen by what they gain, not by how many cores there are."""

from collections.abc import Callable, Iterator

import pytest

from station.recognition.threads import fastest_threads


def _chosen(times_s: dict[int, float], cores: int) -> tuple[int, list[int]]:
    """Return the choice on a clock that only reading moves on, and which counts were tried."""
    now = [0.0]
    tried: list[int] = []

    def reading_with(threads: int) -> Callable[[], object]:
        tried.append(threads)

        def read() -> None:
            now[0] += times_s[threads]

        return read

    return fastest_threads(reading_with, cores=cores, clock_s=lambda: now[0]), tried


@pytest.mark.parametrize(
    ("cores", "together_s", "chosen"),
    [
        pytest.param(2, 0.6, 2, id="two are faster"),
        pytest.param(2, 0.9, 1, id="hardly faster is not worth a core"),
        pytest.param(2, 2.5, 1, id="two are slower"),
        pytest.param(32, 0.3, 4, id="never more than four"),
    ],
)
def test_more_threads_must_be_worth_it(cores: int, together_s: float, chosen: int) -> None:
    assert _chosen({1: 1.0, 2: together_s, 4: together_s}, cores)[0] == chosen


def test_one_core_tries_one_thread() -> None:
    assert _chosen({1: 1.0}, 1) == (1, [1])


def test_one_slow_trial_does_not_decide() -> None:
    ticks: Iterator[float] = iter([0, 9, 9, 10, 10, 11, 20, 20.5, 21, 29, 30, 39])
    chosen = fastest_threads(lambda _: lambda: None, cores=2, clock_s=lambda: next(ticks))
    assert chosen == 2
