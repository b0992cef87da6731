"""Doubts about a picture take away an OK and never hide why nothing was read."""

import pytest

from station.domain.verdict import Outcome, Reason, ReasonKind, Verdict

WEAK = Reason(ReasonKind.WEAK_CHARACTER, "weak", 0)
SHORT = Reason(ReasonKind.TOO_SHORT, "short")
DARK = Reason(ReasonKind.TOO_DARK, "dark")


@pytest.mark.parametrize(
    ("verdict", "doubted"),
    [
        pytest.param(Verdict(Outcome.OK), Verdict(Outcome.CHECK, (DARK,)), id="OK"),
        pytest.param(
            Verdict(Outcome.CHECK, (WEAK,)), Verdict(Outcome.CHECK, (DARK, WEAK)), id="CHECK"
        ),
        pytest.param(
            Verdict(Outcome.NO_READ, (SHORT,)),
            Verdict(Outcome.NO_READ, (SHORT, DARK)),
            id="NO READ",
        ),
    ],
)
def test_a_doubted_verdict(verdict: Verdict, doubted: Verdict) -> None:
    assert verdict.doubted((DARK,)) == doubted
    assert verdict.doubted(()) == verdict
