"""Suggestions are valid codes that the runners-up allow, likeliest first, never the reading."""

import math

import pytest

from station.codes.clues import Clues
from station.codes.code_format import CharacterClass, CheckRule, CodeField, CodeFormat
from station.codes.suggest import suggest
from station.domain.candidate import Candidate
from station.domain.reading import Alternative, Character, Reading


def reading(*characters: tuple[str, float, dict[str, float]]) -> Reading:
    return Reading(
        tuple(
            Character(text, p, tuple(Alternative(t, q) for t, q in others.items()))
            for text, p, others in characters
        ),
        "prepared",
    )


def digits(count: int, rule: CheckRule = CheckRule.NONE) -> CodeFormat:
    field = CodeField(
        name="number",
        min_length=count,
        max_length=count,
        character_class=CharacterClass.DIGITS,
    )
    return CodeFormat(fields=(field,), check_rule=rule)


def test_the_runner_up_that_makes_the_check_digit_right_is_suggested() -> None:
    # 79927398713 is the published example of a right mod 10 number.
    seen = [(text, 0.9, {}) for text in "79927398713"]
    seen[4] = ("8", 0.6, {"3": 0.1, "7": 0.3})
    (best, *_) = suggest(reading(*seen), digits(11, CheckRule.MOD10), {})
    assert best.text == "79927398713"
    assert best.probability == pytest.approx(0.3 / 0.6)
    assert "character 5 is 7, not 8" in best.evidence
    assert "check digit is right" in best.evidence


def test_a_character_that_the_format_forbids_is_replaced_by_its_likeliest_digit() -> None:
    found = suggest(
        reading(("1", 0.9, {}), ("B", 0.5, {"8": 0.3, "3": 0.1, "E": 0.1})), digits(2), {}
    )
    assert [suggestion.text for suggestion in found] == ["18", "13"]


def test_two_doubts_are_combined_by_their_likelihood() -> None:
    found = suggest(
        reading(("S", 0.5, {"5": 0.4, "3": 0.1}), ("Z", 0.5, {"2": 0.3, "7": 0.2})), digits(2), {}
    )
    assert [suggestion.text for suggestion in found] == ["52", "57", "32"]
    assert [s.probability for s in found] == sorted((s.probability for s in found), reverse=True)


def test_the_readings_own_code_is_not_suggested() -> None:
    assert suggest(reading(("1", 0.9, {"7": 0.1})), digits(1), {})[0].text == "7"


def test_free_text_has_no_suggestions() -> None:
    assert suggest(reading(("1", 0.5, {"I": 0.5})), CodeFormat(), {}) == ()


@pytest.mark.parametrize("text", ["", "A", "AAAAAAAAAAAA"])
def test_where_no_runner_up_helps_nothing_is_suggested(text: str) -> None:
    assert suggest(reading(*[(c, 0.9, {"B": 0.1}) for c in text]), digits(3), {}) == ()


def test_many_doubts_are_given_up_in_bounded_time() -> None:
    unsure = ("A", 0.2, dict.fromkeys("BCDEFGH", 0.1))
    assert suggest(reading(*[unsure] * 60), digits(60), {}) == ()


def test_what_the_reader_finds_under_the_format_is_suggested_with_its_likelihood() -> None:
    seen = reading(*[(text, 0.9, {}) for text in "20202"])
    found = suggest(
        seen, digits(4), {}, candidates=[Candidate("20202", -1.0), Candidate("2020", -2.0)]
    )
    assert [suggestion.text for suggestion in found] == ["2020"]
    assert found[0].probability == pytest.approx(math.exp(-1.0))
    assert found[0].evidence == "If character 5, 2, is none, it fits the format."


@pytest.mark.parametrize(
    ("read", "text", "words"),
    [
        ("204", "2024", "2 stands before character 3"),
        ("202", "2024", "4 stands at the end"),
        ("1B24", "1824", "character 2 is 8, not B"),
        ("1BX4", "1824", "character 2 is 8, not B and character 3 is 2, not X"),
        ("1KKK4", "1824", "KKK from character 2 on is 82"),
    ],
)
def test_what_would_have_to_be_misread_is_said_in_words(read: str, text: str, words: str) -> None:
    seen = reading(*[(character, 0.9, {}) for character in read])
    (found,) = suggest(seen, digits(4), {}, candidates=[Candidate(text, -1.0)])
    assert found.evidence == f"If {words}, it fits the format."


def test_an_expected_code_goes_before_a_likelier_one_and_says_why() -> None:
    seen = reading(("1", 0.9, {}), ("B", 0.5, {"8": 0.3, "3": 0.02}))
    assert [s.text for s in suggest(seen, digits(2), {})] == ["18", "13"]
    found = suggest(seen, digits(2), {}, clues=Clues(expected="13"))
    assert [s.text for s in found] == ["13", "18"]
    assert found[0].evidence.endswith("it fits the format and it is the expected code.")
    assert found[0].probability < found[1].probability


def test_the_next_code_of_a_series_goes_before_a_likelier_one_and_says_why() -> None:
    seen = reading(("1", 0.9, {}), ("B", 0.5, {"8": 0.1, "3": 0.05}))
    found = suggest(seen, digits(2), {}, clues=Clues(previous="12"))
    assert [s.text for s in found] == ["13", "18"]
    assert found[0].evidence.endswith("it follows 12.")


def test_an_expected_code_that_looks_nothing_like_the_mark_is_not_suggested() -> None:
    seen = reading(("1", 0.9, {}), ("2", 0.9, {}))
    candidates = [Candidate("12", -0.1), Candidate("77", -30.0)]
    assert suggest(seen, digits(2), {}, candidates=candidates, clues=Clues(expected="77")) == ()


def test_free_text_can_be_the_expected_code_and_nothing_else() -> None:
    seen = reading(("A", 0.5, {"4": 0.4}), ("1", 0.5, {"I": 0.4}))
    found = suggest(seen, CodeFormat(), {}, clues=Clues(expected="AI"))
    assert [suggestion.text for suggestion in found] == ["AI"]
    assert found[0].evidence == "If character 2 is I, not 1, it is the expected code."
