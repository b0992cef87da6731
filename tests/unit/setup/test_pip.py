"""pip is asked for the pinned files, and its failure becomes a sentence with a way out."""

import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from station.domain.errors import SetupError
from station.setup.environment import Environment
from station.setup.pip import install, last_words, run_visibly


class PipStub:
    """Stands in for pip: notes what it was asked, writes a log, ends with a given code."""

    def __init__(self, code: int, log: str = "") -> None:
        self.code, self.log = code, log
        self.command: Sequence[str] = ()

    def __call__(self, command: Sequence[str], inherited: Sequence[int]) -> int:
        self.command = command
        Path(command[command.index("--log") + 1]).write_text(self.log)
        return self.code


@pytest.fixture
def environment(tmp_path: Path) -> Environment:
    environment = Environment(tmp_path / ".venv")
    environment.folder.mkdir()
    return environment


FILES = [Path("requirements.txt"), Path("requirements-test.txt")]


def test_all_files_go_to_the_environments_own_pip(environment: Environment) -> None:
    pip = PipStub(0)
    install(environment, FILES, wheels=None, inherited=[], run=pip)
    assert pip.command[:4] == [str(environment.python), "-m", "pip", "install"]
    assert pip.command[-4:] == ["-r", "requirements.txt", "-r", "requirements-test.txt"]
    assert "--no-index" not in pip.command


def test_a_folder_of_wheels_replaces_the_network(environment: Environment) -> None:
    pip = PipStub(0)
    install(environment, FILES, wheels=Path("wheels"), inherited=[], run=pip)
    at = pip.command.index("--no-index")
    assert pip.command[at : at + 3] == ["--no-index", "--find-links", "wheels"]


def test_a_failure_tells_pips_words_and_the_way_out(environment: Environment) -> None:
    pip = PipStub(1, "2026-11-23T02:00:00,1 ERROR: No matching distribution found for torch\n")
    with pytest.raises(SetupError) as caught:
        install(environment, FILES, wheels=None, inherited=[], run=pip)
    message = str(caught.value)
    assert "pip: No matching distribution found for torch" in message
    assert "pip download -r requirements.txt -r requirements-test.txt -d wheels" in message
    assert "main.py setup --wheels wheels" in message


def test_only_the_last_errors_are_quoted(tmp_path: Path) -> None:
    log = tmp_path / "log"
    log.write_text("".join(f"stamp ERROR: number {n}\nstamp noise\n" for n in range(9)))
    assert last_words(log) == ["number 6", "number 7", "number 8"]


def test_a_missing_log_has_no_words(tmp_path: Path) -> None:
    assert last_words(tmp_path / "absent") == []


def test_the_real_pip_without_a_source_fails_with_words(
    environment: Environment, tmp_path: Path
) -> None:
    file = tmp_path / "requirements.txt"
    file.write_text("no-such-package-of-any-kind==1.0\n")

    def run(command: Sequence[str], inherited: Sequence[int]) -> int:
        return run_visibly([sys.executable, *command[1:]], inherited)

    with pytest.raises(SetupError, match="No matching distribution"):
        install(environment, [file], wheels=tmp_path, inherited=[], run=run)
