"""A clock that stands until it is moved."""

from datetime import UTC, datetime, timedelta


class SetClock:
    """Tells the time it was set to."""

    def __init__(self) -> None:
        self.moment = datetime(2026, 11, 23, 7, 30, tzinfo=UTC)
        self.passed_s = 0.0

    def now(self) -> datetime:
        return self.moment + timedelta(seconds=self.passed_s)

    def monotonic_s(self) -> float:
        return self.passed_s
