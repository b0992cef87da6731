"""What becomes of a record after the device answered, or did not. Pure."""

from datetime import datetime

from station.delivery.device_profile import AnswerKind, DeviceAnswer
from station.domain.delivery import Delivered, Outcome, Receipt, Refused, RetryLater, Uncertain


def outcome_of(answer: DeviceAnswer, *, at: datetime, recognises_repeats: bool) -> Outcome:
    """Return the outcome of an answer that came `at` this moment."""
    match answer.kind:
        case AnswerKind.ACCEPTED:
            return Delivered(Receipt(answer.text, at))
        case AnswerKind.REFUSED:
            return Refused(f"The device refused it: {answer.text or 'without a reason'}.")
        case AnswerKind.UNKNOWN:
            reason = unknown_words(answer)
            if recognises_repeats:
                return RetryLater(reason, is_answer=True)
            return unanswered(reason, recognises_repeats=False)


def unanswered(reason: str, *, recognises_repeats: bool) -> Outcome:
    """Return the outcome of a command that was sent, at least in part, and has no usable answer."""
    if recognises_repeats:
        return RetryLater(reason)
    return Uncertain(f"It was sent and may have arrived. {reason}")


def unknown_words(answer: DeviceAnswer) -> str:
    """Return what is wrong with an UNKNOWN answer."""
    return (
        f"The device answered {answer.text}, which the settings do not explain. Check its "
        "patterns of replies."
    )
