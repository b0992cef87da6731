"""`evaluate`: the arguments of measuring the reader on labelled pictures."""

import argparse
import sys
from pathlib import Path

from station.config.paths import EMBEDDED_MODEL


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", metavar="DIR", type=Path, help="holds labels.csv and its sets")
    parser.add_argument("--recipe", metavar="NAME|FILE", default="line")
    parser.add_argument("--reader", metavar="MODEL", default=EMBEDDED_MODEL)
    parser.add_argument("--mode", choices=("sure", "fast"), help="instead of the recipe's own")
    parser.add_argument("--sets", metavar="NAME", nargs="+", default=[], help="only these sets")
    parser.add_argument("--json", action="store_true", help="print figures and every pair as JSON")


def run(arguments: argparse.Namespace) -> int:
    """Print exact-string rate, character errors and median time of every set."""
    from station.evaluation.measure import as_json, as_table, measure
    from station.evaluation.score import score

    pairs = measure(
        arguments.folder,
        recipe=arguments.recipe,
        reader=arguments.reader,
        sets=arguments.sets,
        mode=arguments.mode,
    )
    sys.stdout.write(as_json(pairs) if arguments.json else as_table(score(pairs)))
    return 0
