"""Keeps the CSV up to date on a thread of its own: a slow share never holds up the operator."""

import logging
import threading

from station.records.csv_projection import CsvProjection, CsvState

log = logging.getLogger(__name__)

RETRY_S = 10.0
CLOSE_LIMIT_S = 5.0


class CsvWriter:
    """Writes after each `wake`, and tries again by itself while something is in the way."""

    def __init__(self, *, projection: CsvProjection, retry_s: float = RETRY_S) -> None:
        self._projection = projection
        self._retry_s = retry_s
        self._changed = threading.Condition()
        self._is_asked = True
        self._is_busy = False
        self._is_closing = False
        self._state = CsvState()
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """Compare, repair and catch up, then wait for records. A second call does nothing."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="csv writer", daemon=True)
            self._thread.start()

    def wake(self) -> None:
        """Say that there is a new record, or that it is worth trying again."""
        with self._changed:
            self._is_asked = True
            self._changed.notify_all()

    def state(self) -> CsvState:
        """Return how the CSV stood after the last try."""
        with self._changed:
            return self._state

    def wait_until_idle(self, timeout_s: float) -> bool:
        """Wait until nothing is left to try; False if that takes longer."""
        with self._changed:
            return self._changed.wait_for(lambda: not (self._is_asked or self._is_busy), timeout_s)

    def close(self) -> None:
        """Write what is left and end; what a slow share still holds up is written at next start."""
        with self._changed:
            self._is_closing = True
            self._changed.notify_all()
        if self._thread is not None:
            self._thread.join(CLOSE_LIMIT_S)
            if self._thread.is_alive():
                log.warning("The CSV is not complete yet. The next start completes it.")
            self._thread = None

    def _run(self) -> None:
        while True:
            with self._changed:
                pause_s = self._retry_s if self._state.last_error else None
                self._changed.wait_for(lambda: self._is_asked or self._is_closing, pause_s)
                if self._is_closing and not self._is_asked:
                    return
                self._is_asked, self._is_busy = False, True
            self._note(self._projection.catch_up())

    def _note(self, state: CsvState) -> None:
        with self._changed:
            self._is_busy = False
            if state.last_error and state.last_error != self._state.last_error:
                log.warning("%s", state.last_error)
            self._state = state
            self._changed.notify_all()
