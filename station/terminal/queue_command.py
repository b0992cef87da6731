"""`queue`: the arguments of looking at deliveries and deciding about them at a terminal."""

import argparse
from pathlib import Path

from station.domain.delivery import DEVICE, LINE_SERVER, PLANT_SERVER, ManualChoice

CHANNELS = (DEVICE, PLANT_SERVER, LINE_SERVER)
CHOICES = {
    "send-again": ManualChoice.SEND_AGAIN,
    "it-arrived": ManualChoice.IT_ARRIVED,
    "set-aside": ManualChoice.SET_ASIDE,
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    _add_data(parser, None)
    parser.set_defaults(step="list", channel="", as_json=False)
    steps = parser.add_subparsers(dest="step", metavar="STEP")
    listing = steps.add_parser("list", help="what waits, also while the station works (default)")
    _add_data(listing)
    listing.add_argument("--channel", choices=CHANNELS, default="", help="only this channel")
    listing.add_argument("--json", dest="as_json", action="store_true", help="one object a line")
    for name, help_text in (
        ("send-again", "send results once more that are uncertain or set aside"),
        ("it-arrived", "take such results as delivered, without sending them"),
        ("set-aside", "set results aside that wait, so that others go first"),
    ):
        step = steps.add_parser(name, help=f"{help_text}; the station must not run")
        _add_data(step)
        step.add_argument("channel", choices=CHANNELS)
        step.add_argument("results", metavar="NUMBER", nargs="*", type=int, help="their numbers")
        step.add_argument("--all", dest="is_all", action="store_true", help="all of them")
        step.add_argument("--operator", default="", help="who decides; else the system's user")
        if name == "it-arrived":
            step.add_argument(
                "--reply", default="", help="what the device replied, for one result of it"
            )
    export = steps.add_parser("export", help="write what was set aside as JSON lines")
    _add_data(export)
    export.add_argument("channel", choices=CHANNELS)
    export.add_argument("file", metavar="FILE", type=Path)


def _add_data(parser: argparse.ArgumentParser, default: str | None = argparse.SUPPRESS) -> None:
    """Take the data folder before the step and behind it."""
    parser.add_argument(
        "--data",
        metavar="DIR",
        type=Path,
        default=default,
        help="data folder; else the one in the settings",
    )


def run(arguments: argparse.Namespace) -> int:
    """Carry the step out; 0 when all is delivered or done, 1 when something waits for a person."""
    from station.terminal import queue_steps

    path = queue_steps.database_path(arguments.data)
    match arguments.step:
        case "export":
            return queue_steps.export(path, channel=arguments.channel, file=arguments.file)
        case "send-again" | "it-arrived" | "set-aside":
            return queue_steps.decide(
                path,
                channel=arguments.channel,
                choice=CHOICES[arguments.step],
                numbers=frozenset(arguments.results),
                is_all=arguments.is_all,
                operator=arguments.operator,
                reply=getattr(arguments, "reply", ""),
            )
        case _:
            return queue_steps.show(path, channel=arguments.channel, as_json=arguments.as_json)
