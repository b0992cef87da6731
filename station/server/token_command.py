"""`server-token`: gives, lists and takes back the tokens of the line server and read service."""

import argparse
import sys
from pathlib import Path

from station.server.options import TOKENS_FILE


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--tokens", metavar="FILE", type=Path, default=TOKENS_FILE)
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    add = actions.add_parser("add", help="make a token; it is shown this once")
    add.add_argument("name", metavar="NAME", help="the station's name, or who looks")
    add.add_argument(
        "--for",
        dest="purpose",
        choices=("station", "dashboard", "pictures"),
        default="station",
        help="deliver that station's results (what it is without this option), look at all "
        "results, or have pictures read",
    )
    actions.add_parser("list", help="show names, purposes and dates, never the tokens")
    revoke = actions.add_parser("revoke", help="make all tokens of a name worthless at once")
    revoke.add_argument("name", metavar="NAME")


def run(arguments: argparse.Namespace) -> int:
    """Carry out one action; a new token goes to standard output, alone on its line."""
    from station.domain.clock import SystemClock
    from station.server.tokens import TokenBook

    book = TokenBook(path=arguments.tokens, clock=SystemClock())
    if arguments.action == "add":
        sys.stdout.write(f"{book.add(arguments.name, arguments.purpose)}\n")
        sys.stderr.write("Keep it now: it cannot be shown again.\n")
    elif arguments.action == "revoke":
        count = book.revoke(arguments.name)
        sys.stdout.write(f"{count} revoked\n")
    else:
        if not book.entries():
            sys.stderr.write(
                "There is no token yet. Make one with: main.py server-token add NAME\n"
            )
        for entry in book.entries():
            state = "revoked" if entry.is_revoked else "valid"
            moment = entry.added_at.astimezone().strftime("%Y-%m-%d %H:%M")
            sys.stdout.write(
                f"{entry.name:<24} {entry.purpose:<10} {state:<8} {moment} {entry.sha256[:8]}\n"
            )
    return 0
