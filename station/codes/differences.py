"""Compares two opinions about one mark by what they mean to the plant, character by character."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from station.codes.code_format import CodeFormat
from station.codes.look_alikes import LookAlikeTables
from station.codes.mapping import map_text
from station.domain.code import Code, CodeCharacter
from station.domain.difference import Difference


def differences(
    code: Code, second_text: str | None, code_format: CodeFormat, tables: LookAlikeTables
) -> tuple[Difference, ...]:
    """Return where the second opinion makes another code of the mark than `code`.

    Both are mapped by the format, so an O read as 0 in a field of digits is no difference. Blanks
    are none either: readers are unsure of gaps.
    """
    if second_text is None:
        return ()
    ours = without_blanks(code.characters)
    theirs = _text(without_blanks(map_text(second_text, code_format, tables).characters))
    steps = SequenceMatcher(None, _text(ours), theirs, autojunk=False).get_opcodes()
    return tuple(
        difference
        for tag, start, end, other_start, other_end in steps
        if tag != "equal"
        for difference in _between(ours, start, end, theirs[other_start:other_end])
    )


def without_blanks(characters: Sequence[CodeCharacter]) -> list[CodeCharacter]:
    """Return the characters that are no white space."""
    return [character for character in characters if not character.text.isspace()]


def _between(
    ours: Sequence[CodeCharacter], start: int, end: int, theirs: str
) -> Iterator[Difference]:
    """Yield one difference per character where both have as many, else one for all of them."""
    if end - start == len(theirs):
        for own, other in zip(ours[start:end], theirs, strict=True):
            yield Difference(own.text, other, own.read_index)
    else:
        at = ours[start if start < end else max(start - 1, 0)].read_index if ours else None
        yield Difference(_text(ours[start:end]), theirs, at)


def _text(characters: Sequence[CodeCharacter]) -> str:
    return "".join(character.text for character in characters)
