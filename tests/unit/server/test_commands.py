"""Both servers as they are started: they say where they are, answer, and end when told to."""

import argparse
import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest

from station.domain.errors import UsageError
from station.server import token_command
from station.server.line import command as line_command
from station.server.read import command as read_command

START = (
    "import argparse, sys; from importlib import import_module; "
    "command = import_module(sys.argv[1]); parser = argparse.ArgumentParser(); "
    "command.add_arguments(parser); sys.exit(command.run(parser.parse_args(sys.argv[2:])))"
)
LINE, READ = "station.server.line.command", "station.server.read.command"


@contextmanager
def started(module: str, folder: Path, *options: str) -> Iterator[str]:
    """Start a server as a process of its own; yields the address it tells."""
    words = [sys.executable, "-c", START, module, "--port", "0", *options]
    process = subprocess.Popen(
        words,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        env={**os.environ, "STATION_DATA": str(folder)},
    )
    assert process.stdout is not None
    try:
        told = process.stdout.readline()
        found = re.search(r"http://127\.0\.0\.1:\d+/", told)
        assert found, told + process.communicate(timeout=30)[1]
        yield found.group()
    finally:
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=60)


def parsed(command: object, *words: str) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    command.add_arguments(parser)  # type: ignore[attr-defined]
    return parser.parse_args(words)


def test_the_line_server_starts_answers_and_ends(tmp_path: Path) -> None:
    with started(LINE, tmp_path) as url:
        assert json.load(urlopen(f"{url}health")) == {"status": "ok"}
        foreign = Request(f"{url}api/v1/results", headers={"Host": "evil.example"})
        with pytest.raises(HTTPError) as refused:
            urlopen(foreign)
        refused.value.close()
        assert refused.value.code == 403
    with started(LINE, tmp_path) as url:
        assert json.load(urlopen(f"{url}api/v1/stations")) == {"stations": []}


def test_the_read_service_starts_and_ends(tmp_path: Path) -> None:
    with started(READ, tmp_path, "--recipe", "line") as url:
        assert json.load(urlopen(f"{url}health")) == {"status": "ok"}


@pytest.mark.parametrize(
    ("command", "purpose"), [(line_command, "STATION"), (read_command, "--for pictures")]
)
@pytest.mark.expects_log("readable")
def test_beyond_this_machine_nothing_starts_without_a_token(
    tmp_path: Path, command: object, purpose: str
) -> None:
    arguments = parsed(command, "--host", "0.0.0.0", "--tokens", str(tmp_path / "t.toml"))
    with pytest.raises(UsageError, match=f"server-token add .*{purpose}"):
        command.run(arguments)  # type: ignore[attr-defined]


@pytest.mark.parametrize("words", [("--ssl-certfile", "c.pem"), ("--port", "70000")])
def test_half_a_certificate_and_no_port_are_told(words: tuple[str, str]) -> None:
    with pytest.raises(UsageError, match=words[0].removesuffix("certfile")):
        line_command.run(parsed(line_command, *words))


@pytest.mark.expects_log("Without tokens")
def test_a_folder_that_cannot_be_made_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setattr(line_command, "DATABASE_FILE", tmp_path / "file" / "results.db")
    with pytest.raises(UsageError, match="--database"):
        line_command.run(parsed(line_command, "--tokens", str(tmp_path / "t.toml")))


def test_an_empty_list_of_tokens_says_how_to_make_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert token_command.run(parsed(token_command, "--tokens", str(tmp_path / "t"), "list")) == 0
    assert "server-token add" in capsys.readouterr().err
