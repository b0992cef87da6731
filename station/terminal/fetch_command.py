"""`fetch-model`: downloads a published TrOCR model, on request only."""

import argparse
import sys
from pathlib import Path


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "name",
        metavar="OWNER/MODEL",
        help="e.g. microsoft/trocr-large-printed (2.2 GB) or microsoft/trocr-small-printed",
    )
    parser.add_argument(
        "--to", metavar="FOLDER", type=Path, required=False, help="keep models in this folder"
    )


def run(arguments: argparse.Namespace) -> int:
    """Fetch the model and say how to use it."""
    from station.config.paths import FETCHED_MODELS
    from station.recognition.fetch import fetch_model

    folder = fetch_model(arguments.name, arguments.to or FETCHED_MODELS)
    sys.stdout.write(
        f"{arguments.name} is in {folder.path}.\n"
        f"Use it with --reader {arguments.name}, or choose it in the settings.\n"
    )
    return 0
