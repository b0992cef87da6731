"""What happens on the capture thread: it owns the source, looks at it and grabs from it."""

import queue
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import SignalInstance

from station.capture.source import FrameSource
from station.domain.errors import SourceError
from station.domain.frame import Frame
from station.imaging.screen_copy import screen_copy
from station.services.job import words_of
from station.services.source_choice import KnowsRecipe, SourceChoice

LIVE_INTERVAL_S = 0.08
RETRY_INTERVAL_S = 2.0


@dataclass(frozen=True, slots=True)
class CaptureSignals:
    """Bound signals of the capture service."""

    opened: SignalInstance
    looked: SignalInstance
    captured: SignalInstance
    open_failed: SignalInstance
    look_failed: SignalInstance
    capture_failed: SignalInstance


class CaptureLoop:
    """Runs commands one after the other; between them it keeps the live picture moving."""

    def __init__(self, *, signals: CaptureSignals) -> None:
        self._signals = signals
        self._commands: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._choice: SourceChoice | None = None
        self._source: FrameSource | None = None
        self._part: Frame | None = None
        self._is_live = True
        self._has_fault = False

    def post(self, command: Callable[[], None] | None) -> None:
        """Ask for a command from any thread; None ends the loop."""
        self._commands.put(command)

    def run(self) -> None:
        """Work until told to end, then close the source."""
        while True:
            try:
                command = self._commands.get(timeout=self._pause_s())
            except queue.Empty:
                self.look()
                continue
            if command is None:
                break
            command()
        self._close_source()

    def _pause_s(self) -> float | None:
        wants_picture = self._source is not None and self._is_live
        if not wants_picture or (self._part is not None and not self._is_stream):
            return None
        return RETRY_INTERVAL_S if self._has_fault else LIVE_INTERVAL_S

    @property
    def _is_stream(self) -> bool:
        return self._choice is not None and self._choice.is_stream

    def use(self, choice: SourceChoice) -> None:
        """Change to another source; if it gives no frame, the present one stays."""
        source = None
        try:
            source = choice.make()
            source.open()
            part = source.grab()
        except Exception as error:  # noqa: BLE001  a source must never end the thread
            if source is not None:
                source.close()
            self._signals.open_failed.emit(choice, words_of(error))
            return
        self._close_source()
        self._choice, self._source, self._part, self._has_fault = choice, source, part, False
        self._signals.opened.emit(choice)
        self._show(part)

    def look(self) -> None:
        """Refresh the live picture."""
        if self._source is None:
            return
        try:
            self._part = self._source.grab()
        except Exception as error:  # noqa: BLE001  a source must never end the thread
            self._part, self._has_fault = None, True
            self._signals.look_failed.emit(words_of(error))
            return
        self._has_fault = False
        self._show(self._part)

    def capture(self, generation: int) -> None:
        """Take the frame to be read: a fresh one of a stream, else the part that is shown."""
        try:
            frame = self._frame_to_read()
        except Exception as error:  # noqa: BLE001  a source must never end the thread
            self._part, self._has_fault = None, True
            self._signals.capture_failed.emit(generation, words_of(error))
            return
        self._has_fault = False
        self._part = frame
        self._signals.captured.emit(
            generation, frame, screen_copy(frame.pixels), self._recipe(frame)
        )

    def _frame_to_read(self) -> Frame:
        if self._source is None:
            raise SourceError("There is no source of pictures yet. Choose one under Source.")
        if self._part is not None and not self._is_stream:
            return self._part
        return self._source.grab()

    def set_live(self, is_live: bool) -> None:
        self._is_live = is_live
        if is_live and self._part is not None and not self._is_stream:
            self._show(self._part)

    def advance(self) -> None:
        """The shown part is decided: let the next one come."""
        if not self._is_stream:
            self._part = None

    def _show(self, frame: Frame) -> None:
        if self._is_live:
            self._signals.looked.emit(screen_copy(frame.pixels), self._recipe(frame))

    def _recipe(self, frame: Frame) -> str:
        if isinstance(self._source, KnowsRecipe):
            return self._source.recipe_of(frame) or ""
        return ""

    def _close_source(self) -> None:
        if self._source is not None:
            self._source.close()
        self._source = None
