"""The figures of a shift: how many parts, how they were judged, how long they took."""

from dataclasses import dataclass, replace

from station.domain.inspection import DecisionKind
from station.domain.verdict import Outcome


@dataclass(frozen=True, slots=True)
class Counts:
    """Figures since the window opened. A cycle is the time from the trigger to the result."""

    parts: int = 0
    ok: int = 0
    check: int = 0
    no_read: int = 0
    corrected: int = 0
    rejected: int = 0
    last_cycle_s: float = 0.0
    worst_cycle_s: float = 0.0

    @property
    def ok_percent(self) -> float:
        return 100.0 * self.ok / self.parts if self.parts else 0.0

    def with_cycle(self, cycle_s: float) -> "Counts":
        """Return the counts after a reading, whatever is decided about it."""
        return replace(self, last_cycle_s=cycle_s, worst_cycle_s=max(self.worst_cycle_s, cycle_s))

    def with_part(self, outcome: Outcome, decision: DecisionKind) -> "Counts":
        """Return the counts after a decided and saved part."""
        return replace(
            self,
            parts=self.parts + 1,
            ok=self.ok + (outcome is Outcome.OK),
            check=self.check + (outcome is Outcome.CHECK),
            no_read=self.no_read + (outcome is Outcome.NO_READ),
            corrected=self.corrected + (decision is DecisionKind.CORRECTED),
            rejected=self.rejected + (decision is DecisionKind.REJECTED),
        )
