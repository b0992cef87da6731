"""When to try again: doubling delays, spread by chance so that stations do not return all at once.

It only computes; the outbox keeps the time, the courier waits for it.
"""

from dataclasses import dataclass

WISH_SPREAD = 0.1
"""How much of a wished delay is added at most: a server tells many stations the same one."""


@dataclass(frozen=True, slots=True)
class Schedule:
    """`first_s` after the first failure, then doubling to `most_s`.

    A receiver's own wish goes before both, up to `longest_wish_s`.
    """

    first_s: float = 1.0
    most_s: float = 300.0
    longest_wish_s: float = 3600.0

    def delay_s(self, attempt: int, *, chance: float, wish_s: float | None = None) -> float:
        """Return seconds to wait after try number `attempt`, counted from 1.

        `chance` is a random number from 0 to below 1. Without a wish the delay is between half
        and all of the doubled time; with one it is the wish and up to a tenth more.
        """
        if wish_s is not None:
            wished = min(max(wish_s, 0.0), self.longest_wish_s)
            return max(wished * (1 + WISH_SPREAD * chance), self._spread(1, chance))
        return self._spread(attempt, chance)

    def _spread(self, attempt: int, chance: float) -> float:
        doublings = min(max(attempt, 1) - 1, 60)  # days of tries must not overflow a float
        return min(self.first_s * 2.0**doublings, self.most_s) * (0.5 + 0.5 * chance)
