"""The figures of a shift."""

import pytest

from station.domain.counts import Counts
from station.domain.inspection import DecisionKind
from station.domain.verdict import Outcome


def test_a_part_counts_once_under_its_verdict_and_its_decision() -> None:
    counts = Counts()
    counts = counts.with_part(Outcome.OK, DecisionKind.CONFIRMED, at_s=1.0)
    counts = counts.with_part(Outcome.CHECK, DecisionKind.CORRECTED, at_s=2.0)
    counts = counts.with_part(Outcome.NO_READ, DecisionKind.REJECTED, at_s=3.0)
    assert (counts.parts, counts.ok, counts.check, counts.no_read) == (3, 1, 1, 1)
    assert (counts.corrected, counts.rejected) == (1, 1)
    assert counts.ok_percent == pytest.approx(100 / 3)


def test_the_worst_cycle_stays_and_the_last_one_changes() -> None:
    counts = Counts().with_cycle(0.8).with_cycle(0.2)
    assert (counts.last_cycle_s, counts.worst_cycle_s) == (0.2, 0.8)


def test_before_the_first_part_the_share_is_zero() -> None:
    assert Counts().ok_percent == 0.0


def saved_at(*moments_s: float) -> Counts:
    counts = Counts()
    for moment_s in moments_s:
        counts = counts.with_part(Outcome.OK, DecisionKind.CONFIRMED, at_s=moment_s)
    return counts


@pytest.mark.parametrize(
    ("moments_s", "pace"),
    [
        pytest.param((), 0.0, id="no part"),
        pytest.param((5.0,), 0.0, id="one part"),
        pytest.param((0.0, 6.0, 12.0), 10.0, id="every six seconds"),
        pytest.param((0.0, 0.0), 0.0, id="at the same moment"),
        pytest.param((0.0, 1000.0, 1030.0), 2.0, id="a break before the last two"),
        pytest.param(tuple(float(i) for i in range(40)), 60.0, id="more than are kept"),
    ],
)
def test_the_pace_is_that_of_the_last_parts(moments_s: tuple[float, ...], pace: float) -> None:
    assert saved_at(*moments_s).per_minute == pytest.approx(pace)


def test_a_slow_morning_does_not_hold_the_pace_down() -> None:
    slow, quick = [60.0 * i for i in range(20)], [1200.0 + i for i in range(12)]
    assert saved_at(*slow, *quick).per_minute == pytest.approx(60.0)
