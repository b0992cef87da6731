"""The labelled set below Tune: not run yet, run, and with a proposal."""

from collections.abc import Iterator
from dataclasses import replace

from station.capture.sample_labels import SampleLabel
from station.config.recipe import Recipe
from station.config.recipe_edit import with_field
from station.domain.frame import Frame
from station.domain.verdict import Outcome
from station.evaluation.auto_tune import Proposal
from station.evaluation.example import Example
from station.evaluation.recipe_change import RecipeChange
from station.evaluation.set_reader import SetReading
from station.evaluation.set_run import Compared, SetRun
from station.evaluation.tune_score import TuneScore
from station.imaging.screen_copy import ScreenCopy
from station.ui.sample_parts import ring_labels
from station.ui.shots.studio import Studio
from station.ui.tune.set_strip import SetStrip


def set_scenes(strip: SetStrip, studio: Studio, recipe: Recipe) -> Iterator[str]:
    """Bring the strip into one state after the other and name each."""
    examples = [_example(label) for label in ring_labels()]
    parts = studio.parts
    lines = (parts.good.line, parts.weak.line, parts.unread.line)
    strip.set_examples(examples)
    for example, line in zip(examples, lines, strict=False):
        strip.set_picture(example.key, line)
    strip.set_open(True)
    yield "tune-set"
    compared = [
        _compared(example, lines[n % len(lines)], number=n) for n, example in enumerate(examples)
    ]
    keys = tuple(example.key for example in examples)
    for each in compared:
        strip.show_compared(each)
    strip.show_run(SetRun("now", "saved", keys, tuple(compared)))
    yield "tune-set-run"
    strip.show_proposal(_proposal(recipe))
    yield "tune-proposal"
    strip.show_proposal(None)
    strip.set_open(False)


def _example(label: SampleLabel) -> Example:
    return Example(label.path.name, label.path.name, label.code, _never)


def _never() -> Frame:
    raise AssertionError("a prepared example is only looked at")


def _compared(example: Example, line: ScreenCopy, *, number: int) -> Compared:
    """Return the first as broken, the second as fixed, the others as right."""
    good = SetReading(example.code, Outcome.OK, 0.97, 84.0, line)
    bad = replace(good, code=f"{example.code[:-1]}Z", outcome=Outcome.CHECK, weakest=0.44)
    if number == 0:
        return Compared(example, good, bad)
    return Compared(example, bad if number == 1 else good, good)


def _proposal(recipe: Recipe) -> Proposal:
    place = max(n for n, stage in enumerate(recipe.stages) if stage.kind == "contrast")
    better = with_field(recipe, place, "factor", 2.4)
    change = RecipeChange(place, "contrast", "Contrast", "factor", "Factor", "", 3.0, 2.4)
    before = TuneScore(count=4, right=3, closeness=0.985, sureness=0.61, median_ms=96.0)
    after = TuneScore(count=4, right=4, closeness=1.0, sureness=0.94, median_ms=93.0)
    return Proposal(recipe, better, (change,), before, after, 40, True)
