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
    CHECK_DIGIT = "check digit"
    WEAK_CHARACTER = "weak character"
    DISAGREEMENT = "second opinion differs"


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
