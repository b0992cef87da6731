"""Whose turn it is to write: one thread at a time, and a waiting person before any courier."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager


class WriteTurn:
    """A lock that the urgent get before all others who wait."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._is_taken = False
        self._urgent_waiting = 0

    @contextmanager
    def taken(self, *, is_urgent: bool = False) -> Iterator[None]:
        """Hold the turn; it is not given twice to one thread."""
        with self._changed:
            if is_urgent:
                self._urgent_waiting += 1
                self._changed.wait_for(lambda: not self._is_taken)
                self._urgent_waiting -= 1
            else:
                self._changed.wait_for(lambda: not (self._is_taken or self._urgent_waiting))
            self._is_taken = True
        try:
            yield
        finally:
            with self._changed:
                self._is_taken = False
                self._changed.notify_all()
