"""The station's judgement of one reading, and why."""

from dataclasses import dataclass
from enum import StrEnum


class Outcome(StrEnum):
    """What the operator has to do: nothing, look, or read again."""

    OK = "OK"
    CHECK = "CHECK"
    NO_READ = "NO READ"


class ReasonKind(StrEnum):
    """Why a verdict is not OK."""

    NO_MARK = "no mark"
    NOTHING_READ = "nothing read"
    TOO_SHORT = "too short"
    NOT_IN_FORMAT = "not in format"
    MISPRINT = "misprint"
    CHECK_DIGIT = "check digit"
    WEAK_CHARACTER = "weak character"
    DISAGREEMENT = "second opinion differs"
    NOT_EXPECTED = "not the expected code"
    OUT_OF_SEQUENCE = "out of sequence"
    SEEN_BEFORE = "seen before"
    OUT_OF_FOCUS = "out of focus"
    TOO_DARK = "too dark"
    TOO_BRIGHT = "too bright"
    CLIPPED = "clipped"


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason in plain words. `read_index` names the character of the reading, if any."""

    kind: ReasonKind
    message: str
    read_index: int | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """OK without reasons, or CHECK / NO READ with at least one."""

    outcome: Outcome
    reasons: tuple[Reason, ...] = ()

    @property
    def is_ok(self) -> bool:
        return self.outcome is Outcome.OK

    def doubted(self, doubts: tuple[Reason, ...]) -> "Verdict":
        """Return the verdict with doubts about the picture: OK becomes CHECK.

        They stand before what they may explain, but behind why nothing was read.
        """
        if not doubts:
            return self
        if self.outcome is Outcome.NO_READ:
            return Verdict(Outcome.NO_READ, (*self.reasons, *doubts))
        return Verdict(Outcome.CHECK, (*doubts, *self.reasons))
