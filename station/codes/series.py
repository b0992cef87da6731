"""The code that follows another one in a running series."""

from collections.abc import Sequence

from station.codes.check_digits import check
from station.codes.code_format import CodeFormat
from station.codes.look_alikes import LookAlikeTables
from station.codes.mapping import map_text
from station.codes.problems import checked_characters


def next_code(previous: str, code_format: CodeFormat, tables: LookAlikeTables) -> str | None:
    """Return `previous` counted up by one, with its own check digit; None where nothing counts.

    The last run of digits counts, the check digit left out. It keeps its length: after 999 there
    is no next one.
    """
    code = map_text(previous, code_format, tables)
    if not code.is_valid:
        return None
    text = list(code.text)
    covered = checked_characters(code, code_format)
    result = check(code_format.check_rule, "".join(text[index] for index in covered))
    check_at = covered[result.index] if result else None
    counter = _last_digits(text, check_at)
    if all(text[index] == "9" for index in counter):
        return None
    number = int("".join(text[index] for index in counter)) + 1
    for index, digit in zip(counter, f"{number:0{len(counter)}d}", strict=True):
        text[index] = digit
    if check_at is not None:
        text[check_at] = _check_character([text[index] for index in covered], code_format)
    following = "".join(text)
    return following if map_text(following, code_format, tables).is_valid else None


def _last_digits(text: Sequence[str], check_at: int | None) -> list[int]:
    """Return where the last run of digits stands, from left to right."""
    run: list[int] = []
    for index in range(len(text) - 1, -1, -1):
        if index != check_at and text[index].isascii() and text[index].isdigit():
            run.insert(0, index)
        elif run:
            break
    return run


def _check_character(covered: Sequence[str], code_format: CodeFormat) -> str:
    result = check(code_format.check_rule, "".join(covered))
    return (result.expected if result else None) or ""
