"""A few parts of production, and what counts as flat memory."""

from pathlib import Path

from station.proving.memory import MEBIBYTE
from station.window_proofs.soak_run import course, growth_faults, soak_run

FLAT = [300 * MEBIBYTE] * 10 + [500 * MEBIBYTE] * 30


def test_a_few_parts_go_through(tmp_path: Path) -> None:
    result = soak_run(seed=1, size=3, folder=tmp_path, parts_a_second=0)
    assert result.failures == ()
    assert result.cases == 3


def test_memory_that_only_warms_up_is_flat() -> None:
    assert growth_faults(FLAT) == []


def test_memory_that_goes_on_growing_is_not() -> None:
    (fault,) = growth_faults([(300 + look) * MEBIBYTE for look in range(60)])
    assert fault == "memory grew by 30 MiB from second to last quarter"


def test_a_short_run_says_nothing_of_memory() -> None:
    assert growth_faults([MEBIBYTE, 1000 * MEBIBYTE]) == []


def test_the_course_of_memory_is_told_in_a_dozen_values() -> None:
    assert course([number * MEBIBYTE for number in range(56)]).startswith("0, 5, 10")
