"""What keeps a mapped code from being valid, in plain words with the character it is about."""

from collections.abc import Iterator

from station.codes.character_mapping import Place
from station.codes.check_digits import check
from station.codes.code_format import CharacterClass, CodeField, CodeFormat
from station.domain.code import Code
from station.domain.verdict import Reason, ReasonKind

SEPARATOR = "separator"
BEFORE_CODE = "before the code"
AFTER_CODE = "after the code"

_CLASS_WORDS = {
    CharacterClass.DIGITS: "a digit",
    CharacterClass.UPPER: "a capital letter",
    CharacterClass.LOWER: "a small letter",
    CharacterClass.LETTERS: "a letter",
    CharacterClass.UPPER_ALPHANUMERIC: "a capital letter or digit",
    CharacterClass.ALPHANUMERIC: "a letter or digit",
    CharacterClass.HEX: "a digit or a letter A to F",
    CharacterClass.PRINTABLE: "a printable character",
}


def read_length(code: Code) -> int:
    """Return how many characters were read, without separators."""
    return len(code.raw) - sum(character.rule == SEPARATOR for character in code.dropped)


def find_problems(code: Code, code_format: CodeFormat) -> tuple[Reason, ...]:
    """Return every problem of the code; none means it is valid.

    Later checks are left out where an earlier one already explains them.
    """
    count = read_length(code)
    if count < code_format.min_read_length:
        return (Reason(ReasonKind.TOO_SHORT, _too_short(count, code_format.min_read_length)),)
    problems = (
        *_length_problems(code, code_format),
        *_anchor_problems(code, code_format),
        *_misfits(code, code_format),
    )
    return problems or tuple(_check_problems(code, code_format))


def field_places(code: Code, code_format: CodeFormat) -> tuple[Place | None, ...]:
    """Return the place of every character of the code; None for those beyond the last field."""
    places: list[Place | None] = [
        Place(field, offset)
        for field, value in zip(code_format.fields, code.fields, strict=True)
        for offset in range(len(value.text))
    ]
    return (*places, *[None] * (len(code.characters) - len(places)))


def _too_short(count: int, least: int) -> str:
    if count == 0:
        return "Nothing was read."
    return f"Read only {_characters(count)}; at least {least} are needed."


def _length_problems(code: Code, code_format: CodeFormat) -> Iterator[Reason]:
    count, longest = len(code.characters), code_format.longest
    if longest is None or code_format.shortest <= count <= longest:
        return
    wanted = (
        str(longest) if longest == code_format.shortest else f"{code_format.shortest} to {longest}"
    )
    message = f"The code has {_characters(count)}; {wanted} expected."
    yield Reason(ReasonKind.NOT_IN_FORMAT, message)


def _anchor_problems(code: Code, code_format: CodeFormat) -> Iterator[Reason]:
    anchor = code_format.anchor
    if anchor is None:
        return
    tail = code.mapped[-anchor.tail_length :]
    if len(tail) < anchor.tail_length or not tail.startswith(anchor.begins_with):
        message = (
            f"The last {anchor.tail_length} characters do not begin with {anchor.begins_with}."
        )
        yield Reason(ReasonKind.NOT_IN_FORMAT, message)


def _misfits(code: Code, code_format: CodeFormat) -> Iterator[Reason]:
    places = field_places(code, code_format)
    for number, (character, place) in enumerate(zip(code.characters, places, strict=True), 1):
        if place is None:
            # Beyond the last field the length is the problem; without fields only this can be.
            if not code_format.fields and not character.text.isprintable():
                message = f"Character {number} cannot be printed."
                yield Reason(ReasonKind.NOT_IN_FORMAT, message, character.read_index)
        elif not place.allows(character.text):
            message = f"Character {number} is {character.text}; it must be {_wanted(place)}."
            yield Reason(ReasonKind.NOT_IN_FORMAT, message, character.read_index)


def checked_characters(code: Code, code_format: CodeFormat) -> list[int]:
    """Return the numbers of the characters that the check digit covers, itself included."""
    return [
        index
        for index, place in enumerate(field_places(code, code_format))
        if not code_format.check_fields
        or (place is not None and place.field.name in code_format.check_fields)
    ]


def _check_problems(code: Code, code_format: CodeFormat) -> Iterator[Reason]:
    covered = checked_characters(code, code_format)
    text = "".join(code.characters[index].text for index in covered)
    result = check(code_format.check_rule, text)
    if result is None or result.is_right:
        return
    message = (
        "The check digit cannot be computed: this is not such a code."
        if result.expected is None
        else f"The check digit is {result.found}; {result.expected} was expected."
    )
    at = code.characters[covered[result.index]].read_index
    yield Reason(ReasonKind.CHECK_DIGIT, message, at)


def _wanted(place: Place) -> str:
    field: CodeField = place.field
    if field.literal:
        return field.literal[place.offset]
    if field.characters:
        return f"one of {field.characters}"
    return _CLASS_WORDS[field.character_class]


def _characters(count: int) -> str:
    return "1 character" if count == 1 else f"{count} characters"
