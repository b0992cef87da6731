"""`verify` prints every difference and says by its exit code whether there was one."""

import argparse
from pathlib import Path

import pytest

from station.verification.command import add_arguments, run
from tests.unit.records.inspections import decided
from tests.unit.records.stations import database_at
from tests.unit.verification.stations import tamper


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    database = database_at(tmp_path)
    database.open()
    database.save(decided(1))
    database.close()
    return tmp_path


def verify(*arguments: str) -> int:
    parser = argparse.ArgumentParser()
    add_arguments(parser)
    return run(parser.parse_args(arguments))


def test_accounts_that_agree_give_zero(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "ocr_data.csv").write_bytes(
        b"Serial Number,Timestamp,Detected Text\r\n1,2026-11-23 06:01:00,ABC12325123456789\r\n"
    )
    assert verify("--settings", str(folder / "none.toml"), "--data-folder", str(folder)) == 0
    assert capsys.readouterr().out == (
        "All agree: 1 results in the database, 1 audit entries, 1 CSV files, "
        "line server not asked.\n"
    )


def test_differences_are_printed_and_give_one(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tamper(folder / "station.db", "UPDATE records SET verdict = 'CHECK'")
    given = ("--settings", str(folder / "none.toml"), "--data-folder", str(folder))
    assert verify(*given, "--no-csv", "--no-server") == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("database, result 1: Its verdict is 'CHECK'")
    assert lines[-1].startswith("1 difference: 1 results")
    assert verify(*given, "--csv-folder", str(folder / "gone")) == 1
    assert "The file is missing" in capsys.readouterr().out
