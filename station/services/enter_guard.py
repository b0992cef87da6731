"""Decides whether an Enter is a person's decision or an accident."""

from station.domain.clock import Clock

RESULT_GUARD_S = 0.4
SCANNER_GUARD_S = 0.1


class EnterGuard:
    """Refuses an Enter right after a result appeared, and the Enter that ends a barcode scan."""

    def __init__(self, *, clock: Clock) -> None:
        self._clock = clock
        self._shown_at_s = float("-inf")
        self._typed_at_s = float("-inf")

    def note_result(self) -> None:
        """A result or a question has just appeared."""
        self._shown_at_s = self._clock.monotonic_s()

    def note_typing(self) -> None:
        """A printable character has just arrived."""
        self._typed_at_s = self._clock.monotonic_s()

    def allows(self) -> bool:
        """Return whether an Enter arriving now counts."""
        now_s = self._clock.monotonic_s()
        is_late = now_s - self._shown_at_s >= RESULT_GUARD_S
        is_typed = now_s - self._typed_at_s < SCANNER_GUARD_S
        return is_late and not is_typed
