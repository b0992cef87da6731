"""`learn-quality`: the arguments of finding a recipe's quality limits from pictures."""

import argparse
from pathlib import Path


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "pictures", metavar="PICTURE", nargs="+", type=Path, help="good parts, at least 5"
    )
    parser.add_argument("--recipe", metavar="NAME|FILE", required=True, help="how they are cut")


def run(arguments: argparse.Namespace) -> int:
    """Print the part of the recipe's file that states the limits."""
    from station.terminal.learn_quality import learn_quality

    return learn_quality(arguments.pictures, recipe=arguments.recipe)
