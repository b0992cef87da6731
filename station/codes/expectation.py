"""Compares a code with what was announced for the part, and with the codes before it."""

from collections.abc import Iterator, Mapping

from station.codes.clues import Clues
from station.codes.code_format import CodeFormat
from station.codes.differences import differences
from station.codes.look_alikes import LookAlikeTables
from station.codes.mapping import map_text
from station.codes.series import next_code
from station.domain.code import Code
from station.domain.verdict import Reason, ReasonKind


def expectation_reasons(
    code: Code, code_format: CodeFormat, tables: LookAlikeTables, clues: Clues
) -> tuple[Reason, ...]:
    """Return why the code is not the one that should have come; nothing where it is.

    Separators and look-alikes count as in a reading: what means the same to the plant is the same.
    A previous code that cannot be counted up says nothing.
    """
    return (
        *_not_expected(code, code_format, tables, clues.expected),
        *_out_of_sequence(code, code_format, tables, clues.previous),
        *_seen_before(code, clues.seen),
    )


def wanted_codes(
    code: Code, code_format: CodeFormat, tables: LookAlikeTables, clues: Clues
) -> tuple[str, ...]:
    """Return the codes that should have come where `code` is another: expected, then next."""
    following = clues.previous and next_code(clues.previous, code_format, tables)
    return tuple(
        wanted
        for wanted in (clues.expected, following)
        if wanted and differences(code, wanted, code_format, tables)
    )


def _not_expected(
    code: Code, code_format: CodeFormat, tables: LookAlikeTables, expected: str | None
) -> Iterator[Reason]:
    found = differences(code, expected or None, code_format, tables)
    if found and expected:
        wanted = map_text(expected, code_format, tables).mapped or "no code"
        message = f"{wanted} was expected, {code.mapped or 'nothing'} was read."
        yield Reason(ReasonKind.NOT_EXPECTED, message, found[0].read_index)


def _out_of_sequence(
    code: Code, code_format: CodeFormat, tables: LookAlikeTables, previous: str | None
) -> Iterator[Reason]:
    wanted = None if previous is None else next_code(previous, code_format, tables)
    found = differences(code, wanted, code_format, tables)
    if found:
        message = f"{wanted} would follow {previous}."
        yield Reason(ReasonKind.OUT_OF_SEQUENCE, message, found[0].read_index)


def _seen_before(code: Code, seen: Mapping[str, int]) -> Iterator[Reason]:
    number = seen.get(code.mapped) if code.mapped else None
    if number is not None:
        message = f"{code.mapped} was seen before: it is saved as No. {number}."
        yield Reason(ReasonKind.SEEN_BEFORE, message)
