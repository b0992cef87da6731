"""Formats of codes that many plants use, to start from. A recipe may hold any other."""

from dataclasses import dataclass

from station.codes.code_format import (
    CharacterClass,
    CheckRule,
    CodeField,
    CodeFormat,
    LetterCase,
)

VIN_CHARACTERS = "ABCDEFGHJKLMNPRSTUVWXYZ0123456789"
"""ISO 3779: no I, O and Q."""


@dataclass(frozen=True, slots=True)
class KnownFormat:
    """A format under the name by which people know it."""

    title: str
    code: CodeFormat


def _digits(name: str, length: int, look_alikes: str = "digits") -> CodeField:
    return CodeField(
        name=name,
        min_length=length,
        max_length=length,
        character_class=CharacterClass.DIGITS,
        look_alikes=look_alikes,
    )


def _numbered(name: str, length: int) -> CodeFormat:
    """Return digits whose last one is the check digit of the GS1 General Specifications."""
    fields = (_digits(name, length),)
    return CodeFormat(
        fields=fields, separators=" -", min_read_length=length - 2, check_rule=CheckRule.GS1
    )


KNOWN_FORMATS = (
    KnownFormat("Any text", CodeFormat()),
    KnownFormat("GTIN-13 (EAN), GS1", _numbered("gtin", 13)),
    KnownFormat("GTIN-14, GS1", _numbered("gtin", 14)),
    KnownFormat("SSCC, GS1", _numbered("sscc", 18)),
    KnownFormat(
        "Vehicle (VIN), ISO 3779",
        CodeFormat(
            fields=(
                CodeField(
                    name="vin",
                    min_length=17,
                    max_length=17,
                    characters=VIN_CHARACTERS,
                    look_alikes="vin",
                ),
            ),
            separators=" ",
            min_read_length=15,
            case=LetterCase.UPPER,
            check_rule=CheckRule.VIN,
        ),
    ),
    KnownFormat(
        "Container, ISO 6346",
        CodeFormat(
            fields=(
                CodeField(
                    name="owner",
                    min_length=3,
                    max_length=3,
                    character_class=CharacterClass.UPPER,
                    look_alikes="container-owner",
                ),
                CodeField(name="category", characters="UJZ", look_alikes="container-owner"),
                _digits("serial", 7),
            ),
            separators=" -",
            min_read_length=9,
            case=LetterCase.UPPER,
            check_rule=CheckRule.ISO6346,
        ),
    ),
)
