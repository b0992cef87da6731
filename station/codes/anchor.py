"""Where the code ends: finds the tail that begins as the format demands. See decision 0002."""

from collections.abc import Sequence

from station.codes.character_mapping import Seen, fold
from station.codes.code_format import Anchor, CodeField, CodeFormat
from station.codes.look_alikes import LookAlikeTables


def find_tail(seen: Sequence[Seen], code_format: CodeFormat, tables: LookAlikeTables) -> int | None:
    """Return where the tail begins, or None; characters are dropped from the end until it fits.

    Places with too few characters before them are tried last. Among the others the start as read
    comes before a start that only a look-alike rule makes right.
    """
    anchor = code_format.anchor
    if anchor is None:
        return None
    before = max(0, code_format.shortest - anchor.tail_length) if code_format.fields else 0
    starts = range(len(seen) - anchor.tail_length, -1, -1)
    exact = [s for s in starts if _begins(seen, s, anchor, code_format, {})]
    look_alike = [s for s in starts if _begins(seen, s, anchor, code_format, tables)]
    complete = [s for s in (*exact, *look_alike) if s >= before]
    return next(iter(complete or exact), None)


def _begins(
    seen: Sequence[Seen],
    start: int,
    anchor: Anchor,
    code_format: CodeFormat,
    tables: LookAlikeTables,
) -> bool:
    field = _tail_field(code_format, anchor)
    table = tables.get(field.look_alikes, {}) if field else {}
    wanted_at = zip(anchor.begins_with, seen[start:], strict=False)
    return all(
        wanted in (character.text, fold(character.text, code_format.case))
        or table.get(character.text) == wanted
        for wanted, character in wanted_at
    )


def _tail_field(code_format: CodeFormat, anchor: Anchor) -> CodeField | None:
    """Return the field in which the tail begins, counted from the end of the longest code."""
    rest = anchor.tail_length
    for field in reversed(code_format.fields):
        rest -= field.longest
        if rest <= 0:
            return field
    return None
