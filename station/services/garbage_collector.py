"""Collects the program's garbage on the window's thread: between events, and little at a time."""

import gc

from PySide6.QtCore import QObject, QTimer, Slot

BEAT_MS = 500
YOUNG_LIMIT = 5_000
"""So many new objects make a round worth its time, which is about a millisecond."""

OLD_ROUNDS = 100
"""After so many rounds those that outlived them are looked at, too."""


class GarbageCollector(QObject):
    """Python would collect in whichever thread asks for memory, and all others wait meanwhile.

    Widgets freed by another thread than their own end the program, and a round over everything
    takes 75 ms. So the automatic rounds are off from `start` to `close`, and what `settle` finds
    is not looked at again.
    """

    def __init__(self, *, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._was_enabled = self._is_at_work = False
        self._timer = QTimer(self)
        self._timer.setInterval(BEAT_MS)
        self._timer.timeout.connect(self.on_beat)

    def start(self) -> None:
        self._was_enabled, self._is_at_work = gc.isenabled(), True
        gc.disable()
        self.settle()
        self._timer.start()

    @Slot()
    def settle(self) -> None:
        """All that is there now stays: the program's code, its widgets, its models."""
        if self._is_at_work:
            gc.freeze()

    def close(self) -> None:
        """Let Python collect as before."""
        if not self._is_at_work:
            return
        self._is_at_work = False
        self._timer.stop()
        gc.unfreeze()
        if self._was_enabled:
            gc.enable()

    @Slot()
    def on_beat(self) -> None:
        young, middle, _ = gc.get_count()
        if young > YOUNG_LIMIT:
            gc.collect(2 if middle >= OLD_ROUNDS else 0)
