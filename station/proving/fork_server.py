"""Starts, hears and kills the worker's children for the proofs that end programs by force."""

import contextlib
import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from station.config.paths import PROJECT
from station.domain.errors import UsageError

_LINE_LIMIT_S = 120.0


@dataclass(frozen=True, slots=True)
class Ended:
    """How a child ended: its exit code, negative for a signal, and all that it had said."""

    code: int
    lines: tuple[str, ...]

    @property
    def was_killed(self) -> bool:
        return self.code == -signal.SIGKILL


class ForkServer:
    """One worker program; `launch` one child at a time, then hear it to its end."""

    def __init__(self, *, modules: tuple[str, ...], error_file: Path) -> None:
        self._modules = modules
        self._error_file = error_file
        self._process: subprocess.Popen[bytes] | None = None
        self._line: socket.socket | None = None
        self._errors: IO[bytes] | None = None
        self._waiting = b""
        self._child: int | None = None

    def start(self) -> None:
        """Start the worker and wait until it has imported everything."""
        self._line, theirs = socket.socketpair()
        self._line.settimeout(_LINE_LIMIT_S)
        self._errors = self._error_file.open("wb")
        self._process = subprocess.Popen(
            [sys.executable, "-m", "station.proving.worker", *self._modules],
            stdin=subprocess.PIPE,
            stdout=theirs.fileno(),
            stderr=self._errors,
            cwd=PROJECT,
        )
        theirs.close()
        self._expect("ready")

    def launch(self, module: str, **arguments: Any) -> int:
        """Start one job and return its process id."""
        self.tell(json.dumps([module, arguments]))
        self._child = int(self._expect("pid").split()[1])
        return self._child

    def tell(self, line: str) -> None:
        """Say a line to whoever reads standard input: the child, while there is one."""
        assert self._process is not None
        assert self._process.stdin is not None
        self._process.stdin.write(f"{line}\n".encode())
        self._process.stdin.flush()

    def next_line(self) -> str:
        """Return the next line of the child."""
        return next(self._lines())

    def hear_out(self) -> Ended:
        """Return how the child ended, and what it said until then."""
        heard: list[str] = []
        for line in self._lines():
            if line.startswith("ended "):
                self._child = None
                return Ended(int(line.split()[1]), tuple(heard))
            heard.append(line)
        raise AssertionError("unreachable: the lines never end without an error")

    @property
    def errors(self) -> str:
        """Return the end of what the worker and its children wrote to standard error."""
        return self._error_file.read_text("utf-8", errors="replace")[-2000:]

    def stop(self) -> None:
        """End the worker and the child it may have. Twice is fine."""
        if self._child is not None:
            kill(self._child)
            self._child = None
        process, self._process = self._process, None
        if process is not None and process.stdin is not None:
            with contextlib.suppress(BrokenPipeError):
                process.stdin.close()
            process.wait()
        for thing in (self._line, self._errors):
            if thing is not None:
                thing.close()

    def _expect(self, word: str) -> str:
        line = self.next_line()
        if not line.startswith(word):
            raise UsageError(f"The proof's program said '{line}' for '{word}'. {self.errors}")
        return line

    def _lines(self) -> Iterator[str]:
        assert self._line is not None
        while True:
            line, end, rest = self._waiting.partition(b"\n")
            if end:
                self._waiting = rest
                yield line.decode()
                continue
            chunk = self._line.recv(65536)
            if not chunk:
                raise UsageError(f"The proof's program ended by itself. {self.errors}")
            self._waiting += chunk


def kill(process_id: int) -> None:
    """Kill -9; a process that has just ended is no fault."""
    with contextlib.suppress(ProcessLookupError):
        os.kill(process_id, signal.SIGKILL)
