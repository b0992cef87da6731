"""A labelled set read with two recipes: which pictures the change mends, and which it breaks."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from station.domain.verdict import Outcome
from station.evaluation.example import Example
from station.evaluation.score import is_same_code
from station.evaluation.set_reader import SetReading


class Flip(StrEnum):
    """What a change of the recipe does to one picture; in the order in which it is looked at."""

    BROKEN = "broken"
    FIXED = "fixed"
    WRONG = "still wrong"
    RIGHT = "still right"


@dataclass(frozen=True, slots=True, eq=False)
class Compared:
    """One picture, read with the saved recipe (`before`) and with the one being tuned (`now`)."""

    example: Example
    before: SetReading
    now: SetReading

    @property
    def flip(self) -> Flip:
        was, is_now = is_right(self.example, self.before), is_right(self.example, self.now)
        if was:
            return Flip.RIGHT if is_now else Flip.BROKEN
        return Flip.FIXED if is_now else Flip.WRONG

    @property
    def is_passed_wrongly(self) -> bool:
        """Return whether a wrong code would go on as OK, without a person's look."""
        return self.now.outcome is Outcome.OK and not is_right(self.example, self.now)


@dataclass(frozen=True, slots=True)
class SetFigures:
    """The counts of a run. `passed_wrongly` of the wrong ones would go on as OK."""

    count: int
    right_before: int
    right: int
    broken: int
    fixed: int
    passed_wrongly: int


@dataclass(frozen=True, slots=True, eq=False)
class SetRun:
    """A run of the set. `keys` and the two hashes say what exactly was read with what.

    `is_whole` is False where it was stopped before the last picture.
    """

    recipe_hash: str
    saved_hash: str
    keys: tuple[str, ...]
    compared: tuple[Compared, ...]
    is_whole: bool = True

    @property
    def figures(self) -> SetFigures:
        flips = [each.flip for each in self.compared]
        return SetFigures(
            count=len(flips),
            right_before=sum(flip in (Flip.RIGHT, Flip.BROKEN) for flip in flips),
            right=sum(flip in (Flip.RIGHT, Flip.FIXED) for flip in flips),
            broken=flips.count(Flip.BROKEN),
            fixed=flips.count(Flip.FIXED),
            passed_wrongly=sum(each.is_passed_wrongly for each in self.compared),
        )

    def is_of(self, recipe_hash: str, saved_hash: str, keys: tuple[str, ...]) -> bool:
        """Return whether a run now would say the same of the pictures that were read."""
        return (self.recipe_hash, self.saved_hash, self.keys) == (recipe_hash, saved_hash, keys)


def is_right(example: Example, reading: SetReading) -> bool:
    """Return whether the code that was read is the picture's own."""
    return bool(reading.code) and is_same_code(example.code, reading.code)


def broken_first(compared: Sequence[Compared]) -> tuple[Compared, ...]:
    """Return the pictures in the order in which they want a look; else the set's own order."""
    order = list(Flip)
    return tuple(sorted(compared, key=lambda each: order.index(each.flip)))
