"""How good a recipe is on labelled pictures, as the search for a better one compares it."""

from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

from station.evaluation.example import Example
from station.evaluation.set_reader import SetReading

SURER_BY = 0.005
QUICKER_BY = 0.7
"""A time counts as shorter below this part of the other one: less than that is chance."""


@dataclass(frozen=True, slots=True)
class TuneScore:
    """How good a recipe is on the examples.

    `closeness` is the mean likeness of what was read to the true code, 0 to 1, by edit distance: it
    leads towards pictures that are not right yet. `sureness` is the mean probability of the weakest
    character, 0 for a picture read wrongly; `median_ms` is the time of one picture.
    """

    count: int
    right: int
    closeness: float
    sureness: float
    median_ms: float

    def is_better_than(self, other: "TuneScore") -> bool:
        """Compare right ones first, then how close the others are, how sure, and the time."""
        if self.right != other.right:
            return self.right > other.right
        if self.closeness != other.closeness:
            return self.closeness > other.closeness
        if abs(self.sureness - other.sureness) > SURER_BY:
            return self.sureness > other.sureness
        return self.median_ms < QUICKER_BY * other.median_ms


def likeness(example: Example, reading: SetReading) -> float:
    """Return how like the true code the code that was read is, 0 to 1, by edit distance."""
    return Levenshtein.normalized_similarity(example.code, reading.code)
