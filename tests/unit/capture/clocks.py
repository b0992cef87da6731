"""A clock that stands still, so that frames have known times."""

from datetime import UTC, datetime


class StoppedClock:
    """Always the same moment."""

    def now(self) -> datetime:
        return datetime(2026, 11, 23, 6, 0, tzinfo=UTC)

    def monotonic_s(self) -> float:
        return 0.0
