"""Two opinions are compared by the code they make, character by character."""

import pytest

from station.codes.code_format import CodeFormat
from station.codes.differences import differences
from station.codes.look_alikes import LookAlikeTables
from station.codes.mapping import map_text
from station.domain.difference import Difference
from tests.unit.codes.formats import FREE, RING

RING_TEXT = "ABC12325123456789"

CASES = {
    "no opinion": (RING_TEXT, None, RING, []),
    "the same": (RING_TEXT, RING_TEXT, RING, []),
    "the same to the plant": (RING_TEXT, "ABC-123 25I23456789", RING, []),
    "only blanks": ("EXP 12.26", "EXP12. 26", FREE, []),
    "one other": ("ABC-12325123456789", "ABC12325723456789", RING, [Difference("1", "7", 9)]),
    "two side by side": ("AB12", "A8I2", FREE, [Difference("B", "8", 1), Difference("1", "I", 2)]),
    "one more": ("2020", "20202", FREE, [Difference("", "2", 3)]),
    "one less": ("20201", "2020", FREE, [Difference("1", "", 4)]),
    "nothing": ("A1", "", FREE, [Difference("A1", "", 0)]),
    "nothing of ours": ("", "A1", FREE, [Difference("", "A1", None)]),
}


@pytest.mark.parametrize(("ours", "second", "code_format", "expected"), CASES.values(), ids=CASES)
def test_what_differs(
    ours: str,
    second: str | None,
    code_format: CodeFormat,
    expected: list[Difference],
    tables: LookAlikeTables,
) -> None:
    code = map_text(ours, code_format, tables)
    assert list(differences(code, second, code_format, tables)) == expected
