"""The beam of the CTC head: likeliest texts first, and under a mask only legal ones."""

from itertools import product

import numpy as np
import pytest

from station.recognition import characters
from station.recognition.character_mask import CharacterMask
from station.recognition.ctc import ctc_characters, ctc_scores
from station.recognition.ctc_beam import ctc_candidates
from station.recognition.decoded_line import text_of
from tests.unit.recognition.legal_texts import DIGIT, Places


def columns(*shown: dict[str, float]) -> np.ndarray:
    """Return a column per mark with a blank on either side; the rest of each goes to the blank."""
    found = np.full((2 * len(shown) + 1, characters.VOCABULARY_SIZE), 1e-9, np.float32)
    found[:, characters.CTC_BLANK_ID] = 1.0
    for number, shares in enumerate(shown):
        for text, share in shares.items():
            found[2 * number + 1, characters.encode(text)[0]] = share
        found[2 * number + 1, characters.CTC_BLANK_ID] = max(1 - sum(shares.values()), 1e-9)
    return found


LINE = columns({"B": 0.7, "8": 0.2}, {"1": 0.6, "I": 0.3}, {"1": 0.9})


def test_without_rules_the_first_candidate_is_the_greedy_answer_and_runs_are_kept_apart() -> None:
    found = ctc_candidates(LINE, CharacterMask(None), count=4)
    assert found[0] == text_of(ctc_characters(LINE)) == "B11"
    assert found[1] == "BI1"
    assert len(set(found)) == 4


def test_candidates_are_ranked_by_what_all_their_alignments_add_up_to() -> None:
    noisy = np.random.default_rng(2).dirichlet(np.full(98, 0.05), 8).astype(np.float32)
    found = ctc_candidates(noisy, CharacterMask(None), count=5)
    scores = ctc_scores(np.log(np.maximum(noisy, 1e-12)), found)
    assert scores == sorted(scores, reverse=True)


@pytest.mark.parametrize(
    ("places", "expected"),
    [
        pytest.param((DIGIT, DIGIT, DIGIT), "811", id="digits only"),
        pytest.param(("AB", "I", DIGIT), "BI1", id="a letter in the middle"),
        pytest.param(("B8", "1"), "B1", id="a character less"),
    ],
)
def test_under_a_mask_the_best_legal_text_wins(places: tuple[str, ...], expected: str) -> None:
    found = ctc_candidates(LINE, CharacterMask(Places(*places)), count=3)
    assert found[0] == expected
    for text in found:
        assert len(text) == len(places)
        assert all(c in place for c, place in zip(text, places, strict=True))


def test_a_place_of_variable_length_is_filled_as_the_mark_asks() -> None:
    rules = Places(DIGIT, DIGIT, DIGIT, DIGIT, shortest=2)
    assert ctc_candidates(LINE, CharacterMask(rules), count=1) == ["811"]


def test_a_doubled_character_needs_its_blank() -> None:
    joined = np.full((3, characters.VOCABULARY_SIZE), 1e-9, np.float32)
    joined[:, characters.encode("1")[0]] = 0.999
    joined[:, characters.CTC_BLANK_ID] = 0.001
    assert ctc_candidates(joined, CharacterMask(None), count=1) == ["1"]
    assert ctc_candidates(joined, CharacterMask(Places("1", "1")), count=1) == ["11"]


def test_where_nothing_is_legal_there_are_no_candidates() -> None:
    assert ctc_candidates(LINE, CharacterMask(Places("é")), count=3) == []


def test_the_mask_asks_the_rules_once_per_state() -> None:
    rules = Places(DIGIT, DIGIT)
    mask = CharacterMask(rules)
    for _ in range(3):
        assert len(mask.following(0)) == 10
    assert rules.asked == len(characters.CHARACTERS)


@pytest.mark.parametrize(
    "text", ["".join(pair) for pair in product("1A", repeat=2)] + ["", "1", "111"]
)
def test_a_whole_text_is_checked_place_by_place(text: str) -> None:
    assert CharacterMask(Places(DIGIT, "A")).is_complete(text) == (text == "1A")
