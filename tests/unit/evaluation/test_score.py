"""Figures per set follow the published way of comparing."""

from dataclasses import replace

import pytest

from station.evaluation.score import Pair, comparable, score


def pair(set_name: str, truth: str, read: str, duration_ms: float = 1.0) -> Pair:
    return Pair(set_name, "x.png", truth, read, None, 0.9, "OK", duration_ms)


@pytest.mark.parametrize(
    ("set_name", "text", "expected"),
    [
        pytest.param("expiry", "Exp 12 / 2025", "EXP12/2025", id="blanks and case do not count"),
        pytest.param("expiry", "\uff21\uff11", "A1", id="full-width letters are folded"),
        pytest.param("plates_lines", "AB-123\u00b7X", "AB123X", id="plates: letters, digits only"),
        pytest.param("chip_lines", "AB-123", "AB-123", id="others keep their separators"),
    ],
)
def test_texts_are_compared_folded(set_name: str, text: str, expected: str) -> None:
    assert comparable(text, set_name) == expected


def test_each_set_has_its_own_figures() -> None:
    pairs = [
        pair("a", "L123", "l1 23", 3.0),
        pair("a", "L123", "L124", 5.0),
        pair("b", "AB", "", 7.0),
    ]
    first, second = score(pairs)
    assert (first.set_name, first.count, first.exact_rate) == ("a", 2, 0.5)
    assert first.character_error_rate == pytest.approx(1 / 8)
    assert first.median_ms == 4.0
    assert (second.exact_rate, second.character_error_rate) == (0.0, 1.0)


def test_nothing_measured_gives_no_figures() -> None:
    assert score([]) == ()


def test_codes_of_parts_are_compared_letter_for_letter() -> None:
    code = replace(pair("plates", "AB-12", "AB -12"), is_code=True)
    assert code.is_exact
    assert not replace(code, read="ab-12").is_exact
    assert not replace(code, read="AB12").is_exact
