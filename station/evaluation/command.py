"""`evaluate`: the arguments of measuring the reader on labelled pictures."""

import argparse
import sys
from pathlib import Path

from station.config.paths import EMBEDDED_MODEL

SETS_HELP = (
    "only these sets; whole photographs (..._scenes) are read only where named, cut out around "
    "the boxes of scene_boxes.json"
)
DIR_HELP = "holds labels.csv and its pictures: sets of line crops, or a labelled set of parts"
RECIPE_HELP = "instead of the one labels.csv names; line crops without one are read as they are"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", metavar="DIR", type=Path, help=DIR_HELP)
    parser.add_argument("--recipe", metavar="NAME|FILE", help=RECIPE_HELP)
    parser.add_argument("--reader", metavar="MODEL", default=EMBEDDED_MODEL)
    parser.add_argument("--mode", choices=("sure", "fast"), help="instead of the recipe's own")
    parser.add_argument("--sets", metavar="NAME", nargs="+", default=[], help=SETS_HELP)
    parser.add_argument(
        "--curve", action="store_true", help="print what each threshold sends to a person, too"
    )
    parser.add_argument("--json", action="store_true", help="print figures and every pair as JSON")


def run(arguments: argparse.Namespace) -> int:
    """Print exact-string rate, character errors, median time and trust of every set."""
    from station.evaluation.measure import measure
    from station.evaluation.report import as_json, as_table, blocks_table, curve_table

    pairs = measure(
        arguments.folder,
        recipe=arguments.recipe,
        reader=arguments.reader,
        sets=arguments.sets,
        mode=arguments.mode,
    )
    if arguments.json:
        sys.stdout.write(as_json(pairs))
        return 0
    sys.stdout.write(as_table(pairs))
    if blocks := blocks_table(pairs):
        sys.stdout.write("\n" + blocks)
    if arguments.curve:
        sys.stdout.write("\n" + curve_table(pairs))
    return 0
