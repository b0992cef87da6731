"""The verdict on one reading: OK only if it fits the format and no character is in doubt."""

from collections.abc import Iterator

from station.codes.code_format import CodeFormat
from station.codes.differences import differences
from station.codes.format_answer import FORMAT_RULE
from station.codes.limits import Limits
from station.codes.look_alikes import LookAlikeTables
from station.codes.mapping import map_text
from station.codes.problems import (
    AFTER_CODE,
    BEFORE_CODE,
    find_problems,
    read_length,
)
from station.codes.sureness import surenesses
from station.domain.code import Code
from station.domain.errors import UsageError
from station.domain.reading import Reading
from station.domain.verdict import Outcome, Reason, ReasonKind, Verdict

NO_MARK = Verdict(
    Outcome.NO_READ, (Reason(ReasonKind.NO_MARK, "No mark was found where the code should be."),)
)
"""The verdict on a picture that was not given to the reader because it shows no mark."""


def judge(
    reading: Reading,
    code: Code,
    code_format: CodeFormat,
    limits: Limits,
    tables: LookAlikeTables,
) -> Verdict:
    """Return the verdict; `code` must be of this reading by the same format.

    That is `map_text` of its text, or `code_by_format`.
    """
    if code.raw != reading.text:
        raise UsageError("The code was made of another reading. Map this reading first.")
    if read_length(code) == 0:
        message = "Nothing was read. Check light and focus, then read again."
        return Verdict(Outcome.NO_READ, (Reason(ReasonKind.NOTHING_READ, message),))
    problems = find_problems(code, code_format)
    if any(problem.kind is ReasonKind.TOO_SHORT for problem in problems):
        return Verdict(Outcome.NO_READ, problems)
    has_places = not any(p.read_index is None for p in problems)
    reasons = (
        *(_misprint(p, reading, limits) if has_places else p for p in problems),
        *_by_format(code),
        *_left_out(code, code_format),
        *_weak_characters(reading, code, code_format, limits, tables),
        *_disagreement(reading, code, code_format, tables),
    )
    return Verdict(Outcome.CHECK if reasons else Outcome.OK, reasons)


def _misprint(problem: Reason, reading: Reading, limits: Limits) -> Reason:
    """Return the problem, or a misprint where the forbidden character was read beyond doubt.

    Only for a reading of the right length: a character too many or too few moves all that follow
    into places where they are forbidden, whatever the mark shows.
    """
    if problem.kind is not ReasonKind.NOT_IN_FORMAT or problem.read_index is None:
        return problem
    read_at = [character for character in reading.characters for _ in character.text]
    if not read_at[problem.read_index].probability >= limits.misprint_probability:
        return problem
    message = f"{problem.message} It was read clearly: the mark itself may be wrong."
    return Reason(ReasonKind.MISPRINT, message, problem.read_index)


def _by_format(code: Code) -> Iterator[Reason]:
    """Doubt what only the format's mask made of a character that it forbids."""
    for number, character in enumerate(code.characters, 1):
        if character.rule == FORMAT_RULE:
            message = (
                f"Character {number} was read as {character.read}, which the format forbids; "
                f"it may be {character.text}. Compare with the mark."
            )
            yield Reason(ReasonKind.NOT_IN_FORMAT, message, character.read_index)


def _left_out(code: Code, code_format: CodeFormat) -> Iterator[Reason]:
    """Doubt what the anchor cut off where it could have been part of the code."""
    last = code_format.fields[-1] if code_format.fields else None
    for character in code.dropped:
        could_end_code = last is None or last.allows(character.read, last.longest - 1)
        if character.rule == BEFORE_CODE or (character.rule == AFTER_CODE and could_end_code):
            message = f"{character.read} {character.rule} was left out. Compare with the mark."
            yield Reason(ReasonKind.NOT_IN_FORMAT, message, character.read_index)


def _weak_characters(
    reading: Reading,
    code: Code,
    code_format: CodeFormat,
    limits: Limits,
    tables: LookAlikeTables,
) -> Iterator[Reason]:
    every = surenesses(reading, code, code_format, tables)
    for number, (mapped, found) in enumerate(every, 1):
        if mapped.rule == FORMAT_RULE:
            continue
        # Written so that a probability that is not a number counts as weak.
        if not found.probability >= limits.min_probability:
            message = f"Character {number}, {mapped.text}, is only {found.probability:.0%} sure."
        elif not found.lead >= limits.min_lead:
            message = f"Character {number} could be {mapped.text} or {found.rival or 'nothing'}."
        else:
            continue
        yield Reason(ReasonKind.WEAK_CHARACTER, message, mapped.read_index)


def _disagreement(
    reading: Reading, code: Code, code_format: CodeFormat, tables: LookAlikeTables
) -> Iterator[Reason]:
    """Doubt a reading with which an independent reader does not agree.

    A reader's own second opinion is no such doubt: the probabilities have it in them.
    """
    if reading.second_text is None or not reading.second_reader:
        return
    found = differences(code, reading.second_text, code_format, tables)
    if found:
        second = map_text(reading.second_text, code_format, tables)
        message = f"{reading.second_reader} reads {second.mapped or 'nothing'}."
        yield Reason(ReasonKind.DISAGREEMENT, message, found[0].read_index)
