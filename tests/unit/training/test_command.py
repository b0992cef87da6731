"""The command's arguments become the run's options; torch stays unloaded until it runs."""

import argparse
import subprocess
import sys
from pathlib import Path
from unittest import mock

import pytest

from station.config.paths import PROJECT
from station.domain.errors import UsageError
from station.training import command


def _told(*arguments: str) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    command.add_arguments(parser)
    return parser.parse_args(arguments)


def test_arguments_reach_the_training(tmp_path: Path) -> None:
    told = _told("--out", str(tmp_path), "--minutes", "7", "--optimiser", "adamw", "--seed", "3")
    with mock.patch("station.training.train.train") as train:
        assert command.run(told) == 0
    options = train.call_args.args[0]
    assert options.out == tmp_path
    assert (options.minutes, options.optimiser, options.seed) == (7.0, "adamw", 3)


def test_a_run_inside_the_project_is_refused() -> None:
    told = _told("--out", str(PROJECT / "run"))
    with pytest.raises(UsageError, match="outside"):
        command.run(told)
    assert not (PROJECT / "run").exists()


@pytest.mark.parametrize("words", [("--device", "gpu"), ("--optimiser", "sgd")], ids=str)
def test_a_wrong_choice_is_refused_before_anything_starts(words: tuple[str, str]) -> None:
    with pytest.raises(SystemExit):
        _told("--out", "run", *words)


def test_every_help_text_names_its_default() -> None:
    parser = argparse.ArgumentParser()
    command.add_arguments(parser)
    assert "(60.0)" in parser.format_help()
    assert "a run found there goes on" in parser.format_help()


def test_the_help_needs_no_torch() -> None:
    code = "import sys, station.training.command; sys.exit('torch' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
