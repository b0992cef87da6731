"""What a plant's code looks like, as data. Applying a format to a reading is mapping.py's work."""

import string
from enum import StrEnum
from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

MAX_CODE_LENGTH = 256


class CharacterClass(StrEnum):
    """Which characters a field may hold."""

    DIGITS = "digits"
    UPPER = "upper"
    LOWER = "lower"
    LETTERS = "letters"
    UPPER_ALPHANUMERIC = "upper-alphanumeric"
    ALPHANUMERIC = "alphanumeric"
    HEX = "hex"
    PRINTABLE = "printable"


class LetterCase(StrEnum):
    """What becomes of capital and small letters."""

    KEEP = "keep"
    UPPER = "upper"
    LOWER = "lower"


class CheckRule(StrEnum):
    """How the check digit is computed; the formulas stand in check_digits.py."""

    NONE = "none"
    MOD10 = "mod10"
    MOD11 = "mod11"
    MOD43 = "mod43"
    GS1 = "gs1"
    VIN = "vin"
    ISO6346 = "iso6346"


CLASS_CHARACTERS: dict[CharacterClass, frozenset[str]] = {
    CharacterClass.DIGITS: frozenset(string.digits),
    CharacterClass.UPPER: frozenset(string.ascii_uppercase),
    CharacterClass.LOWER: frozenset(string.ascii_lowercase),
    CharacterClass.LETTERS: frozenset(string.ascii_letters),
    CharacterClass.UPPER_ALPHANUMERIC: frozenset(string.ascii_uppercase + string.digits),
    CharacterClass.ALPHANUMERIC: frozenset(string.ascii_letters + string.digits),
    CharacterClass.HEX: frozenset(string.digits + "ABCDEFabcdef"),
}
"""The finite classes; PRINTABLE is every printable character of Unicode."""


class _Settings(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class CodeField(_Settings):
    """A named run of characters. Equal lengths make it exact; a literal fixes every character."""

    name: Annotated[
        str,
        Field(
            pattern=r"^[a-z][a-z0-9_]{0,31}$",
            description="Name of this part of the code: small letters, digits, underscore",
        ),
    ]
    min_length: Annotated[
        int,
        Field(
            ge=0,
            le=64,
            description="Fewest characters; ignored for a literal",
            json_schema_extra={"label": "Fewest"},
        ),
    ] = 1
    max_length: Annotated[
        int,
        Field(
            ge=1,
            le=64,
            description="Most characters; ignored for a literal",
            json_schema_extra={"label": "Most"},
        ),
    ] = 1
    character_class: Annotated[
        CharacterClass,
        Field(
            description="Which characters may stand here",
            json_schema_extra={"label": "Characters"},
        ),
    ] = CharacterClass.PRINTABLE
    characters: Annotated[
        str,
        Field(
            max_length=256,
            description="Exactly these characters instead of a class, if given",
            json_schema_extra={"label": "Only these", "control": "blanks"},
        ),
    ] = ""
    literal: Annotated[
        str,
        Field(
            max_length=64,
            description="Fixed text that must stand here, e.g. LOT; else empty",
            json_schema_extra={"label": "Fixed text", "control": "blanks"},
        ),
    ] = ""
    look_alikes: Annotated[
        str,
        Field(
            pattern=r"^([a-z0-9][a-z0-9-]{0,47})?$",
            description="Look-alike table for characters that do not fit, by name; empty for none",
            json_schema_extra={"label": "Look-alikes"},
        ),
    ] = ""

    @property
    def shortest(self) -> int:
        return len(self.literal) if self.literal else self.min_length

    @property
    def longest(self) -> int:
        return len(self.literal) if self.literal else self.max_length

    def allows(self, character: str, position: int = 0) -> bool:
        """Say whether `character` may stand at `position` of this field."""
        if self.literal:
            return self.literal[position : position + 1] == character
        if self.characters:
            return character in self.characters
        allowed = CLASS_CHARACTERS.get(self.character_class)
        return character.isprintable() if allowed is None else character in allowed

    @model_validator(mode="after")
    def _check_lengths(self) -> Self:
        if not self.literal and self.min_length > self.max_length:
            raise ValueError(
                f"min_length {self.min_length} is more than max_length {self.max_length}"
            )
        return self


class Anchor(_Settings):
    """Finds the end of the code: characters are dropped from the end until the tail fits."""

    tail_length: Annotated[
        int, Field(ge=1, le=64, description="Length of the code's tail, in characters")
    ]
    begins_with: Annotated[
        str,
        Field(
            min_length=1,
            max_length=16,
            description="What the tail must begin with",
            json_schema_extra={"control": "blanks"},
        ),
    ]

    @model_validator(mode="after")
    def _check_start(self) -> Self:
        if len(self.begins_with) > self.tail_length:
            raise ValueError(f"begins_with is longer than the tail of {self.tail_length}")
        return self


class CodeFormat(_Settings):
    """The whole format. Without fields every printable text is a code."""

    fields: Annotated[
        tuple[CodeField, ...],
        Field(max_length=32, description="Parts of the code from left to right; none: free text"),
    ] = ()
    separators: Annotated[
        str,
        Field(
            max_length=32,
            description="Characters dropped before anything else; a blank means all white space",
            json_schema_extra={"control": "blanks"},
        ),
    ] = ""
    min_read_length: Annotated[
        int,
        Field(
            ge=1,
            le=256,
            description="Fewer characters than this after separators: NO READ",
            json_schema_extra={"label": "Least length"},
        ),
    ] = 1
    case: Annotated[
        LetterCase,
        Field(
            description="Keep letters, or make them all capital or small",
            json_schema_extra={"label": "Letters"},
        ),
    ] = LetterCase.KEEP
    anchor: Annotated[
        Anchor | None,
        Field(description="How the end of the code is found; none: at the last character"),
    ] = None
    check_rule: Annotated[
        CheckRule,
        Field(
            description="How the check digit is computed",
            json_schema_extra={"label": "Check digit"},
        ),
    ] = CheckRule.NONE
    check_fields: Annotated[
        tuple[str, ...],
        Field(
            description="Fields the check digit covers, its own included; none: the whole code",
            json_schema_extra={"label": "It covers"},
        ),
    ] = ()

    @property
    def shortest(self) -> int:
        """Return the fewest characters of a valid code; 1 for free text."""
        return max(1, sum(field.shortest for field in self.fields))

    @property
    def longest(self) -> int | None:
        """Return the most characters of a valid code, or None for free text."""
        return sum(field.longest for field in self.fields) if self.fields else None

    @model_validator(mode="after")
    def _check_whole(self) -> Self:
        if self.longest is not None and self.longest > MAX_CODE_LENGTH:
            raise ValueError(f"the fields add up to more than {MAX_CODE_LENGTH} characters")
        names = [field.name for field in self.fields]
        if len(set(names)) != len(names):
            raise ValueError("two fields have the same name")
        unknown = [name for name in self.check_fields if name not in names]
        if unknown:
            raise ValueError(f"check_fields names no field of this format: {', '.join(unknown)}")
        if self.anchor and self.longest is not None and self.anchor.tail_length > self.longest:
            raise ValueError(f"the anchor's tail is longer than the code of {self.longest}")
        return self
