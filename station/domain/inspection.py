"""All the station knows about one part, and the legal order of its steps."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from station.domain.code import Code
from station.domain.difference import Difference
from station.domain.errors import StepError
from station.domain.frame import Region
from station.domain.reading import Reading
from station.domain.suggestion import Suggestion
from station.domain.verdict import Verdict


class DecisionKind(StrEnum):
    """What the operator did with the reading."""

    CONFIRMED = "confirmed"
    CORRECTED = "corrected"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Decision:
    """The operator's word: the final text, by whom, when and why."""

    kind: DecisionKind
    text: str
    operator: str
    decided_at: datetime
    reason: str = ""


@dataclass(frozen=True, slots=True)
class StageTime:
    """How long one step of an inspection took."""

    name: str
    duration_ms: float


@dataclass(frozen=True, slots=True)
class Inspection:
    """One part: read first, then decided once. The machine's reading is never overwritten.

    `expected` is the code announced for the part, `previous` that of the part before it in a
    running series; None where nobody said.
    """

    inspection_id: str
    source: str
    captured_at: datetime
    recipe: str
    recipe_hash: str
    region: Region
    reading: Reading
    code: Code
    verdict: Verdict
    times: tuple[StageTime, ...]
    decision: Decision | None = None
    suggestions: tuple[Suggestion, ...] = ()
    differences: tuple[Difference, ...] = ()
    expected: str | None = None
    previous: str | None = None

    @property
    def total_ms(self) -> float:
        return sum(time.duration_ms for time in self.times)

    def decided(self, decision: Decision) -> "Inspection":
        """Return the inspection with the operator's decision; a second decision is a StepError."""
        if self.decision is not None:
            raise StepError(
                f"Inspection {self.inspection_id} is already {self.decision.kind}. "
                "Capture the part again to decide anew."
            )
        if decision.kind is not DecisionKind.REJECTED and not decision.text:
            raise StepError("An empty code cannot be confirmed. Type the code, or reject the part.")
        return replace(self, decision=decision)
