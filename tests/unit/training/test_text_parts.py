"""The grammars give the strings that the plants use."""

import random
import re

import pytest

from station.training import text_basics, text_dates, text_parts, text_plates

RULES = (
    text_basics.random_code,
    text_dates.date,
    text_dates.expiry,
    text_parts.chip,
    text_parts.ring,
    text_parts.serial,
    text_plates.european,
    text_plates.american,
    text_parts.container,
    text_parts.display,
    text_parts.drums,
    text_dates.lot,
    text_dates.time_of_day,
)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_a_rule_never_gives_an_empty_or_foreign_string(rule: text_basics.TextRule) -> None:
    for seed in range(300):
        found = rule(random.Random(seed))
        assert found.strip()
        assert found.isascii()
        assert found.isprintable()


def test_most_ring_codes_are_six_alphanumerics_and_eleven_digits_from_25() -> None:
    codes = ["".join(text_parts.ring(random.Random(seed)).split()) for seed in range(200)]
    fit = [code for code in codes if re.fullmatch(r"[0-9A-Z]{6}25\d{9}", code)]
    assert 90 <= len(fit) < 200


def test_random_codes_reach_from_one_character_to_thirty() -> None:
    lengths = {len(text_basics.random_code(random.Random(seed))) for seed in range(4000)}
    assert min(lengths) == 1
    assert max(lengths) == 30


def test_a_tenth_of_random_codes_has_lower_case() -> None:
    codes = [text_basics.random_code(random.Random(seed)) for seed in range(2000)]
    share = sum(any(c.islower() for c in code) for code in codes) / len(codes)
    assert 0.08 < share < 0.3


@pytest.mark.parametrize(
    ("text", "found"),
    [("SN74LSI9", "SN74LS19"), ("O8HJ", "08HJ"), ("LOT 12", "LOT 12"), ("KOI", "KOI"), ("", "")],
)
def test_letters_beside_figures_become_the_figures_they_look_like(text: str, found: str) -> None:
    assert text_basics.with_figures_among_figures(text) == found
