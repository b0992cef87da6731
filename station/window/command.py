"""`window`: opens the station, or proves the installation in the terminal where no screen is."""

import argparse
import sys

EXIT_NOT_ALL_OK = 1
NO_DISPLAY = (
    "There is no display here, so the window cannot open. The station works all the same: the "
    "first sample is read now.\n"
)
PICTURES_HINT = (
    "Read your own pictures with: python3 main.py read PICTURE... --recipe NAME\n"
    "Open the window at a screen with: python3 main.py\n"
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--full-screen", action="store_true", help="fill the whole screen")


def run(arguments: argparse.Namespace) -> int:
    """Open the window and return when it is closed."""
    from station.display import has_display

    if not has_display():
        return _read_first_sample()
    from station.window.library_order import prepare_libraries

    prepare_libraries()
    from station.window.app import run_window

    is_full_screen: bool = arguments.full_screen
    return run_window(is_full_screen=is_full_screen)


def _read_first_sample() -> int:
    from station.capture.sample_labels import load_sample_labels
    from station.config.paths import SAMPLES
    from station.terminal import command

    sys.stderr.write(NO_DISPLAY)
    first = load_sample_labels(SAMPLES)[0]
    parser = argparse.ArgumentParser()
    command.add_arguments(parser)
    result = command.run(parser.parse_args([str(first.path), "--recipe", first.recipe]))
    sys.stderr.write(PICTURES_HINT)
    # A reading that a person should look at proves the installation as well as a sure one.
    return 0 if result == EXIT_NOT_ALL_OK else result
