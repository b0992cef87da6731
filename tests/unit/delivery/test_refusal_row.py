"""Single bad results are set aside; a row of them makes the channel wait."""

from station.delivery.refusal_row import REFUSALS_BEFORE_HOLD, RefusalRow
from station.domain.delivery import Outcome, Refused, RetryLater, Uncertain
from tests.unit.delivery.courier_fakes import ARRIVED
from tests.unit.delivery.parcels import parcel

BAD = Refused("Answered 422.", may_concern_all=True)


def weighed(row: RefusalRow, *outcomes: Outcome, first: int = 1) -> tuple[Outcome, ...]:
    parcels = [parcel(number) for number in range(first, first + len(outcomes))]
    return row.weighed(parcels, outcomes)


def test_the_third_refusal_in_a_row_waits_and_says_why() -> None:
    *before, last = weighed(RefusalRow(), *[BAD] * REFUSALS_BEFORE_HOLD)
    assert before == [BAD, BAD]
    assert isinstance(last, RetryLater)
    assert last.is_answer
    assert last.reason.startswith("Answered 422. 3 different results in a row were refused")


def test_one_that_is_taken_between_begins_the_count_anew() -> None:
    outcomes = (BAD, BAD, ARRIVED, BAD, BAD)
    assert weighed(RefusalRow(), *outcomes) == outcomes


def test_what_says_nothing_about_the_form_does_not_break_the_row() -> None:
    trouble = (RetryLater("No connection."), Uncertain("No reply."), Refused("Answered 409."))
    *before, last = weighed(RefusalRow(), BAD, BAD, *trouble, BAD)
    assert before == [BAD, BAD, *trouble]
    assert isinstance(last, RetryLater)


def test_refusals_of_the_one_result_are_never_held() -> None:
    outcomes = [Refused("Answered 409.")] * 10
    assert list(weighed(RefusalRow(), *outcomes)) == outcomes


def test_the_same_result_refused_again_counts_once() -> None:
    row = RefusalRow()
    assert [weighed(row, BAD) for _ in range(5)] == [(BAD,)] * 5
