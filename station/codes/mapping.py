"""Maps the text of a reading to a code: separators, end, fields, case and look-alikes, in order."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate

from station.codes.anchor import find_tail
from station.codes.character_mapping import Place, Seen, map_character
from station.codes.code_format import CodeFormat
from station.codes.field_lengths import field_lengths
from station.codes.look_alikes import LookAlikeTables as LookAlikeTables
from station.codes.problems import AFTER_CODE, BEFORE_CODE, SEPARATOR, find_problems
from station.domain.code import Code, CodeCharacter, DroppedCharacter, FieldValue
from station.domain.errors import UsageError


def map_text(raw: str, code_format: CodeFormat, tables: LookAlikeTables) -> Code:
    """Return the code that `raw` stands for; every text has one, valid or not.

    UsageError only where the format names a look-alike table that is not there.
    """
    _check_tables(code_format, tables)
    seen = [Seen(text, index) for index, text in enumerate(raw)]
    separators = [c for c in seen if _is_separator(c.text, code_format.separators)]
    kept = [c for c in seen if not _is_separator(c.text, code_format.separators)]
    dropped = _dropped(separators, SEPARATOR)
    if len(kept) >= code_format.min_read_length:
        start, end = _code_range(kept, code_format, tables)
        dropped += _dropped(kept[:start], BEFORE_CODE) + _dropped(kept[end:], AFTER_CODE)
        kept = kept[start:end]
    characters, fields = _map_fields(kept, code_format, tables)
    in_reading_order = tuple(sorted(dropped, key=lambda character: character.read_index))
    code = Code(raw=raw, characters=characters, dropped=in_reading_order, fields=fields)
    problems = find_problems(code, code_format)
    return replace(code, problems=tuple(problem.message for problem in problems))


def unknown_tables(code_format: CodeFormat, tables: LookAlikeTables) -> tuple[str, ...]:
    """Return the look-alike tables that the format names and nobody has."""
    named = (field.look_alikes for field in code_format.fields)
    return tuple(sorted({name for name in named if name and name not in tables}))


def _check_tables(code_format: CodeFormat, tables: LookAlikeTables) -> None:
    unknown = unknown_tables(code_format, tables)
    if unknown:
        raise UsageError(
            f"The code format asks for look-alike table {', '.join(unknown)}. "
            f"Known are {', '.join(sorted(tables)) or 'none'}. Mend the recipe or add the table."
        )


def _is_separator(character: str, separators: str) -> bool:
    return character in separators or (" " in separators and character.isspace())


def _dropped(characters: Sequence[Seen], rule: str) -> list[DroppedCharacter]:
    return [DroppedCharacter(c.text, c.read_index, rule) for c in characters]


def _code_range(
    kept: Sequence[Seen], code_format: CodeFormat, tables: LookAlikeTables
) -> tuple[int, int]:
    """Return start and end of the code in `kept`; everything where there is no anchor."""
    tail = find_tail(kept, code_format, tables)
    if code_format.anchor is None or tail is None:
        return 0, len(kept)
    end = tail + code_format.anchor.tail_length
    return max(0, end - (code_format.longest or end)), end


def _map_fields(
    kept: Sequence[Seen], code_format: CodeFormat, tables: LookAlikeTables
) -> tuple[tuple[CodeCharacter, ...], tuple[FieldValue, ...]]:
    lengths = field_lengths(kept, code_format, tables)
    places: list[Place | None] = [
        Place(field, offset)
        for field, length in zip(code_format.fields, lengths, strict=True)
        for offset in range(length)
    ]
    places += [None] * (len(kept) - len(places))
    characters = tuple(
        map_character(seen, place, code_format.case, tables)
        for seen, place in zip(kept, places, strict=False)
    )
    text = "".join(character.text for character in characters)
    ends = tuple(accumulate(lengths))
    fields = tuple(
        FieldValue(field.name, text[end - length : end])
        for field, length, end in zip(code_format.fields, lengths, ends, strict=True)
    )
    return characters, fields
