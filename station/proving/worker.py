"""A program that is killed on purpose: `python -m station.proving.worker`, driven by `fork_server`.

It imports once, then forks a child for every job it is told, so that thousands of kills are cheap.
"""

import json
import os
import socket
import sys
import traceback
from importlib import import_module
from typing import Any

REPORT_DESCRIPTOR = 1
WORD_TO_GO = b"go"
_CRASHED = 70


class Reporter:
    """Says lines to the proof through a socket: what was said before a kill still arrives."""

    def __init__(self, line: socket.socket) -> None:
        self._line = line

    def say(self, *words: object) -> None:
        self._line.sendall((" ".join(map(str, words)) + "\n").encode())


def serve() -> None:
    """Fork a child for every job until the jobs end."""
    with socket.socket(fileno=os.dup(REPORT_DESCRIPTOR)) as line:
        reporter = Reporter(line)
        modules = {name: import_module(name) for name in sys.argv[1:]}
        reporter.say("ready")
        while job := read_line():
            if job == WORD_TO_GO:
                continue  # it was meant for a child that did not live to read it
            module, arguments = json.loads(job)
            child = os.fork()
            if child == 0:
                os._exit(_do(modules[module], arguments, reporter))
            _, status = os.waitpid(child, 0)
            reporter.say("ended", os.waitstatus_to_exitcode(status))


def wait_for_go() -> None:
    """Wait in a child for the word to go. It is taken in one call: a kill cannot tear it."""
    os.read(0, len(WORD_TO_GO) + 1)


def read_line() -> bytes:
    """Return the next line of standard input, byte by byte: a child reads on where this ends."""
    line = b""
    while (byte := os.read(0, 1)) not in (b"", b"\n"):
        line += byte
    return line


def _do(module: Any, arguments: dict[str, Any], reporter: Reporter) -> int:
    reporter.say("pid", os.getpid())
    try:
        module.job(reporter=reporter, **arguments)
    except BaseException:  # noqa: BLE001  the child ends here, whatever it was
        traceback.print_exc()
        return _CRASHED
    return 0


if __name__ == "__main__":
    serve()
