"""Check digits against published examples."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.codes.check_digits import check, gs1, iso6346, mod10, mod11, mod43, vin
from station.codes.code_format import CheckRule

PUBLISHED = {
    "Luhn, the usual example": (CheckRule.MOD10, "79927398713"),
    "Luhn, a test card number": (CheckRule.MOD10, "4111111111111111"),
    "GS1, GTIN-13 of the GS1 calculator": (CheckRule.GS1, "6291041500213"),
    "GS1, SSCC of the GS1 calculator": (CheckRule.GS1, "376104250021234569"),
    "GS1, GTIN-12": (CheckRule.GS1, "036000291452"),
    "mod 11, ISBN": (CheckRule.MOD11, "0306406152"),
    "mod 11, ISBN with X": (CheckRule.MOD11, "080442957X"),
    "mod 43, Code 39": (CheckRule.MOD43, "12345ABCDE/T"),
    "VIN, 49 CFR 565 example": (CheckRule.VIN, "1M8GDM9AXKP042788"),
    "VIN, seventeen ones": (CheckRule.VIN, "11111111111111111"),
    "container, ISO 6346 example": (CheckRule.ISO6346, "CSQU3054383"),
    "container, painted on the box": (CheckRule.ISO6346, "TOLU4734787"),
}


@pytest.mark.parametrize(("rule", "text"), PUBLISHED.values(), ids=PUBLISHED)
def test_published_examples_are_right(rule: CheckRule, text: str) -> None:
    result = check(rule, text)
    assert result is not None
    assert result.expected == result.found


@pytest.mark.parametrize(("rule", "text"), PUBLISHED.values(), ids=PUBLISHED)
def test_a_changed_check_digit_is_found(rule: CheckRule, text: str) -> None:
    good = check(rule, text)
    assert good is not None
    wrong = "1" if good.found != "1" else "2"
    changed = text[: good.index] + wrong + text[good.index + 1 :]
    result = check(rule, changed)
    assert result is not None
    assert not result.is_right
    assert result.expected == good.found


NOT_COMPUTABLE = {
    "letters in mod 10": mod10("12A"),
    "nothing in mod 10": mod10(""),
    "another script's digits": gs1("١٢٣"),
    "letters in mod 11": mod11("12X"),
    "small letters in mod 43": mod43("abc"),
    "I in a VIN": vin("1M8GDM9AXKPI42788"),
    "VIN of 16": vin("1M8GDM9AXKP04278"),
    "container of 9": iso6346("CSQU30543"),
    "container with a digit for a letter": iso6346("C5QU305438"),
}


@pytest.mark.parametrize("answer", NOT_COMPUTABLE.values(), ids=NOT_COMPUTABLE)
def test_text_the_rule_does_not_know_has_no_answer(answer: str | None) -> None:
    assert answer is None


def test_no_rule_checks_nothing() -> None:
    assert check(CheckRule.NONE, "123") is None
    assert check(CheckRule.MOD10, "") is None


@given(text=st.text(max_size=20), rule=st.sampled_from(CheckRule))
def test_any_text_can_be_checked(text: str, rule: CheckRule) -> None:
    result = check(rule, text)
    assert result is None or text[result.index] == result.found


@given(digits=st.text(alphabet="0123456789", min_size=2, max_size=20), data=st.data())
def test_mod_10_and_gs1_find_every_single_wrong_digit(digits: str, data: st.DataObject) -> None:
    index = data.draw(st.integers(0, len(digits) - 1))
    other = data.draw(st.sampled_from([d for d in "0123456789" if d != digits[index]]))
    changed = digits[:index] + other + digits[index + 1 :]
    assert mod10(changed) != mod10(digits)
    assert gs1(changed) != gs1(digits)
