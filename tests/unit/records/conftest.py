"""An open database in a folder of its own, and its clock."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from station.records.database import Database
from tests.unit.records.stations import HandClock, database_at


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def database(tmp_path: Path, clock: HandClock) -> Iterator[Database]:
    opened = database_at(tmp_path, clock=clock)
    opened.open()
    yield opened
    opened.close()
