"""Readers of both kinds say what a line may show: only what the rules let through, and no more."""

from pathlib import Path

import numpy as np
import pytest

from station.recognition.legal_text import LegalText
from station.recognition.reader import CandidateReader
from station.recognition.second_opinion import ReaderWithSecond
from station.recognition.trocr import TrocrReader
from tests.unit.recognition.legal_texts import DIGIT, Places
from tests.unit.recognition.test_second_opinion import Prepared

LINE = np.random.default_rng(7).integers(0, 256, (32, 100), np.uint8)
SEVERAL = Places("AB", "ABC", "123", "123", shortest=2)


@pytest.fixture(params=["compact", "published"])
def reader(request: pytest.FixtureRequest) -> TrocrReader:
    found = TrocrReader(folder=request.getfixturevalue(f"{request.param}_folder"))
    found.open()
    return found


def is_legal(text: str, rules: LegalText) -> bool:
    state = rules.start
    for character in text:
        state = rules.after(state, character)
        if state is None:
            return False
    return rules.may_end(state)


def test_every_candidate_keeps_the_rules_and_the_likeliest_comes_first(reader: TrocrReader) -> None:
    assert isinstance(reader, CandidateReader)
    found = reader.candidates(LINE, legal=SEVERAL)
    assert found
    assert all(is_legal(candidate.text, SEVERAL) for candidate in found)
    scores = [candidate.log_probability for candidate in found]
    assert scores == sorted(scores, reverse=True)
    assert len({candidate.text for candidate in found}) == len(found)


def test_texts_asked_for_are_scored_whatever_the_rules_say(reader: TrocrReader) -> None:
    read = reader.read([LINE])[0].text
    assert not is_legal(read, SEVERAL)
    found = {c.text: c.log_probability for c in reader.candidates(LINE, legal=SEVERAL, also=[read])}
    assert found[read] < 0
    assert len(found) > 1


def test_where_nothing_is_legal_only_what_was_asked_for_is_left(reader: TrocrReader) -> None:
    found = reader.candidates(LINE, legal=Places("é"), also=["A1"])
    assert [candidate.text for candidate in found] == ["A1"]


def test_what_the_reading_says_is_not_touched_by_the_rules(reader: TrocrReader) -> None:
    before = reader.read([LINE])
    reader.candidates(LINE, legal=Places(DIGIT))
    assert reader.read([LINE]) == before


def test_a_line_read_in_parts_has_no_candidates(compact_folder: Path) -> None:
    reader = TrocrReader(folder=compact_folder)
    reader.open()
    long_line = np.random.default_rng(7).integers(0, 256, (32, 1000), np.uint8)
    assert reader.candidates(long_line, legal=SEVERAL) == []


def test_a_text_of_other_characters_is_left_out(compact_folder: Path) -> None:
    reader = TrocrReader(folder=compact_folder)
    reader.open()
    found = reader.candidates(LINE, legal=SEVERAL, also=["Ä1", ""])
    assert found
    assert not {"Ä1", ""} & {candidate.text for candidate in found}


def test_beside_a_second_reader_the_first_is_asked(compact_folder: Path) -> None:
    first = TrocrReader(folder=compact_folder)
    first.open()
    both = ReaderWithSecond(first=first, second=Prepared("two", "A"))
    assert both.candidates(LINE, legal=SEVERAL) == first.candidates(LINE, legal=SEVERAL)
    neither = ReaderWithSecond(first=Prepared("one", "A"), second=Prepared("two", "A"))
    assert neither.candidates(LINE, legal=SEVERAL) == []
