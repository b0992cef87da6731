"""The camera side of the window: one thread that owns the source; everybody else only asks."""

import logging
import threading
from functools import partial

from PySide6.QtCore import QObject, Signal

from station.services.capture_loop import CaptureLoop, CaptureSignals
from station.services.source_choice import SourceChoice

log = logging.getLogger(__name__)

CLOSE_TIMEOUT_S = 10.0


class CaptureService(QObject):
    """Starts and stops the capture thread. Its signals arrive on the GUI thread."""

    opened = Signal(object)  # SourceChoice
    looked = Signal(object, str)  # ScreenCopy of the live picture, its recipe or ""
    healed = Signal()  # a source that failed gives frames again
    captured = Signal(int, object, object, str)  # generation, Frame, ScreenCopy, recipe or ""
    open_failed = Signal(object, str)  # SourceChoice, words
    look_failed = Signal(str)
    capture_failed = Signal(int, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._loop = CaptureLoop(
            signals=CaptureSignals(
                opened=self.opened,
                looked=self.looked,
                healed=self.healed,
                captured=self.captured,
                open_failed=self.open_failed,
                look_failed=self.look_failed,
                capture_failed=self.capture_failed,
            )
        )
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        self._thread = threading.Thread(target=self._loop.run, name="capture", daemon=True)
        self._thread.start()

    def use(self, choice: SourceChoice) -> None:
        self._loop.post(partial(self._loop.use, choice))

    def let_go(self) -> None:
        """Close the source, so that somebody else may open it; `use` begins again."""
        self._loop.post(self._loop.let_go)

    def capture(self, generation: int) -> None:
        self._loop.post(partial(self._loop.capture, generation))

    def set_live(self, is_live: bool) -> None:
        self._loop.post(partial(self._loop.set_live, is_live))

    def advance(self) -> None:
        self._loop.post(self._loop.advance)

    def close(self) -> None:
        """End the thread and close the source; a second call does nothing."""
        if self._thread is None:
            return
        self._loop.post(None)
        self._thread.join(CLOSE_TIMEOUT_S)
        if self._thread.is_alive():
            log.warning("The camera did not let go within %.0f s.", CLOSE_TIMEOUT_S)
        self._thread = None
