"""What an operator's key means for a part that waits: a decision, a refusal or a question."""

from collections.abc import Callable
from dataclasses import dataclass

from station.domain.inspection import DecisionKind, Inspection
from station.domain.verdict import Outcome

FormatCheck = Callable[[str, str], tuple[str, ...]]
"""Recipe name and typed text in; in plain words what does not fit its format out."""


@dataclass(frozen=True, slots=True)
class Settled:
    """The part is decided."""

    kind: DecisionKind
    text: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Refused:
    """The key cannot mean anything now; the words say what to press instead."""

    words: str


@dataclass(frozen=True, slots=True)
class Asked:
    """The same key once more means yes."""

    words: str


Meaning = Settled | Refused | Asked


def is_confirmable(inspection: Inspection) -> bool:
    """Return whether the machine's code may stand as it is."""
    return inspection.code.is_valid and inspection.verdict.outcome is not Outcome.NO_READ


def meaning_of_confirm(inspection: Inspection) -> Meaning:
    """A valid code is confirmed; anything else needs another key."""
    if is_confirmable(inspection):
        return Settled(DecisionKind.CONFIRMED, inspection.code.text)
    return Refused("There is no valid code to confirm. F2 corrects, Esc reads again, F8 rejects.")


def meaning_of_correct(
    inspection: Inspection, text: str, *, problems: tuple[str, ...], is_asked: bool
) -> Meaning:
    """A text that fits is saved; one that does not is saved, marked, after a second Enter."""
    if not text:
        return Refused("Type the code, or leave with Esc and reject the part with F8.")
    if is_confirmable(inspection) and text == inspection.code.text:
        return Settled(DecisionKind.CONFIRMED, text)
    if problems and not is_asked:
        return Asked(
            f"{' '.join(problems)} Enter again saves it as typed, marked as not in format."
        )
    reason = f"not in format: {' '.join(problems)}" if problems else ""
    return Settled(DecisionKind.CORRECTED, text, reason)


def meaning_of_reject(reason: str = "") -> Meaning:
    """The part has no code that may stand."""
    return Settled(DecisionKind.REJECTED, "", reason)
