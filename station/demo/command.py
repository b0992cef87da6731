"""`demo`: the whole station with everything around it simulated, in a data folder of its own."""

import argparse
import os
from pathlib import Path

MOST_PARTS = 1000
NO_SCREEN = (
    "The demo shows the window, and there is no display here. Start it at a screen; "
    "in the terminal `python3 main.py read data/samples/label-1.jpg` reads a sample."
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--folder",
        type=Path,
        help="keep the demo's results here; else they are forgotten when the window closes",
    )
    parser.add_argument("--full-screen", action="store_true", help="fill the whole screen")
    parser.add_argument(
        "--parts",
        type=_count,
        default=0,
        metavar="N",
        help="read and decide N parts by itself, then close: does all work on this computer?",
    )


def _count(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= MOST_PARTS:
        raise argparse.ArgumentTypeError(f"{text!r} is no number from 1 to {MOST_PARTS}")
    return int(text)


def run(arguments: argparse.Namespace) -> int:
    """Open the demo and return when its window is closed; what it simulated is gone then."""
    from station.demo.folder import demo_folder
    from station.display import has_display
    from station.domain.errors import UsageError

    if not has_display():
        raise UsageError(NO_SCREEN)
    with demo_folder(arguments.folder) as folder:
        # Before station.config.paths is imported: settings, people, recipes and results of a
        # production on this computer are neither read nor written.
        os.environ["STATION_DATA"] = str(folder)
        from station.window.library_order import prepare_libraries

        prepare_libraries()
        from station.demo.run import run_demo

        is_full_screen: bool = arguments.full_screen
        return run_demo(folder, is_full_screen=is_full_screen, parts=arguments.parts)
