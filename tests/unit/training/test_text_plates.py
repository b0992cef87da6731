"""Number plates follow the forms of their countries."""

import random
import re

from station.training import text_plates
from station.training.text_basics import TextRule


def _texts(rule: TextRule, count: int = 400) -> list[str]:
    return [rule(random.Random(seed)) for seed in range(count)]


def test_czech_numbers_leave_out_letters_that_look_like_figures() -> None:
    czech = [t for t in _texts(text_plates.european) if re.fullmatch(r"\d[A-Z]. \d{4}", t)]
    assert len(czech) > 10
    assert not any(text[0] == "0" for text in czech)
    assert not any(set(text) & set("GOQW") for text in czech)


def test_a_gap_is_a_blank_or_a_dash_and_never_the_mark_of_the_form() -> None:
    for rule in (text_plates.european, text_plates.american):
        texts = _texts(rule)
        assert not any("~" in text for text in texts)
        assert any("-" in text for text in texts)
        assert any(" " in text for text in texts)


def test_wishes_are_two_to_ten_letters_and_figures() -> None:
    for text in _texts(text_plates.wish):
        assert 2 <= len(re.sub("[ -]", "", text)) <= 10
