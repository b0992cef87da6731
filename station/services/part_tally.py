"""How many parts there were and how long each took, from its trigger to its result."""

from station.domain.clock import Clock
from station.domain.counts import Counts
from station.domain.inspection import Inspection


class PartTally:
    """Counts since the window was opened. A part that waited for the reader is not timed."""

    def __init__(self, *, clock: Clock) -> None:
        self._clock = clock
        self.counts = Counts()
        self.missed = 0
        self._triggered_at_s = 0.0
        self._is_timed = True

    def note_missed(self) -> int:
        """Count a trigger that came while a part was under way; return how many there were."""
        self.missed += 1
        return self.missed

    def note_trigger(self) -> None:
        """The time of a part begins."""
        self._triggered_at_s = self._clock.monotonic_s()

    def note_reading(self, *, waits_for_reader: bool) -> None:
        """The part is read now; while the reader is still loading, its time says nothing."""
        self._is_timed = not waits_for_reader

    def note_result(self) -> bool:
        """The time of a part ends; return whether the counts changed."""
        if self._is_timed:
            seconds = self._clock.monotonic_s() - self._triggered_at_s
            self.counts = self.counts.with_cycle(seconds)
        return self._is_timed

    def note_saved(self, inspection: Inspection) -> None:
        """One more part, by its verdict and decision."""
        assert inspection.decision is not None
        outcome, kind = inspection.verdict.outcome, inspection.decision.kind
        self.counts = self.counts.with_part(outcome, kind, at_s=self._clock.monotonic_s())
