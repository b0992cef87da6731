"""What the format forbids is no doubt of a character that was read, unless it comes near."""

import pytest

from station.codes.judge import judge
from station.codes.limits import Limits
from station.codes.look_alikes import LookAlikeTables
from station.codes.mapping import map_text
from station.codes.sureness import surenesses
from station.domain.reading import Alternative, Character, Reading
from station.domain.verdict import Outcome, ReasonKind
from tests.unit.codes.formats import FREE, RING

GOOD = "ABC12325123456789"
DIGIT = 12
"""The number of a character that must be a digit: the 5."""


def reading_of(probability: float, others: dict[str, float], text: str = "5") -> Reading:
    alternatives = tuple(Alternative(t, p) for t, p in others.items())
    read = [Character(each, 0.99) for each in GOOD]
    read[DIGIT] = Character(text, probability, alternatives)
    return Reading(tuple(read), reader="prepared")


DOUBTS = {
    "a letter, where a digit must be": (0.8, {"K": 0.19}, 0.8 / 0.81),
    "letters and a digit": (0.8, {"K": 0.1, "6": 0.05, "X": 0.03}, 0.8 / 0.87),
    "another digit": (0.8, {"6": 0.19}, 0.8),
    "a look-alike of the digit itself": (0.8, {"S": 0.1, "K": 0.05}, 0.9 / 0.95),
    "nothing that the reader names": (0.8, {}, 0.8),
    "no character": (0.8, {"": 0.15}, 0.8),
    "less than a half": (0.45, {"K": 0.1}, 0.45),
    "more than there is": (0.9, {"K": 0.3}, 1.0),
}


@pytest.mark.parametrize(("own", "others", "expected"), DOUBTS.values(), ids=DOUBTS)
def test_only_what_the_format_allows_counts_against_a_character(
    own: float, others: dict[str, float], expected: float, tables: LookAlikeTables
) -> None:
    reading = reading_of(own, others)
    found = list(surenesses(reading, map_text(GOOD, RING, tables), RING, tables))
    assert found[DIGIT][1].probability == pytest.approx(expected)
    assert found[0][1].probability == 0.99


def test_without_a_format_every_rival_counts(tables: LookAlikeTables) -> None:
    reading = reading_of(0.8, {"K": 0.19})
    found = list(surenesses(reading, map_text(GOOD, FREE, tables), FREE, tables))
    assert found[DIGIT][1].probability == 0.8


def test_a_character_that_only_a_table_made_fit_gains_nothing(tables: LookAlikeTables) -> None:
    reading = reading_of(0.7, {"K": 0.2}, text="S")
    found = list(surenesses(reading, map_text(reading.text, RING, tables), RING, tables))
    assert found[DIGIT][0].text == "5"
    assert found[DIGIT][1].probability == 0.7


VERDICTS = {
    "a forbidden rival far behind": (0.8, {"K": 0.19}, "5", None),
    "a forbidden rival that comes near": (0.6, {"K": 0.39}, "5", ReasonKind.WEAK_CHARACTER),
    "an allowed rival": (0.8, {"6": 0.19}, "5", ReasonKind.WEAK_CHARACTER),
    "the forbidden one read": (0.8, {"5": 0.19}, "K", ReasonKind.NOT_IN_FORMAT),
    "the forbidden one read clearly": (0.95, {"5": 0.04}, "K", ReasonKind.MISPRINT),
}


@pytest.mark.parametrize(("own", "others", "text", "kind"), VERDICTS.values(), ids=VERDICTS)
def test_a_mark_that_may_break_its_format_needs_a_look(
    own: float,
    others: dict[str, float],
    text: str,
    kind: ReasonKind | None,
    tables: LookAlikeTables,
) -> None:
    reading = reading_of(own, others, text)
    verdict = judge(reading, map_text(reading.text, RING, tables), RING, Limits(), tables)
    assert verdict.outcome is (Outcome.OK if kind is None else Outcome.CHECK)
    assert {reason.kind for reason in verdict.reasons} >= ({kind} if kind else set())
