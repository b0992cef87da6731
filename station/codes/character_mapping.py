"""One character of a reading against the field it stands in: case first, then look-alikes."""

from dataclasses import dataclass

from station.codes.code_format import CodeField, LetterCase
from station.codes.look_alikes import LookAlikeTables
from station.domain.code import CodeCharacter


@dataclass(frozen=True, slots=True)
class Seen:
    """A character as read, with its place in the raw reading."""

    text: str
    read_index: int


@dataclass(frozen=True, slots=True)
class Place:
    """A place of the format: a field and the offset in it."""

    field: CodeField
    offset: int

    def allows(self, character: str) -> bool:
        return self.field.allows(character, self.offset)


def fold(character: str, case: LetterCase) -> str:
    """Return the character in the format's case; one that would grow (ß to SS) is kept."""
    folded = character
    if case is LetterCase.UPPER:
        folded = character.upper()
    elif case is LetterCase.LOWER:
        folded = character.lower()
    return folded if len(folded) == 1 else character


def map_character(
    seen: Seen, place: Place | None, case: LetterCase, tables: LookAlikeTables
) -> CodeCharacter:
    """Return what `seen` stands for at `place`; unchanged where no rule makes it fit.

    A look-alike rule is asked only where the character itself does not fit, so a real letter in a
    field of letters and digits stays a letter.
    """
    folded = fold(seen.text, case)
    if place is not None and not place.allows(folded):
        table = tables.get(place.field.look_alikes, {})
        for key in (seen.text, folded):
            replacement = fold(table.get(key, ""), case) if key in table else ""
            if replacement and place.allows(replacement):
                rule = f"look-alike {place.field.look_alikes}"
                return CodeCharacter(replacement, seen.text, seen.read_index, rule)
    rule = f"{case} case" if folded != seen.text else ""
    return CodeCharacter(folded, seen.text, seen.read_index, rule)
