"""How much room the results have left, looked at in the background from time to time."""

import shutil
from pathlib import Path

from PySide6.QtCore import QObject, QThreadPool, QTimer, Signal, Slot

from station.services.job import Job

INTERVAL_MS = 10_000
INTERVAL_WHEN_FULL_MS = 2_000
LOW_BYTES = 1_000_000_000
FULL_BYTES = 50_000_000
CLOSE_TIMEOUT_MS = 5_000


class DiskService(QObject):
    """Tells `disk_changed(state, words)`; a network drive that hangs never holds the window."""

    disk_changed = Signal(str, str)
    _done = Signal(int, object)
    _failed = Signal(int, str)

    def __init__(self, *, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._timer = QTimer(self)
        self._timer.setInterval(INTERVAL_MS)
        self._timer.timeout.connect(self.on_due)
        self._done.connect(self.on_done)
        self._failed.connect(self.on_failed)

    def start(self) -> None:
        self._timer.start()
        self.on_due()

    def close(self) -> None:
        self._timer.stop()
        self._pool.waitForDone(CLOSE_TIMEOUT_MS)

    @Slot()
    def on_due(self) -> None:
        if self._pool.activeThreadCount() == 0:
            job = Job(generation=0, work=self._free_bytes, done=self._done, failed=self._failed)
            job.start(self._pool)

    def _free_bytes(self) -> int:
        """Return the bytes free where the folder is or will be."""
        folder = self._folder
        while not folder.exists() and folder != folder.parent:
            folder = folder.parent
        return shutil.disk_usage(folder).free

    @Slot(int, object)
    def on_done(self, _generation: int, free_bytes: object) -> None:
        assert isinstance(free_bytes, int)
        state, words = disk_words(free_bytes)
        self._timer.setInterval(INTERVAL_WHEN_FULL_MS if state == "fault" else INTERVAL_MS)
        self.disk_changed.emit(state, words)

    @Slot(int, str)
    def on_failed(self, _generation: int, words: str) -> None:
        self.disk_changed.emit("fault", words)


def disk_words(free_bytes: int) -> tuple[str, str]:
    """Return state and words for an amount of room."""
    if free_bytes < FULL_BYTES:
        return "fault", f"full: {free_bytes / 1e6:.0f} MB free"
    room = f"{free_bytes / 1e9:.1f}" if free_bytes < 10 * LOW_BYTES else f"{free_bytes / 1e9:.0f}"
    state = "warning" if free_bytes < LOW_BYTES else "ok"
    return state, f"{room} GB free"
