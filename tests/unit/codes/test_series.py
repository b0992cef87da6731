"""The next code of a series counts the last digits up and keeps everything else."""

import pytest

from station.codes.code_format import CheckRule, CodeFormat
from station.codes.look_alikes import LookAlikeTables
from station.codes.mapping import map_text
from station.codes.series import next_code
from tests.unit.codes.formats import CONTAINER, FREE, LOT, RING, VIN

MOD10 = CodeFormat(check_rule=CheckRule.MOD10)

CASES = {
    "free text": ("A-099", FREE, "A-100"),
    "digits in the middle": ("A019B", FREE, "A020B"),
    "ring": ("ABC12325123456789", RING, "ABC12325123456790"),
    "separators left out": ("ABC-123 25123456789", RING, "ABC12325123456790"),
    "literal kept": ("LOTAB09", LOT, "LOTAB10"),
    "check digit": ("CSQU3054383", CONTAINER, "CSQU3054399"),
    "luhn": ("79927398713", MOD10, "79927398721"),
    "vin": ("1M8GDM9AXKP042788", VIN, "1M8GDM9A1KP042789"),
    "no digit": ("ABC", FREE, None),
    "nothing left to count": ("A99", FREE, None),
    "no code": ("LOT", LOT, None),
    "wrong check digit": ("CSQU3054384", CONTAINER, None),
}


@pytest.mark.parametrize(("previous", "code_format", "expected"), CASES.values(), ids=CASES)
def test_what_follows(
    previous: str, code_format: CodeFormat, expected: str | None, tables: LookAlikeTables
) -> None:
    found = next_code(previous, code_format, tables)
    assert found == expected
    assert found is None or map_text(found, code_format, tables).is_valid
