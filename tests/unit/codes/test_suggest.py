"""Suggestions are valid codes that the runners-up allow, likeliest first, never the reading."""

import pytest

from station.codes.code_format import CharacterClass, CheckRule, CodeField, CodeFormat
from station.codes.suggest import suggest
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
