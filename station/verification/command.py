"""`main.py verify`: arguments only; the comparing is in verify.py."""

import argparse
import sys
from pathlib import Path


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command line."""
    parser.add_argument("--settings", type=Path, help="settings file; default: the station's own")
    parser.add_argument("--data-folder", type=Path, help="folder with station.db; default: theirs")
    parser.add_argument("--csv-folder", type=Path, help="folder of the CSV; default: theirs")
    parser.add_argument("--no-csv", action="store_true", help="leave the CSV out")
    parser.add_argument(
        "--no-server", action="store_true", help="leave the line server out, if one is enabled"
    )


def run(arguments: argparse.Namespace) -> int:
    """Print every difference and return 1 if there is any."""
    from station.config.paths import SETTINGS_FILE
    from station.config.settings import load_settings
    from station.verification.report import lines_of
    from station.verification.sources import Choices, verified

    choices = Choices(
        data_folder=arguments.data_folder,
        csv_folder=arguments.csv_folder,
        has_csv=not arguments.no_csv,
        has_server=not arguments.no_server,
    )
    found = verified(load_settings(arguments.settings or SETTINGS_FILE), choices)
    for line in lines_of(found):
        sys.stdout.write(f"{line}\n")
    return 1 if found.differences else 0
