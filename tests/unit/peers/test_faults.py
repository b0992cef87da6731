"""Plans of faults: repeatable, in the share that was asked for."""

import pytest

from station.domain.errors import UsageError
from station.peers.faults import MEANINGS, FaultKind, FaultPlan, kind_named


def test_the_same_seed_makes_the_same_faults_in_any_order() -> None:
    plan = FaultPlan(kinds=(FaultKind.CUT, FaultKind.DELAY), share=0.5, seed=7)
    forwards = [plan.kind_of(number) for number in range(50)]
    assert [plan.kind_of(number) for number in reversed(range(50))] == forwards[::-1]
    assert forwards != [
        FaultPlan(kinds=plan.kinds, share=0.5, seed=8).kind_of(number) for number in range(50)
    ]


def test_the_share_says_how_many_go_wrong() -> None:
    plan = FaultPlan(kinds=(FaultKind.CUT,), share=0.25)
    wrong = sum(plan.kind_of(number) is FaultKind.CUT for number in range(2000))
    assert 400 < wrong < 600


def test_only_the_first_try_goes_wrong_if_asked_so() -> None:
    plan = FaultPlan(kinds=(FaultKind.CUT,), only_first=True)
    assert plan.kind_of(3) is FaultKind.CUT
    assert plan.kind_of(3, is_first_try=False) is FaultKind.NONE


def test_every_fault_has_a_meaning() -> None:
    assert set(MEANINGS) == set(FaultKind)


def test_an_unknown_fault_is_told_with_the_known_ones() -> None:
    with pytest.raises(UsageError, match=r"no fault 'fire'.*half-open"):
        kind_named("fire")
