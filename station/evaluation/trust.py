"""How far a verdict can be trusted: what is sent to a person, and which errors still pass as OK."""

from collections.abc import Sequence
from dataclasses import dataclass

from station.domain.verdict import Outcome
from station.evaluation.score import Pair

CURVE_STEPS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 0.97, 0.99)


@dataclass(frozen=True, slots=True)
class Trust:
    """Counts of readings: all, sent to a person, wrong, and wrong though accepted as OK."""

    count: int
    reviewed: int
    wrong: int
    wrong_accepted: int

    @property
    def review_rate(self) -> float:
        """Return the share of readings sent to a person, 0 to 1."""
        return self.reviewed / self.count if self.count else 0.0

    @property
    def missed_rate(self) -> float:
        """Return the share of all wrong readings that were accepted, 0 to 1."""
        return self.wrong_accepted / self.wrong if self.wrong else 0.0


def trust_of(pairs: Sequence[Pair]) -> Trust:
    """Return the counts for the verdicts as they were given."""
    return _counts(pairs, [pair.verdict == Outcome.OK for pair in pairs])


def curve(pairs: Sequence[Pair]) -> tuple[tuple[float, Trust], ...]:
    """Return the counts if the weakest character had to reach each of several probabilities.

    A reading whose verdict was not OK is sent to a person at every threshold.
    """
    return tuple(
        (limit, _counts(pairs, [p.verdict == Outcome.OK and p.confidence >= limit for p in pairs]))
        for limit in CURVE_STEPS
    )


def _counts(pairs: Sequence[Pair], accepted: Sequence[bool]) -> Trust:
    wrong = [not pair.is_exact for pair in pairs]
    return Trust(
        count=len(pairs),
        reviewed=accepted.count(False),
        wrong=wrong.count(True),
        wrong_accepted=sum(a and w for a, w in zip(accepted, wrong, strict=True)),
    )
