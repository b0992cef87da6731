"""The shipped look-alike tables, read once."""

from pathlib import Path

import pytest

from station.codes.look_alikes import LookAlikeTables, load_look_alikes

MAPPINGS = Path(__file__).resolve().parents[3] / "resources" / "mappings"


@pytest.fixture(scope="session")
def tables() -> LookAlikeTables:
    return load_look_alikes(MAPPINGS)
