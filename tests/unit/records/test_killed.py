"""A station that is killed at any moment has every part it promised, once, in every account."""

import logging
import random
import subprocess
import sys
from pathlib import Path

import pytest

from station.records.csv_projection import CsvProjection
from station.records.csv_settings import CsvSettings
from station.verification.csv_files import CsvAccount
from station.verification.verify import verify
from tests.unit.records.inspections import id_number
from tests.unit.records.stations import HandClock, database_at

PROJECT = Path(__file__).resolve().parents[3]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_a_killed_station_loses_and_doubles_nothing(tmp_path: Path) -> None:
    rng = random.Random(7)
    promised: dict[str, int] = {}
    for first in range(0, 5_000, 1_000):
        program = subprocess.Popen(
            [sys.executable, "-m", "tests.unit.records.saver", str(tmp_path), str(first), "1000"],
            cwd=PROJECT,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert program.stdout is not None
        said = [program.stdout.readline() for _ in range(rng.randint(1, 25))]
        program.kill()
        said += program.communicate()[0].splitlines(keepends=True)
        for line in said:
            if line.endswith("\n"):  # the last one may be half written
                number, sequence = line.split()
                promised[id_number(int(number))] = int(sequence)
    assert len(promised) > 5
    logging.getLogger("station.records").setLevel(logging.ERROR)  # torn lines are to be expected
    try:
        kept = complete_csv_and_records(tmp_path)
    finally:
        logging.getLogger("station.records").setLevel(logging.NOTSET)
    assert promised.items() <= kept.items()
    assert sorted(kept.values()) == list(range(1, len(kept) + 1))
    assert len(kept) <= len(promised) + 5  # at most one a kill was saved but not yet promised
    assert verify(tmp_path / "station.db", csv=CsvAccount(tmp_path, CsvSettings())) == ()


def complete_csv_and_records(folder: Path) -> dict[str, int]:
    """Start once more, as the next shift would, and return what is there."""
    database = database_at(folder)
    database.open()
    csv_file = CsvProjection(
        source=database,
        places=database.csv_places,
        folder=folder,
        settings=CsvSettings(),
        clock=HandClock(),
    )
    assert csv_file.catch_up().last_error == ""
    records = database.records(limit=10_000)
    database.close()
    return {record.record_id: record.sequence for record in records}
