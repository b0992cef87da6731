"""`prove`: the arguments of the proofs."""

import argparse
from pathlib import Path


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--short", action="store_true", help="small sizes, minutes instead of hours"
    )
    parser.add_argument(
        "--only", metavar="NAME", action="append", help="this proof alone; may be given again"
    )
    parser.add_argument("--list", action="store_true", help="name the proofs and run none")
    parser.add_argument("--size", type=int, metavar="N", help="instead of the proof's own size")
    parser.add_argument("--seed", type=int, default=1, help="same seed, same cases")
    parser.add_argument(
        "--report", type=Path, metavar="FILE", help="write results there, e.g. docs/reliability.md"
    )
    parser.add_argument(
        "--folder", type=Path, help="work here, on the disk that is meant; a fresh one if not given"
    )


def run(arguments: argparse.Namespace) -> int:
    """Run the proofs; 0 if every one that could run holds, else 1."""
    from station.proving.prove import prove

    return prove(arguments)
