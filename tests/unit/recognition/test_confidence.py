"""Character probabilities follow from token scores by the chain rule."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.recognition.confidence import TokenChoice, spread


def test_a_single_character_token_keeps_its_probability_and_runners_up() -> None:
    (character,) = spread([TokenChoice((("0", 0.7), ("O", 0.2), ("D", 0.1)))])
    assert (character.text, character.probability) == ("0", 0.7)
    assert [(a.text, a.probability) for a in character.alternatives] == [("O", 0.2), ("D", 0.1)]
    assert character.lead == pytest.approx(0.5)


def test_a_long_token_doubts_the_character_that_its_rivals_change() -> None:
    first, second = spread([TokenChoice((("25", 0.6), ("26", 0.3), ("35", 0.1)))])
    assert first.probability == pytest.approx(0.9)
    assert second.probability == pytest.approx(0.6 / 0.9)
    assert second.alternatives[0].text == "6"


def test_a_shorter_rival_says_nothing_of_the_next_character() -> None:
    first, second = spread([TokenChoice((("25", 0.6), ("2", 0.4)))])
    assert first.probability == pytest.approx(1.0)
    assert second.probability == pytest.approx(1.0)


def test_characters_of_all_tokens_follow_each_other() -> None:
    choices = [TokenChoice((("LO", 0.9),)), TokenChoice((("T", 0.8),))]
    assert "".join(character.text for character in spread(choices)) == "LOT"


TOKEN = st.text("ABC12", min_size=1, max_size=3)


@given(st.lists(TOKEN, min_size=1, max_size=6, unique=True), st.data())
def test_probabilities_stay_between_zero_and_one(texts: list[str], data: st.DataObject) -> None:
    weights = data.draw(st.lists(st.floats(0.01, 1.0), min_size=len(texts), max_size=len(texts)))
    total = sum(weights) * 1.1
    choice = TokenChoice(tuple((t, w / total) for t, w in zip(texts, weights, strict=True)))
    for character in spread([choice]):
        others = sum(a.probability for a in character.alternatives)
        assert 0.0 < character.probability <= 1.0
        assert character.probability + others <= 1.0 + 1e-9
