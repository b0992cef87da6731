"""When the idle line needs a heartbeat, and when it counts as dead. Times are handed in."""

from enum import Enum, auto

MISSED = 3
"""A line is dead after the time of this many heartbeats without any sign of life."""
NEARLY = 0.9


class Beat(Enum):
    """What to do now."""

    NOTHING = auto()
    SEND = auto()
    DEAD = auto()


class Heartbeat:
    """Counts from the last sign of life; any byte from the other side is one.

    Asked every second, with an interval of 1 s, it finds a dead line within 6 s: a sign of life may
    be a second old when it is heard, a second later the first heartbeat goes out, three more until
    all are overdue, and one to spare.
    """

    def __init__(self, *, interval_s: float) -> None:
        # A little less than asked for: one that is due a moment after a beat must not wait a turn.
        self._interval_s = interval_s * NEARLY
        self._heard_s = 0.0
        self._first_unanswered_s: float | None = None
        self._sent_s = 0.0

    def heard(self, now_s: float) -> None:
        """Note a sign of life."""
        self._heard_s, self._first_unanswered_s = now_s, None

    def due(self, now_s: float) -> Beat:
        """Return what to do; SEND counts as sent."""
        first = self._first_unanswered_s
        if first is not None and now_s - first >= MISSED * self._interval_s:
            return Beat.DEAD
        since_s = self._heard_s if first is None else self._sent_s
        if now_s - since_s < self._interval_s:
            return Beat.NOTHING
        self._sent_s = now_s
        self._first_unanswered_s = now_s if first is None else first
        return Beat.SEND
