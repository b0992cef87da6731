"""What the banner and the lines below it say."""

from dataclasses import replace

import pytest

from station.domain.code import DroppedCharacter
from station.domain.reading import Reading
from station.domain.suggestion import Suggestion
from station.domain.verdict import Outcome, Reason, ReasonKind, Verdict
from station.ui.run.slots import slots_of
from station.ui.run.verdict_words import (
    change_words,
    detail_words,
    percent,
    raw_words,
    reason_words,
)
from tests.ui.window_fakes import (
    CODE,
    inspection_of,
    misfit_inspection,
    no_read_inspection,
    weak_inspection,
)


def test_ok_names_the_least_sure_character() -> None:
    assert reason_words(inspection_of()).startswith("17 characters")
    assert "97 %" in reason_words(inspection_of())


def test_a_reading_that_is_no_code_has_a_message_of_its_own() -> None:
    assert reason_words(misfit_inspection()).startswith("Read, but not a valid code")


def test_the_first_reason_is_told_and_the_others_are_counted() -> None:
    reasons = tuple(Reason(ReasonKind.WEAK_CHARACTER, f"Reason {i}.", i) for i in range(3))
    inspection = replace(inspection_of(), verdict=Verdict(Outcome.CHECK, reasons))
    assert reason_words(inspection) == "Reason 0. (and 2 more)"


@pytest.mark.parametrize(
    ("read", "dropped", "expected"),
    [
        (CODE, "", "The format changed nothing"),
        (CODE[:-1] + "Z", "", "The format changed Z → 2"),
        (CODE, "-", "The format dropped “-”"),
        (CODE[:-1] + "Z", "-", "The format changed Z → 2 and dropped “-”"),
    ],
    ids=["nothing", "changed", "dropped", "both"],
)
def test_what_the_format_did_is_one_sentence(read: str, dropped: str, expected: str) -> None:
    inspection = inspection_of(read=read)
    left_out = tuple(DroppedCharacter(c, 0, "separator") for c in dropped)
    inspection = replace(inspection, code=replace(inspection.code, dropped=left_out))
    assert change_words(inspection) == expected


def test_a_no_read_says_that_no_code_came_of_it() -> None:
    assert change_words(no_read_inspection()) == "No code could be made of it"


def test_an_empty_reading_is_said_to_be_empty() -> None:
    assert raw_words(replace(no_read_inspection(), reading=Reading((), "r"))).endswith("nothing")


def test_a_slot_tells_its_number_certainty_runner_up_and_change() -> None:
    slot = slots_of(inspection_of(read=CODE[:-1] + "Z"))[-1]
    words = detail_words(slot, 16)
    assert words == "Character 17: 2, 97 % sure; next 8, 1 %; read as Z"


def test_a_weak_slot_tells_the_same_on_every_screen() -> None:
    assert detail_words(slots_of(weak_inspection(9))[9], 9).startswith("Character 10: 7")


@pytest.mark.parametrize(
    ("probability", "words"),
    [(1.0, "99.9"), (0.9996, "99.9"), (0.994, "99.4"), (0.52, "52"), (0.0, "0")],
)
def test_nothing_is_called_certain(probability: float, words: str) -> None:
    assert percent(probability) == words


def test_the_likeliest_suggestion_is_told_with_its_evidence() -> None:
    suggestion = Suggestion("25", 0.4, "If character 1 is 2, not Z, it fits the format.")
    part = replace(no_read_inspection(), suggestions=(suggestion,))
    assert raw_words(part).endswith(". Perhaps 25: If character 1 is 2, not Z, it fits the format.")
    assert "Perhaps" not in raw_words(no_read_inspection())
