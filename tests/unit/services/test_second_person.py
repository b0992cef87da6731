"""What one answer makes of a part: a decision, a wait for the second person, or for an engineer."""

import pytest

from station.domain.errors import NotAllowedError, StepError
from station.domain.inspection import Decision, DecisionKind
from station.records.postponed import Answer, PostponedPart
from station.services.second_person import decision_of
from tests.unit.records.inspections import MOMENT, undecided


def answer(operator: str, text: str = "ABC", kind: DecisionKind = DecisionKind.CORRECTED) -> Answer:
    return Answer(operator, MOMENT, kind, text)


def part(*answers: Answer) -> PostponedPart:
    return PostponedPart(undecided(), "Ann", MOMENT, answers=answers)


def decided(
    given: Answer, *before: Answer, needs_second: bool = True, is_engineer: bool = False
) -> Decision | None:
    return decision_of(part(*before), given, needs_second=needs_second, is_engineer=is_engineer)


def test_one_person_decides_where_no_second_is_asked_for() -> None:
    made = decided(answer("Ann"), needs_second=False)
    assert made == Decision(DecisionKind.CORRECTED, "ABC", "Ann", MOMENT)


def test_the_first_of_two_decides_nothing() -> None:
    assert decided(answer("Ann")) is None


def test_equal_answers_decide_and_say_by_whom() -> None:
    made = decided(answer("Ben"), answer("Ann"))
    assert made is not None
    assert (made.text, made.operator, made.reason) == ("ABC", "Ben", "read alike by Ann")


def test_confirming_what_the_other_typed_is_agreement() -> None:
    assert decided(answer("Ben", kind=DecisionKind.CONFIRMED), answer("Ann")) is not None


def test_unequal_answers_decide_nothing() -> None:
    assert decided(answer("Ben", "XYZ"), answer("Ann")) is None


def test_nobody_is_the_second_person_for_his_own_answer() -> None:
    with pytest.raises(StepError, match="Another person"):
        decided(answer("Ann"), answer("Ann"))


def test_a_dispute_waits_for_an_engineer() -> None:
    both = answer("Ann", "ABC"), answer("Ben", "XYZ")
    with pytest.raises(NotAllowedError, match="engineer"):
        decided(answer("Cid"), *both)
    made = decided(answer("Eve", "XYZ"), *both, is_engineer=True)
    assert made is not None
    assert (made.text, made.operator) == ("XYZ", "Eve")
    assert made.reason == "two answers: Ann read ABC, Ben read XYZ"


def test_an_answer_that_waits_counts_though_the_setting_is_off_by_now() -> None:
    assert decided(answer("Ben", "XYZ"), answer("Ann"), needs_second=False) is None
