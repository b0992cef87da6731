"""`verify` prints every difference and says by its exit code whether there was one."""

import argparse
from pathlib import Path

import pytest

from station.domain.errors import UsageError
from station.verification.command import add_arguments, run
from tests.unit.verification.stations import SETTINGS, make_station, tamper


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    make_station(tmp_path)
    return tmp_path


def verify(*arguments: str) -> int:
    parser = argparse.ArgumentParser()
    add_arguments(parser)
    return run(parser.parse_args(arguments))


def test_accounts_that_agree_give_zero(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    settings = folder / "settings.toml"
    columns = ", ".join(f'"{column}"' for column in SETTINGS.columns)
    settings.write_text(f"version = 1\n[csv]\ncolumns = [{columns}]\n")
    assert verify("--settings", str(settings), "--data", str(folder)) == 0
    assert capsys.readouterr().out == (
        "All agree: 8 results in the database, 13 audit entries, 1 CSV files, "
        "line server not asked.\n"
    )


def test_differences_are_printed_and_give_one(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tamper(folder / "station.db", "UPDATE outbox_tallies SET number = 99 WHERE channel = 'device'")
    settings = folder / "settings.toml"
    settings.write_text("version = 1\n")
    given = ("--settings", str(settings), "--data", str(folder))
    assert verify(*given, "--no-csv", "--no-server") == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("outbox: device: ")
    assert lines[-1].startswith(f"{len(lines) - 1} differences: 8 results")
    assert verify(*given, "--csv", str(folder / "gone")) == 1
    assert "The file is missing" in capsys.readouterr().out


def test_a_settings_file_that_was_named_must_be_there(folder: Path) -> None:
    with pytest.raises(UsageError, match="There is no settings file"):
        verify("--settings", str(folder / "none.toml"), "--data", str(folder))
