"""Reads every labelled line crop, as the station would read a part."""

import sys
import time
from collections.abc import Collection
from contextlib import closing
from pathlib import Path

from tqdm import tqdm

from station.assembly import Readers, recipe_named
from station.capture.image_file import load_picture
from station.config.recipe import Recipe
from station.domain.clock import Clock, SystemClock
from station.domain.errors import UsageError
from station.evaluation.labels import Label, load_labels
from station.evaluation.score import Pair
from station.inspector import Inspector
from station.recognition.line_decoding import Mode


def measure(
    folder: Path, *, recipe: str, reader: str, sets: Collection[str], mode: Mode | None = None
) -> list[Pair]:
    """Return truth and reading of every line crop of `sets` (all, if empty), in file order.

    `mode` is read in instead of the recipe's own.
    """
    labels = [x for x in load_labels(folder) if not sets or x.set_name in sets]
    if not labels:
        raise UsageError(f"{folder} holds no line crops of the sets asked for.")
    clock = SystemClock()
    with closing(Readers(clock=clock)) as readers:
        inspector = readers.inspector(_in_mode(recipe_named(recipe), mode), model=reader)
        shown = sys.stderr.isatty()
        return [_pair(x, inspector, clock) for x in tqdm(labels, unit="line", disable=not shown)]


def _in_mode(recipe: Recipe, mode: Mode | None) -> Recipe:
    if mode is None:
        return recipe
    return recipe.model_copy(update={"reader": recipe.reader.model_copy(update={"mode": mode})})


def _pair(label: Label, inspector: Inspector, clock: Clock) -> Pair:
    frame = load_picture(label.path, clock=clock)
    started = time.perf_counter()
    inspection = inspector.inspect(frame).inspection
    duration_ms = (time.perf_counter() - started) * 1000
    weakest = inspection.reading.weakest
    return Pair(
        set_name=label.set_name,
        file=label.path.name,
        truth=label.text,
        read=inspection.reading.text,
        second=inspection.reading.second_text,
        confidence=round(weakest.probability, 4) if weakest else 0.0,
        verdict=inspection.verdict.outcome.value,
        duration_ms=round(duration_ms, 2),
    )
