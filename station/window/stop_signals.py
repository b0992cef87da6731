"""Ctrl-C in the terminal, or the system ending the session, closes the window as a person would.

Python handles signals only between its own instructions, and Qt's loop has none: a socket that the
signal writes to wakes it.
"""

import signal
import socket
from collections.abc import Callable
from types import FrameType
from typing import Any

from PySide6.QtCore import QObject, QSocketNotifier, Slot

SIGNALS = (signal.SIGINT, signal.SIGTERM)

Handler = Callable[[int, FrameType | None], Any] | int | signal.Handlers | None


class StopSignals(QObject):
    """Calls `ask` for the first signal and `force` for any after it. Main thread only."""

    def __init__(self, *, ask: Callable[[], object], force: Callable[[], object]) -> None:
        super().__init__()
        self._ask, self._force = ask, force
        self._count = 0
        self._ours, self._theirs = socket.socketpair()
        self._notifier = QSocketNotifier(self._ours.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self.on_woken)
        self._before: dict[signal.Signals, Handler] = {}
        self._wakeup_before = -1

    def start(self) -> None:
        for end in (self._ours, self._theirs):
            end.setblocking(False)
        self._wakeup_before = signal.set_wakeup_fd(self._theirs.fileno(), warn_on_full_buffer=False)
        for number in SIGNALS:
            self._before[number] = signal.signal(number, self._note)

    def close(self) -> None:
        """Give the signals back; a second call does nothing."""
        if not self._before:
            return
        signal.set_wakeup_fd(self._wakeup_before)
        for number, handler in self._before.items():
            signal.signal(number, handler)
        self._before.clear()
        self._notifier.setEnabled(False)
        self._ours.close()
        self._theirs.close()

    def _note(self, _number: int, _frame: FrameType | None) -> None:
        self._count += 1

    @Slot()
    def on_woken(self) -> None:
        self._ours.recv(64)
        if self._count == 1:
            self._ask()
        elif self._count > 1:
            self._force()
