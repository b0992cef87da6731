"""The grammars give the strings that the plants use."""

import random
import re

import pytest

from station.training import text

RULES = (
    text.random_code,
    text.date,
    text.expiry,
    text.chip,
    text.ring,
    text.serial,
    text.plate,
    text.container,
    text.display,
    text.drums,
    text.lot,
    text.time_of_day,
)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_a_rule_never_gives_an_empty_or_foreign_string(rule: text.TextRule) -> None:
    for seed in range(300):
        found = rule(random.Random(seed))
        assert found.strip()
        assert found.isascii()
        assert found.isprintable()


def test_most_ring_codes_are_six_alphanumerics_and_eleven_digits_from_25() -> None:
    codes = ["".join(text.ring(random.Random(seed)).split()) for seed in range(200)]
    fit = [code for code in codes if re.fullmatch(r"[0-9A-Z]{6}25\d{9}", code)]
    assert 90 <= len(fit) < 200


def test_random_codes_reach_from_one_character_to_thirty() -> None:
    lengths = {len(text.random_code(random.Random(seed))) for seed in range(4000)}
    assert min(lengths) == 1
    assert max(lengths) == 30


def test_a_tenth_of_random_codes_has_lower_case() -> None:
    codes = [text.random_code(random.Random(seed)) for seed in range(2000)]
    share = sum(any(c.islower() for c in code) for code in codes) / len(codes)
    assert 0.08 < share < 0.3
