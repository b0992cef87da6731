"""One piece of work for a thread pool. It owns no QObject and lets no exception out."""

import logging
from collections.abc import Callable

from PySide6.QtCore import QThreadPool, SignalInstance

from station.domain.errors import StationError

log = logging.getLogger(__name__)


class Job:
    """Calls `work` on a pool thread and reports `(generation, value)` or `(generation, words)`.

    `done` and `failed` are bound signals of a long-lived service, so results arrive on its thread.
    It is a plain object and not a QRunnable: those that end before `start` has returned are never
    freed, and with them 20 megapixels each (PySide6 6.11.3).
    """

    def __init__(
        self,
        *,
        generation: int,
        work: Callable[[], object],
        done: SignalInstance,
        failed: SignalInstance,
    ) -> None:
        self._generation = generation
        self._work: Callable[[], object] | None = work
        self._done = done
        self._failed = failed

    def start(self, pool: QThreadPool) -> None:
        pool.start(self.run)

    def cancel(self) -> None:
        """Do nothing when its turn comes. QThreadPool.clear would leak it instead."""
        self._work = None

    def run(self) -> None:
        work, self._work = self._work, None
        if work is None:
            return
        try:
            value = work()
        except Exception as error:  # noqa: BLE001  an exception leaving the pool is only printed
            self._failed.emit(self._generation, words_of(error))
        else:
            self._done.emit(self._generation, value)


def words_of(error: Exception) -> str:
    """Return what to tell the operator; an error we did not foresee also goes to the log."""
    if isinstance(error, StationError):
        return str(error)
    log.error("A job failed without a message for people", exc_info=error)
    return f"Unexpected fault: {type(error).__name__}: {error}. The log has the details."
