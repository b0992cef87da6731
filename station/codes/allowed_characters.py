"""Which characters a format allows at one place of a text, for pads that offer no others."""

import string

from station.codes.character_mapping import Place, Seen
from station.codes.code_format import CLASS_CHARACTERS, CodeField, CodeFormat, LetterCase
from station.codes.field_lengths import field_lengths
from station.codes.look_alikes import LookAlikeTables

ORDER = string.digits + string.ascii_uppercase + string.ascii_lowercase
FREE = ORDER + "-./:+#"
"""What is offered where every printable character may stand; others can still be typed."""


def allowed_characters(
    code_format: CodeFormat, text: str, place: int, tables: LookAlikeTables
) -> str:
    """Return what may stand at `place` of `text`: digits, capitals, small letters, then others.

    A place behind the longest code allows nothing. In a format of variable length the fields are
    laid over the text as the mapping would lay them.
    """
    found = _place_of(code_format, text, place, tables)
    if not code_format.fields:
        offered = FREE
    elif found is None:
        return ""
    else:
        offered = "".join(c for c in _candidates(found.field) if found.allows(c))
        begins = _anchored(code_format, len(text), place)
        offered = begins if begins and begins in offered else offered
    return _in_case(offered, code_format.case)


def _place_of(
    code_format: CodeFormat, text: str, place: int, tables: LookAlikeTables
) -> Place | None:
    """Return the field that holds `place`; a text that is too short is filled up first."""
    padded = text.ljust(place + 1)
    seen = [Seen(character, index) for index, character in enumerate(padded)]
    lengths = field_lengths(seen, code_format, tables)
    start = 0
    for field, length in zip(code_format.fields, lengths, strict=True):
        if place < start + length:
            return Place(field, place - start)
        start += length
    return None


def _candidates(field: CodeField) -> str:
    if field.literal or field.characters:
        return "".join(dict.fromkeys(field.literal or field.characters))
    known = CLASS_CHARACTERS.get(field.character_class)
    return FREE if known is None else "".join(sorted(known, key=ORDER.find))


def _anchored(code_format: CodeFormat, length: int, place: int) -> str:
    """Return the character that the start of the code's tail must have here, if it must."""
    anchor = code_format.anchor
    if anchor is None or code_format.longest != code_format.shortest:
        return ""
    total = code_format.longest or length
    offset = place - (total - anchor.tail_length)
    return anchor.begins_with[offset : offset + 1] if offset >= 0 else ""


def _in_case(offered: str, case: LetterCase) -> str:
    if case is LetterCase.UPPER:
        offered = offered.upper()
    elif case is LetterCase.LOWER:
        offered = offered.lower()
    return "".join(dict.fromkeys(offered))
