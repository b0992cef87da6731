"""What an answer, or none, means for the record."""

from datetime import UTC, datetime

import pytest

from station.delivery.device_outcomes import outcome_of, unanswered
from station.delivery.device_profile import AnswerKind, DeviceAnswer
from station.domain.delivery import Delivered, Receipt, Refused, RetryLater, Uncertain

NOW = datetime(2026, 11, 23, 6, 0, tzinfo=UTC)


@pytest.mark.parametrize("recognises_repeats", [False, True])
def test_a_clear_answer_is_clear_for_every_device(recognises_repeats: bool) -> None:
    accepted = DeviceAnswer(AnswerKind.ACCEPTED, "NEW-7")
    refused = DeviceAnswer(AnswerKind.REFUSED)
    assert outcome_of(accepted, at=NOW, recognises_repeats=recognises_repeats) == Delivered(
        Receipt("NEW-7", NOW)
    )
    assert outcome_of(refused, at=NOW, recognises_repeats=recognises_repeats) == Refused(
        "The device refused it: without a reason."
    )


def test_an_answer_nobody_understands_is_never_an_arrival() -> None:
    unknown = DeviceAnswer(AnswerKind.UNKNOWN, "BUSY")
    assert isinstance(outcome_of(unknown, at=NOW, recognises_repeats=False), Uncertain)
    again = outcome_of(unknown, at=NOW, recognises_repeats=True)
    assert isinstance(again, RetryLater)
    assert again.is_answer
    assert "BUSY" in again.reason


def test_no_answer_is_repeated_only_where_that_does_no_harm() -> None:
    assert unanswered("It is silent.", recognises_repeats=True) == RetryLater("It is silent.")
    assert unanswered("It is silent.", recognises_repeats=False) == Uncertain(
        "It was sent and may have arrived. It is silent."
    )
