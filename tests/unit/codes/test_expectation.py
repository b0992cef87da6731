"""A code that is not the one that should have come is named with what should."""

import pytest

from station.codes.clues import Clues
from station.codes.expectation import expectation_reasons, wanted_codes
from station.codes.look_alikes import LookAlikeTables
from station.codes.mapping import map_text
from station.domain.verdict import ReasonKind
from tests.unit.codes.formats import RING

READ = "ABC12325123456789"

CASES = {
    "no clue": (Clues(), []),
    "an empty one": (Clues(expected="", previous=""), []),
    "expected": (Clues(expected=READ), []),
    "expected with separators": (Clues(expected="ABC-123 25123456789"), []),
    "another expected": (
        Clues(expected="ABC12325123456780"),
        [(ReasonKind.NOT_EXPECTED, 16, "ABC12325123456780 was expected")],
    ),
    "next of the series": (Clues(previous="ABC12325123456788"), []),
    "one left out": (
        Clues(previous="ABC12325123456787"),
        [(ReasonKind.OUT_OF_SEQUENCE, 16, "ABC12325123456788 would follow ABC12325123456787")],
    ),
    "the same again": (
        Clues(previous=READ),
        [(ReasonKind.OUT_OF_SEQUENCE, 15, "ABC12325123456790 would follow")],
    ),
    "nothing counts on from it": (Clues(previous="no code"), []),
}


@pytest.mark.parametrize(("clues", "expected"), CASES.values(), ids=CASES)
def test_what_a_code_is_doubted_for(
    clues: Clues, expected: list[tuple[ReasonKind, int, str]], tables: LookAlikeTables
) -> None:
    code = map_text(READ, RING, tables)
    found = expectation_reasons(code, RING, tables, clues)
    assert [(r.kind, r.read_index) for r in found] == [(kind, at) for kind, at, _ in expected]
    for reason, (_, _, words) in zip(found, expected, strict=True):
        assert words in reason.message
    assert len(wanted_codes(code, RING, tables, clues)) == len(expected)


def test_a_code_that_was_seen_before_is_told_with_its_number(tables: LookAlikeTables) -> None:
    code = map_text("ABC-123 25123456789", RING, tables)
    (reason,) = expectation_reasons(code, RING, tables, Clues(seen={READ: 41, "OTHER": 42}))
    assert (reason.kind, reason.read_index) == (ReasonKind.SEEN_BEFORE, None)
    assert reason.message == f"{READ} was seen before: it is saved as No. 41."
    assert expectation_reasons(code, RING, tables, Clues(seen={"OTHER": 42})) == ()


def test_both_clues_have_their_say(tables: LookAlikeTables) -> None:
    code = map_text(READ, RING, tables)
    clues = Clues(expected="ABC12325123456780", previous="ABC12325123456701")
    found = expectation_reasons(code, RING, tables, clues)
    assert [r.kind for r in found] == [ReasonKind.NOT_EXPECTED, ReasonKind.OUT_OF_SEQUENCE]
    assert wanted_codes(code, RING, tables, clues) == ("ABC12325123456780", "ABC12325123456702")
