"""The faults a simulated peer can make, and the plan that says when: same seed, same faults."""

import random
from dataclasses import dataclass
from enum import StrEnum

from station.domain.errors import UsageError


class FaultKind(StrEnum):
    """What goes wrong with one message. The words are those of the command line."""

    NONE = "none"
    DELAY = "delay"
    SLOW = "slow"
    CUT = "cut"
    HALF_OPEN = "half-open"
    GARBAGE = "garbage"
    LOST_REPLY = "lost-reply"
    DUPLICATE = "duplicate"
    REFUSE = "refuse"
    SERVER_ERROR = "5xx"
    BUSY = "429"


MEANINGS = {
    FaultKind.NONE: "all is well",
    FaultKind.DELAY: "the reply comes late",
    FaultKind.SLOW: "the reply comes byte by byte",
    FaultKind.CUT: "carried out, then the connection is cut in the middle of the reply",
    FaultKind.HALF_OPEN: "not carried out, and silence on a connection that stays open",
    FaultKind.GARBAGE: "carried out, but the reply is noise",
    FaultKind.LOST_REPLY: "carried out, but no reply is sent",
    FaultKind.DUPLICATE: "the reply is sent twice",
    FaultKind.REFUSE: "not carried out: a NAK, or HTTP 422",
    FaultKind.SERVER_ERROR: "not carried out: HTTP 500, 502, 503 or 504",
    FaultKind.BUSY: "not carried out: HTTP 429 with Retry-After",
}

WITHOUT_EFFECT = frozenset(
    {FaultKind.HALF_OPEN, FaultKind.REFUSE, FaultKind.SERVER_ERROR, FaultKind.BUSY}
)
"""Faults at which the message is not carried out."""

HTTP_ONLY = frozenset({FaultKind.SERVER_ERROR, FaultKind.BUSY})


@dataclass(frozen=True, slots=True)
class FaultPlan:
    """Which messages go wrong, and how. `share` (0 to 1) of them do, each in one of `kinds`.

    `only_first` restricts the faults to the first try of each message, so that every second try
    goes well. `delay_s` is the length of a delay, of a slow reply, and of Retry-After.
    """

    kinds: tuple[FaultKind, ...] = ()
    share: float = 1.0
    seed: int = 0
    delay_s: float = 1.0
    only_first: bool = False

    def kind_of(self, number: int, *, is_first_try: bool = True) -> FaultKind:
        """Return the fault of the message with this number, always the same one."""
        if not self.kinds or (self.only_first and not is_first_try):
            return FaultKind.NONE
        chance = self.chance_of(number)
        return chance.choice(self.kinds) if chance.random() < self.share else FaultKind.NONE

    def chance_of(self, number: int) -> random.Random:
        """Return the message's own source of random numbers."""
        return random.Random(f"{self.seed}:{number}")


NO_FAULTS = FaultPlan()


def kind_named(word: str) -> FaultKind:
    """Return the kind of fault with this name; UsageError with all names if there is none."""
    try:
        return FaultKind(word)
    except ValueError as error:
        known = ", ".join(FaultKind)
        raise UsageError(f"There is no fault '{word}'. Choose one of: {known}.") from error
