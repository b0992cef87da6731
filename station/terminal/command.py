"""`read`: reads pictures and prints one JSON object per picture."""

import argparse
import json
import sys
from collections.abc import Iterable
from pathlib import Path

from tqdm import tqdm

from station.assembly import EMBEDDED_MODEL, Parts, look_alike_tables, reader_named, recipe_named
from station.capture.image_file import load_picture
from station.capture.sample_labels import recipe_of_sample
from station.config.paths import RUN_DATA
from station.config.recipe import Recipe
from station.domain.clock import Clock, SystemClock
from station.domain.errors import PictureError, StageError
from station.inspector import Inspected, Inspector
from station.records.csv_log import CsvLog
from station.terminal.output import as_json, save_stages

EXIT_GOOD, EXIT_NOT_ALL_OK, EXIT_FILE = 0, 1, 2
DEFAULT_RECIPE = "ring-remark"
MANY_PICTURES = 4


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("pictures", metavar="PICTURE", nargs="+", type=Path)
    parser.add_argument(
        "--recipe",
        metavar="NAME|FILE",
        help=f"how to read them; without it a sample's own recipe, else {DEFAULT_RECIPE}",
    )
    parser.add_argument(
        "--reader", metavar="MODEL", default=EMBEDDED_MODEL, help="model folder or fetched name"
    )
    parser.add_argument("--stages", metavar="DIR", type=Path, help="write every stage as a PNG")
    parser.add_argument(
        "--log", action="store_true", help=f"append the codes to {RUN_DATA.name}/ocr_data.csv"
    )


def run(arguments: argparse.Namespace) -> int:
    """Read all pictures; a broken one does not stop the others."""
    clock = SystemClock()
    recipes = [_recipe(arguments.recipe, path) for path in arguments.pictures]
    parts = Parts(reader=reader_named(arguments.reader), tables=look_alike_tables(), clock=clock)
    parts.reader.open()
    inspectors = {recipe.name: parts.inspector(recipe) for recipe in recipes}
    csv_log = CsvLog(RUN_DATA / "ocr_data.csv") if arguments.log else None
    if csv_log:
        csv_log.open()
    worst = EXIT_GOOD
    try:
        for path, recipe in _with_progress(list(zip(arguments.pictures, recipes, strict=True))):
            inspected = _inspected(path, inspectors[recipe.name], clock)
            if inspected is None:
                worst = EXIT_FILE
                continue
            _print(inspected)
            if arguments.stages:
                save_stages(inspected.trace, _stages_folder(arguments, path))
            if csv_log:
                csv_log.append(inspected.inspection)
            if not inspected.inspection.verdict.is_ok:
                worst = max(worst, EXIT_NOT_ALL_OK)
    finally:
        if csv_log:
            csv_log.close()
        parts.reader.close()
    return worst


def _recipe(asked: str | None, picture: Path) -> Recipe:
    return recipe_named(asked or recipe_of_sample(picture) or DEFAULT_RECIPE)


def _inspected(path: Path, inspector: Inspector, clock: Clock) -> Inspected | None:
    try:
        return inspector.inspect(load_picture(path, clock=clock))
    except (PictureError, StageError) as error:
        tqdm.write(f"station: {path}: {error}", file=sys.stderr)
        return None


def _with_progress(
    work: list[tuple[Path, Recipe]],
) -> Iterable[tuple[Path, Recipe]]:
    shown = len(work) >= MANY_PICTURES and sys.stderr.isatty()
    return tqdm(work, unit="picture", file=sys.stderr, disable=not shown)


def _print(inspected: Inspected) -> None:
    tqdm.write(json.dumps(as_json(inspected.inspection), ensure_ascii=False), file=sys.stdout)
    sys.stdout.flush()


def _stages_folder(arguments: argparse.Namespace, path: Path) -> Path:
    folder: Path = arguments.stages
    return folder if len(arguments.pictures) == 1 else folder / path.stem
