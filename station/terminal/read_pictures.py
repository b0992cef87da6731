"""Reads pictures one after the other and prints one JSON object for each."""

import json
import sys
from collections.abc import Iterable, Sequence
from contextlib import ExitStack, closing
from pathlib import Path

from tqdm import tqdm

from station.assembly import Readers, model_for, recipe_named
from station.capture.image_file import load_picture
from station.capture.sample_labels import recipe_of_sample
from station.config.paths import SETTINGS_FILE
from station.config.recipe import Recipe
from station.config.settings import Settings, load_settings
from station.domain.clock import Clock, SystemClock
from station.domain.errors import PictureError, StageError
from station.imaging.line_regions import line_regions
from station.inspector import Inspected, Inspector
from station.terminal.output import as_json, save_stages
from station.terminal.saving import TerminalLog

EXIT_GOOD, EXIT_NOT_ALL_OK, EXIT_FILE = 0, 1, 2
MANY_PICTURES = 4
NOT_LOGGED = "station: {path}: not logged, a person has to look at it in the window."


def read_pictures(
    pictures: Sequence[Path],
    *,
    recipe: str | None,
    reader: str | None,
    expected: str | None,
    stages_folder: Path | None,
    is_logging: bool,
) -> int:
    """Read all pictures and return the exit code; a broken picture does not stop the others."""
    settings, clock = load_settings(SETTINGS_FILE), SystemClock()
    recipes = [
        recipe_named(recipe or recipe_of_sample(path) or settings.recipe) for path in pictures
    ]
    worst = EXIT_GOOD
    with ExitStack() as stack:
        readers = stack.enter_context(closing(Readers(clock=clock)))
        log = _open_log(settings, clock, stack) if is_logging else None
        inspectors = {
            each.content_hash: readers.inspector(each, model=reader or model_for(each, settings))
            for each in recipes
        }
        for path, own in _with_progress(list(zip(pictures, recipes, strict=True))):
            inspected = _inspected(path, inspectors[own.content_hash], clock, expected)
            if inspected is None:
                worst = EXIT_FILE
                continue
            _print(inspected)
            if stages_folder:
                several = len(pictures) > 1
                save_stages(
                    inspected.trace, stages_folder / path.stem if several else stages_folder
                )
            if log is not None and not log.save(inspected.inspection):
                tqdm.write(NOT_LOGGED.format(path=path), file=sys.stderr)
            if not inspected.inspection.verdict.is_ok:
                worst = max(worst, EXIT_NOT_ALL_OK)
    return worst


def _open_log(settings: Settings, clock: Clock, stack: ExitStack) -> TerminalLog:
    log = TerminalLog(settings=settings, clock=clock)
    for message in log.open():
        tqdm.write(f"station: {message}", file=sys.stderr)
    return stack.enter_context(closing(log))


def _inspected(
    path: Path, inspector: Inspector, clock: Clock, expected: str | None
) -> Inspected | None:
    try:
        return inspector.inspect(load_picture(path, clock=clock), expected=expected)
    except (PictureError, StageError) as error:
        tqdm.write(f"station: {path}: {error}", file=sys.stderr)
        return None


def _with_progress(work: list[tuple[Path, Recipe]]) -> Iterable[tuple[Path, Recipe]]:
    shown = len(work) >= MANY_PICTURES and sys.stderr.isatty()
    return tqdm(work, unit="picture", file=sys.stderr, disable=not shown)


def _print(inspected: Inspected) -> None:
    lines = line_regions(inspected.trace, inspected.inspection.reading.lines)
    shown = as_json(inspected.inspection, lines)
    tqdm.write(json.dumps(shown, ensure_ascii=False), file=sys.stdout)
    sys.stdout.flush()
