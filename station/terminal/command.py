"""`read`: the arguments of reading pictures at a terminal. The work is in read_pictures.py."""

import argparse
from pathlib import Path

from station.config.paths import EMBEDDED_MODEL


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("pictures", metavar="PICTURE", nargs="+", type=Path)
    parser.add_argument(
        "--recipe",
        metavar="NAME|FILE",
        help="how to read them; without it a sample's own recipe, else the one in the settings",
    )
    parser.add_argument(
        "--reader",
        metavar="MODEL",
        help=f"model folder or fetched name; else the one in the settings ({EMBEDDED_MODEL})",
    )
    parser.add_argument("--expected", metavar="CODE", help="the code announced for these parts")
    parser.add_argument("--stages", metavar="DIR", type=Path, help="write every stage as a PNG")
    parser.add_argument(
        "--log", action="store_true", help="save readings that are OK as confirmed records"
    )


def run(arguments: argparse.Namespace) -> int:
    """Print one JSON object per picture; 0 when all are OK, 1 when not, 2 for a file error."""
    from station.terminal.read_pictures import read_pictures

    return read_pictures(
        arguments.pictures,
        recipe=arguments.recipe,
        reader=arguments.reader,
        expected=arguments.expected,
        stages_folder=arguments.stages,
        is_logging=arguments.log,
    )
