"""Says in the window's language what was made without Qt: reasons, faults, names of fields.

Those layers speak English. A text is known again by its template (`told_texts`), and its values
are put into the translated template. What is not known stays English.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from PySide6.QtCore import QCoreApplication, QLocale

from station.ui.told_texts.templates import TEMPLATES
from station.ui.translated import CHOICE, tr

VALUE = r"(?:(?!\.\s[A-Z]).)+"
"""A value ends where another sentence begins."""
JOINING = re.compile(r"\{\w+\} (?:and|to) \{\w+\}")
"""Templates with next to no words of their own hold only where both sides are known."""
PLACE = re.compile(r"\\{(\w+)\\}")
SENTENCE_END = re.compile(r"(?<=[.!?]) ")
NUMBER = re.compile(r"(-?\d+)\.(\d+)")
PERCENT = re.compile(r"(\d+)%")
OWN_NAMES = {"en": "English", "de": "Deutsch"}


@dataclass(frozen=True, slots=True)
class Known:
    """A template with the values that a text puts into it."""

    template: str
    values: Mapping[str, str]


def told(text: str) -> str:
    """Return a text of the station in the window's language, line by line."""
    return "\n".join(_line(line) for line in text.split("\n"))


def told_choice(word: str) -> str:
    """Return a word that may be chosen in a form; a language is called as it calls itself."""
    return OWN_NAMES.get(word) or QCoreApplication.translate(CHOICE, word)


def _line(line: str) -> str:
    """Say the longest part that is known, then the rest; an unknown sentence stays."""
    exact = tr(line)
    if exact != line or not line:
        return exact
    ends = [match.start() for match in SENTENCE_END.finditer(line)]
    for end in (len(line), *reversed(ends)):
        known = known_text(line[:end])
        if known is not None:
            return _joined(_said(known), line[end:])
    return _joined(line[: ends[0]], line[ends[0] :]) if ends else line


def _joined(said: str, rest: str) -> str:
    return f"{said} {_line(rest.lstrip())}" if rest.strip() else said


def _said(known: Known) -> str:
    values = {name: _value(value) for name, value in known.values.items()}
    return tr(known.template).format(**values)


def _value(text: str) -> str:
    """Return a value as the language writes it: a number, a known text, or what came."""
    number = NUMBER.fullmatch(text)
    if number is not None:
        return f"{number[1]}{QLocale().decimalPoint()}{number[2]}"
    percent = PERCENT.fullmatch(text)
    return _line(text) if percent is None else tr("{n} %").format(n=percent[1])


@lru_cache(maxsize=1000)
def known_text(text: str) -> Known | None:
    """Return the template a text was made by, the one with the most words of its own first."""
    for template, own in _ordered():
        if own not in text:
            continue  # most of them: making all patterns would hold the start up
        match = _pattern(template).fullmatch(text)
        if match is not None and _holds(template, match):
            return Known(template, match.groupdict())
    return None


def _holds(template: str, match: re.Match[str]) -> bool:
    if JOINING.fullmatch(template) is None:
        return True
    return all(part.isdigit() or known_text(part) is not None for part in match.groups())


@lru_cache(maxsize=1)
def _ordered() -> tuple[tuple[str, str], ...]:
    """Return the templates, each with the longest piece that every text of it has."""

    def rank(template: str) -> tuple[bool, int]:
        own_words = len(re.sub(r"\{\w+\}", "", template))
        return JOINING.fullmatch(template) is not None, own_words

    ordered = sorted(TEMPLATES, key=rank, reverse=True)
    return tuple((each, max(re.split(r"\{\w+\}", each), key=len)) for each in ordered)


@cache
def _pattern(template: str) -> re.Pattern[str]:
    """Return what a text of this template looks like; each value has a name of its own."""
    pattern = PLACE.sub(lambda place: f"(?P<{place[1]}>{VALUE})", re.escape(template))
    return re.compile(pattern, re.DOTALL)
