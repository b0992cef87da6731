"""How far a verdict can be trusted: what is sent to a person, and which errors still pass as OK."""

from collections.abc import Sequence
from dataclasses import dataclass

from station.domain.verdict import Outcome
from station.evaluation.score import Pair, comparable
from station.recognition.reliability import expected_calibration_error, right_characters

CURVE_STEPS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.85, 0.87, 0.9, 0.92, 0.94, 0.96, 0.98)


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

    A reading that is in doubt for another reason is sent to a person at every threshold.
    """
    return tuple(
        (limit, _counts(pairs, [not p.is_in_doubt and p.confidence >= limit for p in pairs]))
        for limit in CURVE_STEPS
    )


def calibration_error(pairs: Sequence[Pair]) -> float:
    """Return the gap between how sure characters are and how many are right, 0 to 1.

    Characters that a comparison leaves out, such as the separators of plates, do not count.
    """
    promised: list[float] = []
    is_right: list[bool] = []
    for pair in (pair for pair in pairs if pair.probabilities):
        kept = [
            (folded, probability)
            for character, probability in zip(pair.read, pair.probabilities, strict=True)
            for folded in comparable(character, pair.set_name)
        ]
        read = "".join(folded for folded, _ in kept)
        promised += [probability for _, probability in kept]
        is_right += right_characters(read, comparable(pair.truth, pair.set_name))
    return expected_calibration_error(promised, is_right)


def _counts(pairs: Sequence[Pair], accepted: Sequence[bool]) -> Trust:
    wrong = [not pair.is_exact for pair in pairs]
    return Trust(
        count=len(pairs),
        reviewed=accepted.count(False),
        wrong=wrong.count(True),
        wrong_accepted=sum(a and w for a, w in zip(accepted, wrong, strict=True)),
    )
