"""One piece of work for a thread pool. It owns no QObject and lets no exception out."""

import logging
from collections.abc import Callable

from PySide6.QtCore import QRunnable, SignalInstance

from station.domain.errors import StationError

log = logging.getLogger(__name__)


class Job(QRunnable):
    """Calls `work` on a pool thread and reports `(generation, value)` or `(generation, words)`.

    `done` and `failed` are bound signals of a long-lived service, so results arrive on its thread.
    """

    def __init__(
        self,
        *,
        generation: int,
        work: Callable[[], object],
        done: SignalInstance,
        failed: SignalInstance,
    ) -> None:
        super().__init__()
        self._generation = generation
        self._work = work
        self._done = done
        self._failed = failed

    def run(self) -> None:
        try:
            value = self._work()
        except Exception as error:  # noqa: BLE001  an exception leaving run() is only printed
            self._failed.emit(self._generation, words_of(error))
        else:
            self._done.emit(self._generation, value)


def words_of(error: Exception) -> str:
    """Return what to tell the operator; an error we did not foresee also goes to the log."""
    if isinstance(error, StationError):
        return str(error)
    log.error("A job failed without a message for people", exc_info=error)
    return f"Unexpected fault: {type(error).__name__}: {error}. The log has the details."
