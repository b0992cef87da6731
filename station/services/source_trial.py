"""Shows what a source gives before anything is set: a live test picture, beside the real source."""

from PySide6.QtCore import QObject, Signal, Slot

from station.imaging.screen_copy import ScreenCopy
from station.services.capture_service import CaptureService
from station.services.source_choice import SourceChoice


class SourceTrial(QObject):
    """The source asked for last is the one that is shown. `close` lets go of it."""

    seen = Signal(object)  # ScreenCopy
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._capture: CaptureService | None = None
        self._wanted: SourceChoice | None = None
        self._is_open = False

    def look(self, choice: SourceChoice) -> None:
        """Open a source and show what it gives; `seen` or `failed` follow."""
        if self._capture is None:
            self._capture = self._started()
        self._wanted, self._is_open = choice, False
        self._capture.let_go()
        self._capture.use(choice)

    def stop(self) -> None:
        """Let go of the source; nothing waits for it."""
        self._wanted, self._is_open = None, False
        if self._capture is not None:
            self._capture.let_go()

    def close(self) -> None:
        """End the thread, within the limits of a camera that hangs. A second call does nothing."""
        self._wanted = None
        if self._capture is not None:
            self._capture.close()
            self._capture.deleteLater()
        self._capture = None

    def _started(self) -> CaptureService:
        capture = CaptureService(self)
        capture.opened.connect(self.on_opened)
        capture.looked.connect(self.on_looked)
        capture.open_failed.connect(self.on_open_failed)
        capture.look_failed.connect(self.on_look_failed)
        capture.start()
        return capture

    @Slot(object)
    def on_opened(self, choice: SourceChoice) -> None:
        self._is_open = choice is self._wanted

    @Slot(object, str)
    def on_looked(self, copy: ScreenCopy, _recipe: str) -> None:
        if self._is_open:
            self.seen.emit(copy)

    @Slot(object, str)
    def on_open_failed(self, choice: SourceChoice, words: str) -> None:
        if choice is self._wanted:
            self.failed.emit(words)

    @Slot(str)
    def on_look_failed(self, words: str) -> None:
        if self._wanted is not None:
            self.failed.emit(words)
