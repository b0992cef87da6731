"""Check digits: one small function per rule, each with the source of its formula.

Every function takes the characters that are checked and returns the check character, or None
where the text has characters or a length the rule does not know.
"""

import string
from collections.abc import Callable
from dataclasses import dataclass

from station.codes.code_format import CheckRule

_CODE39 = string.digits + string.ascii_uppercase + "-. $/+%"
_VIN_VALUES = dict(
    zip("ABCDEFGHJKLMNPRSTUVWXYZ", (*range(1, 9), *range(1, 6), 7, 9, *range(2, 10)), strict=True)
) | {digit: int(digit) for digit in string.digits}
_VIN_WEIGHTS = (8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2)
_VIN_CHECK_INDEX = 8
_ISO6346_LETTERS = dict(
    zip(
        string.ascii_uppercase,
        (value for value in range(10, 39) if value % 11 != 0),
        strict=True,
    )
)


def mod10(payload: str) -> str | None:
    """Luhn: every second digit from the right doubled (ISO/IEC 7812-1, annex B)."""
    digits = _digits(payload)
    if digits is None:
        return None
    doubled = [2 * digit - 9 * (digit > 4) for digit in digits[::-2]]
    return str(-(sum(doubled) + sum(digits[-2::-2])) % 10)


def gs1(payload: str) -> str | None:
    """Weights 3 and 1 from the right (GS1 General Specifications, section 7.9.1)."""
    digits = _digits(payload)
    return None if digits is None else str(-(3 * sum(digits[::-2]) + sum(digits[-2::-2])) % 10)


def mod11(payload: str) -> str | None:
    """Weights 2, 3, 4 … from the right, 10 written as X (ISBN-10, ISO 2108:1992)."""
    digits = _digits(payload)
    if digits is None:
        return None
    rest = -sum(weight * digit for weight, digit in enumerate(reversed(digits), start=2)) % 11
    return "X" if rest == 10 else str(rest)


def mod43(payload: str) -> str | None:
    """Sum of the Code 39 values (ISO/IEC 16388, annex A)."""
    if not payload or any(character not in _CODE39 for character in payload):
        return None
    return _CODE39[sum(_CODE39.index(character) for character in payload) % 43]


def vin(text: str) -> str | None:
    """Check character at place 9 of the whole 17 (49 CFR 565.15(c)); it may hold anything."""
    if len(text) != len(_VIN_WEIGHTS):
        return None
    values = [
        0 if index == _VIN_CHECK_INDEX else _VIN_VALUES.get(character)
        for index, character in enumerate(text)
    ]
    total = 0
    for value, weight in zip(values, _VIN_WEIGHTS, strict=True):
        if value is None:
            return None
        total += value * weight
    return "X" if total % 11 == 10 else str(total % 11)


def iso6346(payload: str) -> str | None:
    """Owner, category and serial of a freight container, 10 characters (ISO 6346, annex A)."""
    if len(payload) != 10 or _digits(payload[4:]) is None:
        return None
    letters = [_ISO6346_LETTERS.get(character) for character in payload[:4]]
    total = 0
    for place, value in enumerate((*letters, *map(int, payload[4:]))):
        if value is None:
            return None
        total += value << place
    return str(total % 11 % 10)


_LAST_DIGIT_RULES: dict[CheckRule, Callable[[str], str | None]] = {
    CheckRule.MOD10: mod10,
    CheckRule.MOD11: mod11,
    CheckRule.MOD43: mod43,
    CheckRule.GS1: gs1,
    CheckRule.ISO6346: iso6346,
}


@dataclass(frozen=True, slots=True)
class CheckResult:
    """Where the check character stands and what it should be; None where it has no answer."""

    index: int
    found: str
    expected: str | None

    @property
    def is_right(self) -> bool:
        return self.found == self.expected


def check(rule: CheckRule, text: str) -> CheckResult | None:
    """Check the whole text by `rule`; None when the rule checks nothing or the text is empty."""
    if rule is CheckRule.NONE or not text:
        return None
    if rule is CheckRule.VIN:
        index = min(_VIN_CHECK_INDEX, len(text) - 1)
        return CheckResult(index, text[index], vin(text))
    return CheckResult(len(text) - 1, text[-1], _LAST_DIGIT_RULES[rule](text[:-1]))


def _digits(text: str) -> list[int] | None:
    # Only 0 to 9: str.isdigit would let other scripts' digits through.
    if not text or any(character not in string.digits for character in text):
        return None
    return [int(character) for character in text]
