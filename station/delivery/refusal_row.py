"""Notices that one result after the other is refused: then it is hardly the results.

It only counts and rewords; the courier sends and decides.
"""

from collections.abc import Sequence

from station.domain.delivery import Delivered, Outcome, Parcel, Refused, RetryLater

REFUSALS_BEFORE_HOLD = 3


class RefusalRow:
    """Counts different results refused for what they hold, with none taken in between.

    From the third on a refusal becomes trouble that may be the record's: it waits, all behind it
    keep their order, and the search for a poisoned record still sets it aside if others arrive.
    """

    def __init__(self) -> None:
        self._refused: set[str] = set()

    def weighed(
        self, parcels: Sequence[Parcel], outcomes: Sequence[Outcome]
    ) -> tuple[Outcome, ...]:
        """Return the outcomes of one `send`, refusals of a long row as trouble."""
        return tuple(map(self._weigh, parcels, outcomes))

    def _weigh(self, parcel: Parcel, outcome: Outcome) -> Outcome:
        if isinstance(outcome, Delivered):
            self._refused.clear()
        if not isinstance(outcome, Refused) or not outcome.may_concern_all:
            return outcome
        self._refused.add(parcel.record.record_id)
        if len(self._refused) < REFUSALS_BEFORE_HOLD:
            return outcome
        return RetryLater(f"{outcome.reason} {_WORDS}", is_answer=True)


_WORDS = (
    f"{REFUSALS_BEFORE_HOLD} different results in a row were refused: the station may send them in "
    "a wrong form. Check what the settings say of the server. Nothing more is set aside. Results "
    "wait and go on by themselves."
)
