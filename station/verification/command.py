"""`main.py verify`: arguments only; the comparing is in verify.py."""

import argparse
import sys
from pathlib import Path

from station.domain.errors import UsageError


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command line."""
    parser.add_argument(
        "--settings", metavar="FILE", type=Path, help="settings file; else the station's own"
    )
    parser.add_argument(
        "--data", metavar="DIR", type=Path, help="data folder; else the one in the settings"
    )
    parser.add_argument(
        "--csv", metavar="DIR", type=Path, help="folder of the CSV; else the one in the settings"
    )
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

    if arguments.settings is not None and not arguments.settings.is_file():
        raise UsageError(f"There is no settings file {arguments.settings}. Check the name.")
    choices = Choices(
        data_folder=arguments.data,
        csv_folder=arguments.csv,
        has_csv=not arguments.no_csv,
        has_server=not arguments.no_server,
    )
    found = verified(load_settings(arguments.settings or SETTINGS_FILE), choices)
    for line in lines_of(found):
        sys.stdout.write(f"{line}\n")
    return 1 if found.differences else 0
