"""The figures of a shift: how many parts, how they were judged, how long they took."""

from dataclasses import dataclass, replace

from station.domain.inspection import DecisionKind
from station.domain.verdict import Outcome

PACE_PARTS = 12
PACE_WINDOW_S = 300.0
"""A part that is older than this beside the newest one is left out: there was a break."""


@dataclass(frozen=True, slots=True)
class Counts:
    """Figures since the window opened. A cycle is the time from the trigger to the result.

    `saved_at_s` are the moments of the last saved parts on a steady clock, oldest first.
    """

    parts: int = 0
    ok: int = 0
    check: int = 0
    no_read: int = 0
    corrected: int = 0
    rejected: int = 0
    last_cycle_s: float = 0.0
    worst_cycle_s: float = 0.0
    saved_at_s: tuple[float, ...] = ()

    @property
    def ok_percent(self) -> float:
        return 100.0 * self.ok / self.parts if self.parts else 0.0

    @property
    def per_minute(self) -> float:
        """Return the pace of the last parts in parts per minute, 0 where it is not known."""
        if len(self.saved_at_s) < 2:
            return 0.0
        lasted_s = self.saved_at_s[-1] - self.saved_at_s[0]
        return 60.0 * (len(self.saved_at_s) - 1) / lasted_s if lasted_s > 0 else 0.0

    def with_cycle(self, cycle_s: float) -> "Counts":
        """Return the counts after a reading, whatever is decided about it."""
        return replace(self, last_cycle_s=cycle_s, worst_cycle_s=max(self.worst_cycle_s, cycle_s))

    def with_part(self, outcome: Outcome, decision: DecisionKind, *, at_s: float) -> "Counts":
        """Return the counts after a decided part that was saved at `at_s`."""
        before = [moment for moment in self.saved_at_s if at_s - moment <= PACE_WINDOW_S]
        return replace(
            self,
            parts=self.parts + 1,
            ok=self.ok + (outcome is Outcome.OK),
            check=self.check + (outcome is Outcome.CHECK),
            no_read=self.no_read + (outcome is Outcome.NO_READ),
            corrected=self.corrected + (decision is DecisionKind.CORRECTED),
            rejected=self.rejected + (decision is DecisionKind.REJECTED),
            saved_at_s=(*before, at_s)[-PACE_PARTS:],
        )
