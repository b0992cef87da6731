"""The decoder's beam: under a mask it ends only in legal texts, the likeliest first."""

import numpy as np
import pytest

from station.recognition import characters
from station.recognition.character_mask import CharacterMask
from station.recognition.decoder_beam import decoder_candidates
from station.recognition.decoder_check import text_scores
from tests.unit.recognition.legal_texts import DIGIT, Places

HIDDEN = np.zeros((1, 3, 2), np.float32)


class PreparedDecoder:
    """Says the same about each place, whatever came before."""

    longest = 5

    def __init__(self, *places: dict[str, float]) -> None:
        self._places = places
        self.passes = 0

    def decode(self, ids: np.ndarray, hidden: np.ndarray) -> np.ndarray:
        assert len(ids) == len(hidden)
        self.passes += 1
        found = np.full((*ids.shape, characters.VOCABULARY_SIZE), 1e-6, np.float32)
        for place in range(ids.shape[1]):
            if place < len(self._places):
                for text, share in self._places[place].items():
                    found[:, place, characters.encode(text)[0]] = share
            else:
                found[:, place, characters.END_ID] = 0.99
        return found


@pytest.fixture
def decoder() -> PreparedDecoder:
    return PreparedDecoder({"B": 0.7, "8": 0.25}, {"1": 0.6, "I": 0.35})


def test_without_rules_the_likeliest_texts_come_in_order(decoder: PreparedDecoder) -> None:
    assert decoder_candidates(decoder, HIDDEN, CharacterMask(None)) == ["B1", "BI", "81", "8I"]


def test_under_a_mask_only_legal_texts_come(decoder: PreparedDecoder) -> None:
    assert decoder_candidates(decoder, HIDDEN, CharacterMask(Places(DIGIT, DIGIT)))[0] == "81"
    found = decoder_candidates(decoder, HIDDEN, CharacterMask(Places(DIGIT, "IL")))
    assert found[0] == "8I"
    assert all(text[0] in DIGIT and text[1] in "IL" for text in found)


def test_the_search_ends_at_the_longest_text_and_when_it_is_settled() -> None:
    endless = PreparedDecoder(*[{"1": 0.9}] * 9)
    assert decoder_candidates(endless, HIDDEN, CharacterMask(Places(*[DIGIT] * 9))) == []
    assert endless.passes <= endless.longest + 1


def test_a_texts_score_is_that_of_its_characters_and_its_end(decoder: PreparedDecoder) -> None:
    one, other = text_scores(decoder, HIDDEN, ["B1", "81"])
    assert one == pytest.approx(np.log([0.7, 0.6, 0.99]).sum(), abs=1e-5)
    assert one - other == pytest.approx(np.log(0.7 / 0.25), abs=1e-5)
