"""The code by the format's mask, where only characters that the format forbids have to change.

The reading stays as seen, every change is marked, and the verdict asks for a look.
"""

from collections.abc import Sequence
from dataclasses import replace

from station.codes.code_format import CodeFormat
from station.codes.limits import Limits
from station.codes.look_alikes import LookAlikeTables
from station.codes.mapping import map_text
from station.codes.problems import find_problems
from station.domain.candidate import Candidate
from station.domain.code import Code, CodeCharacter
from station.domain.reading import Reading
from station.domain.verdict import ReasonKind

FORMAT_RULE = "format"


def code_by_format(
    reading: Reading,
    seen: Code,
    candidates: Sequence[Candidate],
    code_format: CodeFormat,
    limits: Limits,
    tables: LookAlikeTables,
) -> Code | None:
    """Return the code of the likeliest candidate that changes just what the format forbids.

    `seen` is the code of the reading as it stands. None where it fits, where more is wrong than
    single characters, and where one of them was read beyond doubt: then the mark itself may be
    wrong, and nothing is put in its place.
    """
    forbidden = _forbidden(seen, code_format)
    read_at = [character for character in reading.characters for _ in character.text]
    if not forbidden or any(
        read_at[index].probability >= limits.misprint_probability for index in forbidden
    ):
        return None
    for candidate in candidates:
        if _changed(seen.raw, candidate.text) == forbidden:
            code = map_text(candidate.text, code_format, tables)
            if code.is_valid:
                characters = tuple(_marked(c, seen.raw, forbidden) for c in code.characters)
                return replace(code, raw=seen.raw, characters=characters)
    return None


def _forbidden(seen: Code, code_format: CodeFormat) -> set[int]:
    """Return the characters that do not fit; none where something else is wrong as well."""
    problems = find_problems(seen, code_format)
    found = {p.read_index for p in problems if p.kind is ReasonKind.NOT_IN_FORMAT}
    if len(problems) != len(found) or None in found:
        return set()
    return {index for index in found if index is not None}


def _changed(raw: str, other: str) -> set[int]:
    if len(raw) != len(other):
        return set()
    return {index for index, (a, b) in enumerate(zip(raw, other, strict=True)) if a != b}


def _marked(character: CodeCharacter, raw: str, forbidden: set[int]) -> CodeCharacter:
    if character.read_index not in forbidden:
        return character
    return replace(character, read=raw[character.read_index], rule=FORMAT_RULE)
