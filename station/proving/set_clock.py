"""A clock that a proof sets: days pass in minutes."""

from datetime import datetime, timedelta


class SetClock:
    """See Clock. `pass_s` lets time pass for both kinds of time alike."""

    def __init__(self, start: datetime) -> None:
        self._start = start
        self._passed_s = 0.0

    def now(self) -> datetime:
        return self._start + timedelta(seconds=self._passed_s)

    def monotonic_s(self) -> float:
        return self._passed_s

    def pass_s(self, seconds: float) -> None:
        """Let time pass."""
        self._passed_s += seconds
