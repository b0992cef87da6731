"""What the operator's keys mean for the part that waits."""

import pytest

from station.domain.inspection import Decision, DecisionKind
from station.records.csv_row import decision_words
from station.services.decisions import (
    Asked,
    Refused,
    Settled,
    meaning_of_confirm,
    meaning_of_correct,
    meaning_of_reject,
)
from tests.ui.window_fakes import (
    CODE,
    NOON,
    inspection_of,
    misfit_inspection,
    no_read_inspection,
    weak_inspection,
)


@pytest.mark.parametrize("inspection", [inspection_of(), weak_inspection()], ids=["ok", "weak"])
def test_a_valid_code_is_confirmed_as_it_is(inspection) -> None:
    assert meaning_of_confirm(inspection) == Settled(DecisionKind.CONFIRMED, CODE)


@pytest.mark.parametrize(
    "inspection", [misfit_inspection(), no_read_inspection()], ids=["misfit", "no read"]
)
def test_what_is_no_code_is_never_confirmed(inspection) -> None:
    assert isinstance(meaning_of_confirm(inspection), Refused)


def test_a_fitting_correction_is_settled_at_once() -> None:
    meaning = meaning_of_correct(inspection_of(), "OTHER", problems=(), is_asked=False)
    assert meaning == Settled(DecisionKind.CORRECTED, "OTHER")


def test_typing_the_machines_own_code_confirms_it() -> None:
    meaning = meaning_of_correct(inspection_of(), CODE, problems=(), is_asked=False)
    assert meaning == Settled(DecisionKind.CONFIRMED, CODE)


def test_a_misfit_is_asked_about_and_then_saved_marked() -> None:
    problems = ("Character 2 is Q.",)
    first = meaning_of_correct(inspection_of(), "AQ", problems=problems, is_asked=False)
    again = meaning_of_correct(inspection_of(), "AQ", problems=problems, is_asked=True)
    assert isinstance(first, Asked)
    assert problems[0] in first.words
    assert isinstance(again, Settled)
    assert problems[0] in again.reason


def test_an_empty_correction_is_refused_even_when_asked_twice() -> None:
    meaning = meaning_of_correct(inspection_of(), "", problems=("short",), is_asked=True)
    assert isinstance(meaning, Refused)


def test_a_rejected_part_has_no_text() -> None:
    meaning = meaning_of_reject()
    assert isinstance(meaning, Settled)
    assert (meaning.kind, meaning.text) == (DecisionKind.REJECTED, "")


def test_the_mark_of_a_misfit_is_in_the_log() -> None:
    meaning = meaning_of_correct(
        inspection_of(), "AQ", problems=("Character 2 is Q.",), is_asked=True
    )
    assert isinstance(meaning, Settled)
    decision = Decision(meaning.kind, meaning.text, "Ann", NOON, meaning.reason)
    assert decision_words(decision) == "corrected: not in format: Character 2 is Q."
