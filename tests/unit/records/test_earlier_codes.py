"""The codes of the parts that were saved last, per recipe."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from station.domain.errors import RecordError
from station.domain.inspection import DecisionKind
from station.records.database import FILE_NAME
from station.records.earlier_codes import EarlierCode, EarlierCodes
from tests.unit.records.history_station import save
from tests.unit.records.stations import database_at


@pytest.fixture
def earlier(tmp_path: Path) -> Iterator[EarlierCodes]:
    made = EarlierCodes(tmp_path / FILE_NAME)
    yield made
    made.close()


def test_the_last_codes_of_a_recipe_come_newest_first(
    tmp_path: Path, earlier: EarlierCodes
) -> None:
    database = database_at(tmp_path)
    database.open()
    for number, code in enumerate(("AAA1", "BBB2", "CCC3"), start=1):
        save(database, number, code)
    save(database, 4, "DDD4", recipe="label")
    assert earlier.last("ring-remark", 2) == (EarlierCode("CCC3", 3), EarlierCode("BBB2", 2))
    save(database, 5, "EEE5")
    assert earlier.last("ring-remark", 1) == (EarlierCode("EEE5", 5),)
    database.close()


def test_a_rejected_part_has_no_code_to_come_again(tmp_path: Path, earlier: EarlierCodes) -> None:
    database = database_at(tmp_path)
    database.open()
    save(database, 1, "AAA1")
    save(database, 2, "", read="BBB2", kind=DecisionKind.REJECTED)
    assert earlier.last("ring-remark", 5) == (EarlierCode("AAA1", 1),)
    database.close()


def test_before_the_first_part_there_is_nothing(earlier: EarlierCodes) -> None:
    assert earlier.last("ring-remark", 5) == ()


def test_a_damaged_database_is_told(tmp_path: Path, earlier: EarlierCodes) -> None:
    (tmp_path / FILE_NAME).write_bytes(b"no database" * 500)
    with pytest.raises(RecordError, match="codes of earlier parts could not be read"):
        earlier.last("ring-remark", 5)
