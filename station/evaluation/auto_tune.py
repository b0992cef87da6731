"""Looks for a better recipe: one value at a time from the present ones, within a budget. Pure.

It proposes and never saves. Coordinate descent: the best of a knob's next values is taken where it
is better than the present one, until no knob helps any more or the budget is used up.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any

from station.config.recipe import Recipe
from station.config.recipe_edit import with_fields
from station.domain.errors import UsageError
from station.evaluation.example import Example
from station.evaluation.knobs import Knob, knobs_of
from station.evaluation.recipe_change import RecipeChange, changes_between
from station.evaluation.set_reader import SetReading
from station.evaluation.set_run import is_right
from station.evaluation.tune_score import TuneScore, likeness

HARDEST = 24
"""So many pictures are read with every try, the least sure ones; the end is checked on all."""
Read = Callable[[Example, Recipe], SetReading]


@dataclass(frozen=True, slots=True)
class TuneProgress:
    """How far the search is: tried recipes of the budget, and the best score so far."""

    tried: int
    budget: int
    start: TuneScore
    best: TuneScore


@dataclass(frozen=True, slots=True)
class Proposal:
    """What was found; without changes nothing was better.

    `is_whole` is False where the budget was used up, or the search stopped, before its end.
    """

    base: Recipe
    recipe: Recipe
    changes: tuple[RecipeChange, ...]
    before: TuneScore
    after: TuneScore
    tried: int
    is_whole: bool


class AutoTune:
    """One search. `told` hears of every tried recipe, `is_stopped` is asked between pictures."""

    def __init__(
        self,
        *,
        examples: Sequence[Example],
        recipe: Recipe,
        read: Read,
        budget: int,
        told: Callable[[TuneProgress], None],
        is_stopped: Callable[[], bool],
    ) -> None:
        self._examples, self._read = list(examples), read
        self._base = self._best = recipe
        self._budget, self._told, self._is_stopped = budget, told, is_stopped
        self._seen: set[str] = {recipe.content_hash}
        self._tried = 0

    def run(self) -> Proposal | None:
        """Return what was found, also where it was stopped; None if stopped before all began."""
        start = self._score(self._base, None)
        if start is None:
            return None
        everything = self._examples
        self._hardest_first()
        self._start = self._best_score = self._score(self._base, None) or start
        self._tell()
        while not self._is_over() and self._round():
            pass
        is_whole = not self._is_over()
        self._forget_idle()
        self._take_back()
        after = self._checked_on(everything, start)
        return Proposal(
            base=self._base,
            recipe=self._best,
            changes=changes_between(self._base, self._best),
            before=start,
            after=after,
            tried=self._tried,
            is_whole=is_whole,
        )

    def _checked_on(self, examples: list[Example], start: TuneScore) -> TuneScore:
        """Return the score of the best recipe on all examples; what is no better there is left."""
        if len(examples) == len(self._examples):
            return self._best_score
        self._examples = examples
        score = self._score(self._best, None)
        if score is not None and score.is_better_than(start):
            return score
        self._best = self._base
        return start

    def _round(self) -> bool:
        """Turn every knob once; return whether one of them helped."""
        is_found = False
        for place in range(len(knobs_of(self._best.stages))):
            knobs = knobs_of(self._best.stages)  # anew: a change may offer other values
            if place < len(knobs):
                is_found |= self._turn(knobs[place])
        return is_found

    def _turn(self, knob: Knob) -> bool:
        present, is_found = self._best, False
        for values in knob.choices:
            recipe = self._changed(present, knob.stage_index, values)
            is_found |= recipe is not None and self._try(recipe)
        return is_found

    def _changed(self, recipe: Recipe, index: int, values: dict[str, Any]) -> Recipe | None:
        try:
            return with_fields(recipe, index, values)
        except UsageError:
            return None

    def _try(self, recipe: Recipe) -> bool:
        """Take the recipe if it is better than the best one; each is tried once."""
        if self._is_over() or recipe.content_hash in self._seen:
            return False
        self._seen.add(recipe.content_hash)
        self._tried += 1
        score = self._score(recipe, self._best_score)
        is_better = score is not None and score.is_better_than(self._best_score)
        if is_better and score is not None:
            self._best, self._best_score = recipe, score
        self._tell()
        return is_better

    def _forget_idle(self) -> None:
        """Give stages that were switched off their old values: they have no effect."""
        stages = [
            old.model_copy(update={"enabled": False}) if old.enabled and not new.enabled else new
            for old, new in zip(self._base.stages, self._best.stages, strict=True)
        ]
        self._best = self._best.model_copy(update={"stages": tuple(stages)})

    def _take_back(self) -> None:
        """Undo each change that is not needed: the fewest changes are the easiest to trust.

        This comes on top of the budget, one try for each change.
        """
        goal = self._best_score
        for change in changes_between(self._base, self._best):
            without = self._changed(self._best, change.stage_index, {change.field: change.before})
            if without is None or self._is_stopped():
                continue
            self._tried += 1
            score = self._score(without, goal)
            if score is not None and not goal.is_better_than(score):
                self._best, self._best_score = without, score
            self._tell()

    def _score(self, recipe: Recipe, to_beat: TuneScore | None) -> TuneScore | None:
        """Return the score, None as soon as it cannot be reached any more, or when stopped."""
        right, close, sure, times_ms = 0, 0.0, 0.0, []
        count = len(self._examples)
        for done, example in enumerate(self._examples, start=1):
            if self._is_stopped():
                return None
            reading = self._read(example, recipe)
            if is_right(example, reading):
                right, sure = right + 1, sure + reading.weakest
            close += likeness(example, reading)
            times_ms.append(reading.duration_ms)
            if to_beat is not None and right + count - done < to_beat.right:
                return None
        mean = 1 / max(1, count)
        return TuneScore(
            count, right, round(close * mean, 6), sure * mean, median(times_ms or [0.0])
        )

    def _hardest_first(self) -> None:
        """Begin with the pictures that decide: a worse recipe is then known after a few."""
        readings = {example.key: self._read(example, self._base) for example in self._examples}
        hardest = sorted(self._examples, key=lambda example: _ease(example, readings[example.key]))
        self._examples = hardest[:HARDEST]

    def _is_over(self) -> bool:
        return self._tried >= self._budget or self._is_stopped()

    def _tell(self) -> None:
        self._told(TuneProgress(self._tried, self._budget, self._start, self._best_score))


def _ease(example: Example, reading: SetReading) -> tuple[bool, float]:
    return is_right(example, reading), reading.weakest
