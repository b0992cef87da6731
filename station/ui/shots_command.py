"""`shots`: draws every view of the window into PNG files; needs no display."""

import argparse
import sys
from pathlib import Path


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", type=Path, help="folder for the PNG files, made if missing")


def run(arguments: argparse.Namespace) -> int:
    """Draw the views and say where they are."""
    from station.ui.shots import run_shots

    count = run_shots(arguments.folder)
    sys.stdout.write(f"{count} pictures of the window in {arguments.folder}\n")
    return 0
