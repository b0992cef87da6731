"""Reads every labelled line crop and block, as the station would read a part."""

import string
import sys
import time
from collections.abc import Collection
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from tqdm import tqdm

from station.assembly import Readers, recipe_named
from station.capture.image_file import load_picture
from station.config.line_layout import LineLayout
from station.config.recipe import Recipe
from station.domain.clock import Clock, SystemClock
from station.domain.errors import UsageError
from station.domain.frame import Frame
from station.domain.inspection import Inspection
from station.domain.verdict import ReasonKind
from station.evaluation.blocks import SEPARATOR
from station.evaluation.labels import Label, is_scene, load_labels
from station.evaluation.score import LETTERS_AND_DIGITS_ONLY, Pair
from station.inspector import Inspector
from station.recognition.line_decoding import Mode

LINE_RECIPE = "line"
"""Reads line crops: nothing is changed."""


def measure(
    folder: Path,
    *,
    recipe: str | None,
    reader: str,
    sets: Collection[str],
    mode: Mode | None = None,
) -> list[Pair]:
    """Return truth and reading of every picture of `sets`, in file order.

    Without `recipe`, whole parts are read with the one that labels.csv names, line crops as they
    are. For whole parts truth and reading are codes, for line crops the text as read.
    Without `sets`: all but whole photographs. `mode` is read in instead of the recipe's own.
    Blocks are read as several lines, levelled, whatever the recipe says. Where labels leave
    separators out and no recipe is named, separators are no part of the code.
    """
    labels = [x for x in load_labels(folder) if _is_wanted(x, sets)]
    if not labels:
        raise UsageError(
            f"{folder} holds no line crops of the sets asked for. Compare its labels.csv with the "
            "names of --sets and of the sub-folders."
        )
    clock = SystemClock()
    with closing(Readers(clock=clock)) as readers:
        inspectors = _Inspectors(readers, recipe=recipe, reader=reader, mode=mode)
        shown = tqdm(labels, unit="line", disable=not sys.stderr.isatty())
        return [_pair(x, inspectors.of(x), clock) for x in shown]


class _Inspectors:
    """One inspector per recipe and kind of picture, made when the first one asks for it."""

    def __init__(
        self, readers: Readers, *, recipe: str | None, reader: str, mode: Mode | None
    ) -> None:
        self._readers, self._recipe, self._reader, self._mode = readers, recipe, reader, mode
        self._made: dict[tuple[str, bool, bool], Inspector] = {}

    def of(self, label: Label) -> Inspector:
        named = self._recipe or label.recipe
        is_plain = not named and label.set_name.startswith(LETTERS_AND_DIGITS_ONLY)
        key = named or LINE_RECIPE, label.is_block, is_plain
        if key not in self._made:
            chosen = _in_mode(recipe_named(key[0]), self._mode)
            chosen = _for_blocks(chosen) if label.is_block else chosen
            chosen = _without_separators(chosen) if is_plain else chosen
            self._made[key] = self._readers.inspector(chosen, model=self._reader)
        return self._made[key]


def _is_wanted(label: Label, sets: Collection[str]) -> bool:
    return label.set_name in sets if sets else not is_scene(label.set_name)


def _in_mode(recipe: Recipe, mode: Mode | None) -> Recipe:
    if mode is None:
        return recipe
    return recipe.model_copy(update={"reader": recipe.reader.model_copy(update={"mode": mode})})


def _for_blocks(recipe: Recipe) -> Recipe:
    layout = LineLayout(
        count="several",
        separator=SEPARATOR,
        level=True,
        upside_down=recipe.lines.upside_down,
    )
    return recipe.model_copy(update={"lines": layout})


def _without_separators(recipe: Recipe) -> Recipe:
    code = recipe.code.model_copy(update={"separators": string.punctuation + " "})
    return recipe.model_copy(update={"code": code})


def _pair(label: Label, inspector: Inspector, clock: Clock) -> Pair:
    frame = _picture(label, clock)
    started = time.perf_counter()
    inspection = inspector.inspect(frame).inspection
    duration_ms = (time.perf_counter() - started) * 1000
    read, probabilities = _read(inspection, is_code=bool(label.recipe))
    return Pair(
        set_name=label.set_name,
        file=label.path.name,
        truth=label.text,
        read=read,
        second=inspection.reading.second_text,
        confidence=round(inspector.weakest(inspection), 4),
        verdict=inspection.verdict.outcome.value,
        duration_ms=round(duration_ms, 2),
        is_block=label.is_block,
        is_in_doubt=any(
            reason.kind is not ReasonKind.WEAK_CHARACTER for reason in inspection.verdict.reasons
        ),
        probabilities=probabilities,
        is_code=bool(label.recipe),
    )


def _read(inspection: Inspection, *, is_code: bool) -> tuple[str, tuple[float, ...]]:
    """Return the code or the text as read, with the probability of each of its characters."""
    seen = [round(c.probability, 4) for c in inspection.reading.characters for _ in c.text]
    if not is_code:
        return inspection.reading.text, tuple(seen)
    characters = inspection.code.characters
    return inspection.code.mapped, tuple(seen[c.read_index] for c in characters for _ in c.text)


def _picture(label: Label, clock: Clock) -> Frame:
    frame = load_picture(label.path, clock=clock)
    block = label.block
    if block is None:
        return frame
    cut = frame.pixels[block.top_px : block.bottom_px, block.left_px : block.right_px]
    return replace(frame, pixels=cut)
