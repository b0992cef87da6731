"""Ranks the codes that a doubtful reading may stand for. They are shown, never taken.

They come from the reading's runners-up and from what the reader finds under the format's mask;
check digit, expected code and series say which of them are likelier than they look.
"""

import math
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import islice
from typing import NamedTuple

from station.codes.clues import NO_CLUES, Clues
from station.codes.code_format import CheckRule, CodeFormat
from station.codes.likely_texts import LEAST_PROBABILITY, likely_texts
from station.codes.look_alikes import LookAlikeTables
from station.codes.mapping import map_text
from station.codes.series import next_code
from station.domain.candidate import Candidate
from station.domain.reading import Reading
from station.domain.suggestion import Suggestion

MAX_SUGGESTIONS = 3
EXPECTED_TIMES_LIKELIER = 100.0
"""How much likelier than its looks a code is that was announced for this part."""
NEXT_TIMES_LIKELIER = 20.0
"""How much likelier than its looks a code is that counts on from the part before."""


class _Found(NamedTuple):
    """A valid code, the text it was made of, and the logarithm of how likely that text looks."""

    code: str
    raw: str
    likelihood: float


def suggest(
    reading: Reading,
    code_format: CodeFormat,
    tables: LookAlikeTables,
    *,
    candidates: Sequence[Candidate] = (),
    clues: Clues = NO_CLUES,
) -> tuple[Suggestion, ...]:
    """Return up to three valid codes other than the reading's own, likeliest first.

    A format without fields and check digit accepts everything: with it only the expected code and
    the next one of a series can be suggested.
    """
    expected, previous = clues.expected, clues.previous
    wanted = {
        None if previous is None else next_code(previous, code_format, tables): "next",
        None if expected is None else map_text(expected, code_format, tables).text: "expected",
    }
    is_free = not code_format.fields and code_format.check_rule is CheckRule.NONE
    if is_free and set(wanted) == {None}:
        return ()
    own = map_text(reading.text, code_format, tables).text
    every = {
        found.code: found  # what the reader itself finds comes last and counts
        for found in (
            *islice(_of_runners_up(reading, code_format, tables, own), MAX_SUGGESTIONS),
            *_of_candidates(reading, candidates, code_format, tables, own),
        )
        if not is_free or found.code in wanted
    }
    ranked = sorted(
        ((found.likelihood + _prior(wanted.get(found.code)), found) for found in every.values()),
        key=lambda pair: -pair[0],
    )
    return tuple(
        _suggestion(reading, found, code_format, wanted.get(found.code), previous)
        for score, found in ranked[:MAX_SUGGESTIONS]
        if score >= math.log(LEAST_PROBABILITY)
    )


def _of_runners_up(
    reading: Reading, code_format: CodeFormat, tables: LookAlikeTables, own: str
) -> Iterator[_Found]:
    seen = {own}
    for text, likelihood in likely_texts(reading):
        code = map_text(text, code_format, tables)
        if code.is_valid and code.text not in seen:
            seen.add(code.text)
            yield _Found(code.text, text, likelihood)


def _of_candidates(
    reading: Reading,
    candidates: Sequence[Candidate],
    code_format: CodeFormat,
    tables: LookAlikeTables,
    own: str,
) -> Iterator[_Found]:
    """Yield the candidates' codes, the likeliest last, beside how likely the reading itself is."""
    scores = {candidate.text: candidate.log_probability for candidate in candidates}
    as_read = scores.get(reading.text, max(scores.values(), default=0.0))
    for text, score in sorted(scores.items(), key=lambda pair: pair[1]):
        code = map_text(text, code_format, tables)
        if code.is_valid and code.text != own:
            yield _Found(code.text, text, score - as_read)


def _prior(clue: str | None) -> float:
    if clue == "expected":
        return math.log(EXPECTED_TIMES_LIKELIER)
    return math.log(NEXT_TIMES_LIKELIER) if clue == "next" else 0.0


def _suggestion(
    reading: Reading,
    found: _Found,
    code_format: CodeFormat,
    clue: str | None,
    previous: str | None,
) -> Suggestion:
    speaks_for = ["it fits the format"] if code_format.fields else []
    if code_format.check_rule is not CheckRule.NONE:
        speaks_for.append("its check digit is right")
    if clue == "expected":
        speaks_for.append("it is the expected code")
    if clue == "next":
        speaks_for.append(f"it follows {previous}")
    changes = " and ".join(_changes(reading.text, found.raw))
    evidence = f"If {changes}, {' and '.join(speaks_for)}."
    return Suggestion(found.code, math.exp(min(found.likelihood, 0.0)), evidence)


def _changes(read: str, text: str) -> Iterator[str]:
    """Yield in plain words what would have to be misread."""
    for tag, start, end, other, other_end in SequenceMatcher(
        None, read, text, autojunk=False
    ).get_opcodes():
        if tag == "replace" and end - start == other_end - other:
            for at, character in enumerate(text[other:other_end], start):
                yield f"character {at + 1} is {character}, not {read[at]}"
        elif tag == "insert":
            where = f"before character {start + 1}" if start < len(read) else "at the end"
            yield f"{text[other:other_end]} stands {where}"
        elif tag == "delete":
            yield f"character {start + 1}, {read[start:end]}, is none"
        elif tag == "replace":
            yield f"{read[start:end]} from character {start + 1} on is {text[other:other_end]}"
