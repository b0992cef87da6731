"""Delays that double, stay within bounds and honour the receiver's wish."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.delivery.schedule import Schedule

SCHEDULE = Schedule()


@pytest.mark.parametrize(("attempt", "longest_s"), [(1, 1), (2, 2), (3, 4), (9, 256), (10, 300)])
def test_the_delay_doubles_up_to_five_minutes(attempt: int, longest_s: float) -> None:
    assert SCHEDULE.delay_s(attempt, chance=0.0) == longest_s / 2
    assert SCHEDULE.delay_s(attempt, chance=0.999) == pytest.approx(longest_s, rel=0.01)


@given(st.integers(), st.floats(0, 1, exclude_max=True), st.none() | st.floats(allow_nan=False))
def test_the_delay_is_never_nothing_and_never_endless(
    attempt: int, chance: float, wish_s: float | None
) -> None:
    assert 0.5 <= SCHEDULE.delay_s(attempt, chance=chance, wish_s=wish_s) <= 3600 * 1.1


def test_the_receivers_wish_goes_before_the_schedule() -> None:
    assert SCHEDULE.delay_s(9, chance=0.0, wish_s=3.0) == 3.0
    assert SCHEDULE.delay_s(1, chance=0.5, wish_s=100.0) == pytest.approx(105.0)


def test_a_wish_for_no_delay_at_all_is_not_a_busy_loop() -> None:
    assert SCHEDULE.delay_s(7, chance=0.0, wish_s=0.0) == 0.5
