"""The line server as it is really run, `main.py line-server`, in a process of its own."""

import socket
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

from station.config.paths import PROJECT
from station.domain.errors import UsageError

_END_LIMIT_S = 30.0


class LineServerProcess:
    """Listens on `port` from `start` to `stop`; before and after, nobody does."""

    def __init__(self, *, folder: Path) -> None:
        self._folder = folder
        self._process: subprocess.Popen[str] | None = None
        self.database_file = folder / "line.db"
        self.port = _free_port()

    def start(self) -> None:
        """Start it and wait until it says that it serves."""
        self._process = subprocess.Popen(
            [
                sys.executable,
                "main.py",
                "line-server",
                "--port",
                str(self.port),
                "--database",
                f"sqlite:///{self.database_file}",
                "--tokens",
                str(self._folder / "tokens.toml"),
            ],
            cwd=PROJECT,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if "http" not in line:
            self.stop()
            raise UsageError(f"The line server did not start; it said '{line.strip()}'.")

    def stop(self) -> None:
        """End it and wait for that. Twice is fine."""
        process, self._process = self._process, None
        if process is None:
            return
        process.terminate()
        try:
            process.wait(_END_LIMIT_S)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        if process.stdout is not None:
            process.stdout.close()


def rows_of(database_file: Path) -> list[str]:
    """Return the ids of all results in the order in which they came; the server has to be off."""
    with closing(sqlite3.connect(database_file)) as connection:
        return [
            row[0] for row in connection.execute("SELECT record_id FROM results ORDER BY number")
        ]


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return int(listener.getsockname()[1])
