"""`bench`: the arguments of measuring speed."""

import argparse
from importlib import import_module
from pathlib import Path

from station.config.paths import EMBEDDED_MODEL, SAMPLES

MOST_ROUNDS = 100


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "what",
        nargs="?",
        choices=("reading", "ui"),
        default="reading",
        help="the way from picture to code (as without this word), or the window's speed",
    )
    parser.add_argument(
        "--picture", type=Path, default=SAMPLES / "org.bmp", help="a frame for ring-remark"
    )
    parser.add_argument("--reader", metavar="MODEL", default=EMBEDDED_MODEL)
    parser.add_argument(
        "--rounds", type=_rounds, metavar="N", default=9, help=f"repeats, 1 to {MOST_ROUNDS}"
    )
    parser.add_argument(
        "--peers",
        metavar="DIR",
        type=Path,
        nargs="?",
        const=SAMPLES,
        help="only compare with RapidOCR, on the samples' lines or on the line crops in DIR",
    )


def run(arguments: argparse.Namespace) -> int:
    """Print the tables."""
    if arguments.what == "ui":
        # By name: window_proofs stands above everything else that is measured here.
        import_module("station.window_proofs.offscreen").prepare_offscreen()
        import_module("station.window_proofs.ui_speed").print_ui_tables(arguments.rounds)
        return 0
    from station.bench.tables import print_peers, print_tables

    if arguments.peers:
        print_peers(arguments.peers, reader=arguments.reader)
        return 0
    print_tables(arguments.picture, reader=arguments.reader, rounds=arguments.rounds)
    return 0


def _rounds(text: str) -> int:
    if not (text.isdecimal() and 1 <= int(text) <= MOST_ROUNDS):
        raise argparse.ArgumentTypeError(f"{text!r} is no number from 1 to {MOST_ROUNDS}")
    return int(text)
