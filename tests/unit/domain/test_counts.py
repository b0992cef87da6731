"""The figures of a shift."""

import pytest

from station.domain.counts import Counts
from station.domain.inspection import DecisionKind
from station.domain.verdict import Outcome


def test_a_part_counts_once_under_its_verdict_and_its_decision() -> None:
    counts = Counts()
    counts = counts.with_part(Outcome.OK, DecisionKind.CONFIRMED)
    counts = counts.with_part(Outcome.CHECK, DecisionKind.CORRECTED)
    counts = counts.with_part(Outcome.NO_READ, DecisionKind.REJECTED)
    assert (counts.parts, counts.ok, counts.check, counts.no_read) == (3, 1, 1, 1)
    assert (counts.corrected, counts.rejected) == (1, 1)
    assert counts.ok_percent == pytest.approx(100 / 3)


def test_the_worst_cycle_stays_and_the_last_one_changes() -> None:
    counts = Counts().with_cycle(0.8).with_cycle(0.2)
    assert (counts.last_cycle_s, counts.worst_cycle_s) == (0.2, 0.8)


def test_before_the_first_part_the_share_is_zero() -> None:
    assert Counts().ok_percent == 0.0
