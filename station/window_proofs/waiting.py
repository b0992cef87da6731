"""Waiting in the window's own event loop, always with a limit."""

import time
from collections.abc import Callable

from PySide6.QtCore import QEventLoop, QTimer

LOOK_MS = 5


def wait_until(is_so: Callable[[], bool], *, limit_s: float) -> bool:
    """Let the window live until something holds; False if it does not within the limit."""
    deadline_s = time.monotonic() + limit_s
    if is_so():
        return True
    loop, looking = QEventLoop(), QTimer()
    looking.setInterval(LOOK_MS)

    def look() -> None:
        if is_so() or time.monotonic() > deadline_s:
            loop.quit()

    looking.timeout.connect(look)
    looking.start()
    loop.exec()
    looking.stop()
    return is_so()


def live_for(seconds: float) -> None:
    """Let the window live for a while."""
    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()
