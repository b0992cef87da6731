"""The pad offers what the format allows at a place, and nothing else."""

import string

import pytest

from station.codes.allowed_characters import FREE, allowed_characters
from station.codes.code_format import Anchor, CharacterClass, CodeField, CodeFormat, LetterCase

DIGITS, UPPER = CharacterClass.DIGITS, CharacterClass.UPPER
RING = CodeFormat(
    fields=(
        CodeField(
            name="prefix",
            min_length=6,
            max_length=6,
            character_class=CharacterClass.UPPER_ALPHANUMERIC,
        ),
        CodeField(name="serial", min_length=11, max_length=11, character_class=DIGITS),
    ),
    anchor=Anchor(tail_length=11, begins_with="25"),
)
LOT = CodeFormat(
    fields=(
        CodeField(name="word", literal="LOT"),
        CodeField(name="letters", min_length=1, max_length=3, character_class=UPPER),
        CodeField(name="number", min_length=2, max_length=2, character_class=DIGITS),
    )
)


@pytest.mark.parametrize(
    ("code_format", "text", "place", "allowed"),
    [
        (RING, "F4K7P225073100482", 0, string.digits + string.ascii_uppercase),
        (RING, "F4K7P225073100482", 6, "2"),
        (RING, "F4K7P225073100482", 7, "5"),
        (RING, "F4K7P225073100482", 9, string.digits),
        (RING, "F4", 12, string.digits),
        (RING, "F4K7P225073100482", 17, ""),
        (LOT, "LOTAB12", 1, "O"),
        (LOT, "LOTAB12", 4, string.ascii_uppercase),
        (LOT, "LOTAB12", 5, string.digits),
        (LOT, "LOTA12", 4, string.digits),
        (CodeFormat(), "anything", 3, FREE),
        (CodeFormat(), "", 0, FREE),
    ],
    ids=str,
)
def test_a_place_allows(code_format: CodeFormat, text: str, place: int, allowed: str) -> None:
    assert allowed_characters(code_format, text, place, {}) == allowed


def test_a_format_of_capitals_offers_capitals_only() -> None:
    letters = CodeField(name="a", character_class=CharacterClass.LETTERS)
    code_format = CodeFormat(fields=(letters,), case=LetterCase.UPPER)
    assert allowed_characters(code_format, "x", 0, {}) == string.ascii_uppercase
