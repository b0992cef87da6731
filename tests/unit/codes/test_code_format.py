"""Faulty code formats are refused with words that lead to the fault."""

from typing import Any

import pytest
from pydantic import ValidationError

from station.codes.code_format import CharacterClass, CodeField, CodeFormat
from station.codes.limits import Limits
from tests.unit.codes.formats import CONTAINER, FREE, LOT, RING

FAULTS: dict[str, tuple[dict[str, Any], str]] = {
    "lengths crossed": (
        {"fields": [{"name": "a", "min_length": 3, "max_length": 2}]},
        "min_length 3 is more than max_length 2",
    ),
    "same name twice": ({"fields": [{"name": "a"}, {"name": "a"}]}, "same name"),
    "name with a blank": ({"fields": [{"name": "a b"}]}, "pattern"),
    "class unknown": ({"fields": [{"name": "a", "character_class": "runes"}]}, "digits"),
    "check field unknown": (
        {"fields": [{"name": "a"}], "check_fields": ["b"]},
        "names no field of this format: b",
    ),
    "anchor longer than its tail": (
        {"anchor": {"tail_length": 1, "begins_with": "25"}},
        "longer than the tail",
    ),
    "tail longer than the code": (
        {"fields": [{"name": "a"}], "anchor": {"tail_length": 2, "begins_with": "2"}},
        "longer than the code of 1",
    ),
    "field unknown": ({"anchors": 1}, "Extra inputs"),
    "no least length": ({"min_read_length": 0}, "greater than or equal to 1"),
    "too long": (
        {"fields": [{"name": f"f{n}", "max_length": 64} for n in range(5)]},
        "more than 256",
    ),
}


@pytest.mark.parametrize(("settings", "words"), FAULTS.values(), ids=FAULTS)
def test_a_faulty_format_is_refused(settings: dict[str, Any], words: str) -> None:
    with pytest.raises(ValidationError, match=words):
        CodeFormat.model_validate(settings)


def test_lengths_add_up() -> None:
    assert (RING.shortest, RING.longest) == (17, 17)
    assert (LOT.shortest, LOT.longest) == (6, 12)
    assert (FREE.shortest, FREE.longest) == (1, None)


@pytest.mark.parametrize("code_format", [RING, CONTAINER, LOT, FREE])
def test_a_format_survives_being_written_and_read(code_format: CodeFormat) -> None:
    assert CodeFormat.model_validate(code_format.model_dump(mode="json")) == code_format


CLASSES = {
    CharacterClass.DIGITS: ("07", "aA-١²"),
    CharacterClass.UPPER: ("AZ", "a0Ä"),
    CharacterClass.LOWER: ("az", "A0ä"),
    CharacterClass.LETTERS: ("aZ", "0-ß"),
    CharacterClass.UPPER_ALPHANUMERIC: ("A9", "a-"),
    CharacterClass.ALPHANUMERIC: ("aZ9", "-Ä"),
    CharacterClass.HEX: ("09afAF", "gG-"),
    CharacterClass.PRINTABLE: ("aZ9-/ Ä", "\n\x00\x7f"),
}


@pytest.mark.parametrize("character_class", CLASSES)
def test_classes_allow_what_their_name_says(character_class: CharacterClass) -> None:
    allowed, forbidden = CLASSES[character_class]
    field = CodeField(name="a", character_class=character_class)
    assert all(field.allows(character) for character in allowed)
    assert not any(field.allows(character) for character in forbidden)


def test_a_literal_allows_each_character_at_its_place_only() -> None:
    field = CodeField(name="word", literal="LOT")
    assert field.allows("O", 1)
    assert not field.allows("O", 0)
    assert not field.allows("T", 3)


def test_every_setting_is_described() -> None:
    for model in (CodeField, CodeFormat, Limits):
        assert all(field.description for field in model.model_fields.values())
