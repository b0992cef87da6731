"""Verdicts: what is OK without a person, what needs a look, what was not read."""

import math
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.codes.code_format import CodeFormat
from station.codes.judge import NO_MARK, judge
from station.codes.limits import Limits
from station.codes.look_alikes import LookAlikeTables
from station.codes.mapping import map_text
from station.domain.errors import UsageError
from station.domain.reading import Alternative, Character, Reading
from station.domain.verdict import Outcome, ReasonKind, Verdict
from tests.unit.codes.formats import CONTAINER, FREE, LOT, RING, VIN

LIMITS = Limits(min_probability=0.6, min_lead=0.3)
GOOD = "ABC12325123456789"


def reading_of(
    text: str, doubts: dict[int, tuple[float, dict[str, float]]] | None = None
) -> Reading:
    """Return a sure reading but for `doubts`: index to probability and runners-up."""
    characters = []
    for index, character in enumerate(text):
        probability, others = (doubts or {}).get(index, (0.99, {}))
        alternatives = tuple(Alternative(t, p) for t, p in others.items())
        characters.append(Character(character, probability, alternatives))
    return Reading(tuple(characters), reader="prepared")


def verdict_of(
    reading: Reading, code_format: CodeFormat, tables: LookAlikeTables, limits: Limits = LIMITS
) -> Verdict:
    code = map_text(reading.text, code_format, tables)
    return judge(reading, code, code_format, limits, tables)


RING_VERDICTS = {
    "good": (GOOD, Outcome.OK, None),
    "good with separators": ("AB:C1-23 25123456789", Outcome.OK, None),
    "noise cut off": (GOOD + "x|", Outcome.OK, None),
    "look-alikes": ("ABC12325IZ34S6789", Outcome.OK, None),
    "digit cut off": (GOOD + "0", Outcome.CHECK, ReasonKind.NOT_IN_FORMAT),
    "one left out before": ("X" + GOOD, Outcome.CHECK, ReasonKind.NOT_IN_FORMAT),
    "not all digits": ("ABC1232512E4S6789", Outcome.CHECK, ReasonKind.MISPRINT),
    "no 25": ("ABC12335123456789", Outcome.CHECK, ReasonKind.NOT_IN_FORMAT),
    "sixteen": ("ABC1225123456789", Outcome.CHECK, ReasonKind.NOT_IN_FORMAT),
    "fifteen": ("ABC122512345678", Outcome.NO_READ, ReasonKind.TOO_SHORT),
    "nothing": ("", Outcome.NO_READ, ReasonKind.NOTHING_READ),
    "only separators": (" - ", Outcome.NO_READ, ReasonKind.NOTHING_READ),
}


def test_a_forbidden_character_read_in_doubt_is_no_misprint(tables: LookAlikeTables) -> None:
    doubtful = reading_of("ABC1232512E4S6789", {10: (0.7, {"3": 0.1})})
    (reason,) = verdict_of(doubtful, RING, tables).reasons
    assert (reason.kind, reason.read_index) == (ReasonKind.NOT_IN_FORMAT, 10)


@pytest.mark.parametrize(("raw", "outcome", "kind"), RING_VERDICTS.values(), ids=RING_VERDICTS)
def test_verdicts_of_the_ring(
    raw: str, outcome: Outcome, kind: ReasonKind | None, tables: LookAlikeTables
) -> None:
    verdict = verdict_of(reading_of(raw), RING, tables)
    assert verdict.outcome is outcome
    assert [reason.kind for reason in verdict.reasons] == ([kind] if kind else [])


def test_a_wrong_check_digit_asks_for_a_look_at_that_digit(tables: LookAlikeTables) -> None:
    verdict = verdict_of(reading_of("CSQU 305438 4"), CONTAINER, tables)
    assert verdict.outcome is Outcome.CHECK
    (reason,) = verdict.reasons
    assert reason.kind is ReasonKind.CHECK_DIGIT
    assert reason.message == "The check digit is 4; 3 was expected."
    assert reason.read_index == 12


DOUBTS = {
    "weak": (7, 0.5, {}, "Character 8, 5, is only 50% sure."),
    "small lead": (7, 0.62, {"6": 0.35}, "Character 8 could be 5 or 6."),
    "small lead over the end of the text": (16, 0.62, {"": 0.35}, "could be 9 or nothing"),
    "not a number": (7, math.nan, {}, "Character 8, 5"),
    "weak although a runner-up looks alike elsewhere": (2, 0.5, {"c": 0.4}, "Character 3, C"),
}


@pytest.mark.parametrize(("index", "probability", "others", "message"), DOUBTS.values(), ids=DOUBTS)
def test_a_doubtful_character_needs_a_look(
    index: int, probability: float, others: dict[str, float], message: str, tables: LookAlikeTables
) -> None:
    verdict = verdict_of(reading_of(GOOD, {index: (probability, others)}), RING, tables)
    assert verdict.outcome is Outcome.CHECK
    (reason,) = verdict.reasons
    assert reason.kind is ReasonKind.WEAK_CHARACTER
    assert reason.read_index == index
    assert message in reason.message


NO_DOUBTS = {
    "digit read, letter second": ("ABC12325103456789", 9, {"O": 0.48}),
    "letter read, digit second": ("ABC123251O3456789", 9, {"0": 0.48}),
    "letter read, other letter second": ("ABC12325I23456789", 8, {"l": 0.3, "1": 0.18}),
    "weak separator": ("ABC123-25123456789", 6, {"_": 0.4}),
    "weak noise cut off": (GOOD + "x", 17, {"y": 0.4}),
}


@pytest.mark.parametrize(("raw", "index", "others"), NO_DOUBTS.values(), ids=NO_DOUBTS)
def test_a_doubt_that_leaves_the_code_the_same_is_none(
    raw: str, index: int, others: dict[str, float], tables: LookAlikeTables
) -> None:
    assert verdict_of(reading_of(raw, {index: (0.5, others)}), RING, tables).is_ok


def test_case_alone_is_no_doubt_where_the_format_makes_capitals(tables: LookAlikeTables) -> None:
    reading = reading_of("lotA12", {0: (0.5, {"L": 0.45})})
    assert verdict_of(reading, LOT, tables).is_ok


def test_without_limits_nothing_is_weak(tables: LookAlikeTables) -> None:
    reading = reading_of(GOOD, {3: (0.01, {"x": 0.01})})
    assert verdict_of(reading, RING, tables, Limits(min_probability=0, min_lead=0)).is_ok


SECOND_OPINIONS = {
    "the same": (GOOD, None),
    "the same to the plant": ("ABC-123 25I23456789", None),
    "another digit": ("ABC12325123456780", 16),
    "one less": ("ABC1232512345678", 16),
    "another letter": ("ABD12325123456789", 2),
    "nothing": ("", 0),
}


def with_second(first: Reading, text: str) -> Reading:
    return replace(first, second_text=text, second_reader="two")


def test_a_readers_own_second_opinion_is_no_reason(tables: LookAlikeTables) -> None:
    own = replace(reading_of(GOOD), second_text="ABC12325723456789")
    assert verdict_of(own, RING, tables).is_ok


@pytest.mark.parametrize(("second", "index"), SECOND_OPINIONS.values(), ids=SECOND_OPINIONS)
def test_a_second_opinion_counts_where_the_code_differs(
    second: str, index: int | None, tables: LookAlikeTables
) -> None:
    first = reading_of(GOOD)
    verdict = verdict_of(with_second(first, second), RING, tables)
    if index is None:
        assert verdict.is_ok
    else:
        (reason,) = verdict.reasons
        assert (reason.kind, reason.read_index) == (ReasonKind.DISAGREEMENT, index)


def test_a_second_opinion_names_the_character_that_differs(tables: LookAlikeTables) -> None:
    first = reading_of("ABC-12325123456789")
    verdict = verdict_of(with_second(first, "ABC12325723456789"), RING, tables)
    assert [reason.read_index for reason in verdict.reasons] == [9]


def test_a_second_opinion_on_gaps_alone_is_no_doubt(tables: LookAlikeTables) -> None:
    first = reading_of("EXP 12.2026")
    verdict = verdict_of(with_second(first, "EXP12. 2026"), FREE, tables)
    assert verdict.is_ok


def test_a_code_of_another_reading_is_refused(tables: LookAlikeTables) -> None:
    code = map_text(GOOD, RING, tables)
    with pytest.raises(UsageError, match="another reading"):
        judge(reading_of("other"), code, RING, LIMITS, tables)


def test_no_mark_is_no_read() -> None:
    assert NO_MARK.outcome is Outcome.NO_READ
    assert NO_MARK.reasons[0].kind is ReasonKind.NO_MARK


CHARACTERS = st.builds(
    Character,
    text=st.text(max_size=2),
    probability=st.floats(0, 1),
    alternatives=st.lists(
        st.builds(Alternative, text=st.text(max_size=2), probability=st.floats(0, 1)), max_size=3
    ).map(tuple),
)
READINGS = st.builds(
    Reading,
    characters=st.lists(CHARACTERS, max_size=25).map(tuple),
    reader=st.just("prepared"),
    second_text=st.none() | st.text(max_size=25),
    second_reader=st.sampled_from(["", "two"]),
)


@given(reading=READINGS, code_format=st.sampled_from([RING, VIN, CONTAINER, LOT, FREE]))
def test_any_reading_gets_a_verdict_and_only_ok_is_without_reasons(
    reading: Reading, code_format: CodeFormat, tables: LookAlikeTables
) -> None:
    code = map_text(reading.text, code_format, tables)
    verdict = judge(reading, code, code_format, LIMITS, tables)
    assert verdict.is_ok == (not verdict.reasons)
    assert not (verdict.is_ok and not code.is_valid)
    for reason in verdict.reasons:
        assert reason.message.endswith((".", "?"))
        assert reason.read_index is None or 0 <= reason.read_index < len(reading.text)
