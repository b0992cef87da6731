"""Finds out whether records are what a receiver stumbles over, or whether it fails for all.

It only counts; the courier sends and decides.
"""

from collections.abc import Sequence
from typing import TypeGuard

from station.domain.delivery import Delivered, Outcome, Parcel, RetryLater

TRIES_BEFORE_PROBE = 5
MOST_PROBES = 8
"""How many records that stumble may follow each other before all of them hold up the rest."""


class PoisonWatch:
    """Counts failed answers to the same record, and has batches sent one by one after one failed.

    A batch that is answered with an error does not say which record was meant.
    """

    def __init__(self, *, batch_limit: int) -> None:
        self._batch_limit = batch_limit
        self._singles_left = 0
        self._record_id = ""
        self._failures = 0
        self._width = 1

    @property
    def limit(self) -> int:
        """Return how many records may go at once now."""
        return 1 if self._singles_left or self.is_probe_due else self._batch_limit

    def note(self, tried: Sequence[tuple[Parcel, Outcome]]) -> None:
        """Count what came of one `send`."""
        parcel, outcome = tried[0]
        if any(is_stumble(outcome) for _, outcome in tried):
            if len(tried) > 1:
                self._singles_left = self._batch_limit
            elif parcel.record.record_id == self._record_id:
                self._failures += 1
            else:
                self._record_id, self._failures, self._width = parcel.record.record_id, 1, 1
        elif isinstance(outcome, Delivered):
            self._singles_left = max(0, self._singles_left - len(tried))

    @property
    def is_probe_due(self) -> bool:
        """Tell whether a record failed often enough to try the next one first."""
        return self._failures >= TRIES_BEFORE_PROBE

    def suspects(self, parcel: Parcel) -> bool:
        return parcel.record.record_id == self._record_id

    @property
    def width(self) -> int:
        """Return how many of the next records may be tried to find one that arrives."""
        return self._width

    def note_failing_for_all(self) -> None:
        """Keep the order: the suspect goes first again, then more records are tried than now."""
        self._failures = TRIES_BEFORE_PROBE - 1
        self._width = min(2 * self._width, MOST_PROBES)

    def clear(self) -> None:
        """Forget the suspicion: the record was judged."""
        self._record_id, self._failures, self._width = "", 0, 1


def is_stumble(outcome: Outcome) -> TypeGuard[RetryLater]:
    """Return whether the receiver answered, and with an error that may be the record's."""
    return isinstance(outcome, RetryLater) and outcome.is_answer
