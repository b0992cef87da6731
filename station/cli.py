"""The commands of the station. Each lives in the package whose work it starts.

Nothing heavy is imported here: a command's own module is loaded when that command is asked for,
so that help and faults in the command line answer at once.
"""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import import_module

from station.domain.errors import StationError
from station.setup.log_lines import begin_log, plain

EXIT_USAGE = 2
INTERRUPTED = 130


@dataclass(frozen=True, slots=True)
class Command:
    """A sub-command: its module offers add_arguments(parser) and run(arguments) -> exit code."""

    name: str
    module: str
    help: str


COMMANDS = (
    Command("window", "station.window.command", "open the window (what no command does, too)"),
    Command("demo", "station.demo.command", "try the station: nothing is needed, nothing is real"),
    Command("read", "station.terminal.command", "read pictures and print one JSON line for each"),
    Command("queue", "station.terminal.queue_command", "show deliveries, decide about held ones"),
    Command("verify", "station.verification.command", "compare audit, database, CSV, line server"),
    Command("read-service", "station.server.read.command", "read pictures for other programs"),
    Command("line-server", "station.server.line.command", "receive many stations' results"),
    Command("server-token", "station.server.token_command", "let stations and readers in"),
    Command("simulate", "station.peers.command", "play device, plant server or controller"),
    Command("prove", "station.proving.command", "prove that nothing is lost or sent twice"),
    Command("evaluate", "station.evaluation.command", "measure the reader on labelled pictures"),
    Command("bench", "station.bench.command", "measure speed, as ratios within one run"),
    Command("doctor", "station.doctor.command", "check this computer and say what to mend"),
    Command(
        "learn-quality", "station.terminal.learn_quality_command", "find a recipe's quality limits"
    ),
    Command("train", "station.training.command", "train the embedded model on synthetic codes"),
    Command("fetch-model", "station.terminal.fetch_command", "download a published TrOCR model"),
    Command(
        "shots", "station.ui.shots.shots_command", "draw every view of the window into PNG files"
    ),
    Command("samples", "station.scenes.command", "render the sample pictures anew"),
)
SET_UP_COMMANDS = "main.py also knows: setup (prepare only) and test (run the test suite)."


def main(arguments: Sequence[str]) -> int:
    """Run one command line and return its exit code: 0 good, 1 not all good, 2 usage or file."""
    begin_log()
    asked = list(arguments)
    if not asked or (asked[0].startswith("-") and asked[0] not in ("-h", "--help")):
        asked.insert(0, "window")
    parsed = parser_for(asked).parse_args(asked)
    run: Callable[[argparse.Namespace], int] = parsed.run
    try:
        return run(parsed)
    except StationError as error:
        print(f"station: {plain(str(error))}", file=sys.stderr)
        return EXIT_USAGE
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # The reader of our output has gone; what is left must not raise again at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return INTERRUPTED


def parser_for(arguments: Sequence[str]) -> argparse.ArgumentParser:
    """Return the parser; only the asked command's module is imported and gives its arguments."""
    parser = argparse.ArgumentParser(
        prog="main.py", description="The OCR inspection station.", epilog=SET_UP_COMMANDS
    )
    choices = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for command in COMMANDS:
        chosen = choices.add_parser(command.name, help=command.help, description=command.help)
        if command.name in arguments[:1]:
            module = import_module(command.module)
            module.add_arguments(chosen)
            chosen.set_defaults(run=module.run)
    return parser
