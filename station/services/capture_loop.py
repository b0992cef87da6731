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
RETRY_INTERVAL_S = 0.5
LONGEST_RETRY_S = 8.0
"""A source that fails is tried again after the first, then twice as long each time up to this."""


@dataclass(frozen=True, slots=True)
class CaptureSignals:
    """Bound signals of the capture service."""

    opened: SignalInstance
    looked: SignalInstance
    healed: SignalInstance
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
        self._is_opened = False
        self._faults = 0

    def post(self, command: Callable[[], None] | None) -> None:
        """Ask for a command from any thread; None ends the loop."""
        self._commands.put(command)

    def run(self) -> None:
        """Work until told to end, then close the source."""
        while True:
            try:
                command = self._commands.get(timeout=self.pause_s())
            except queue.Empty:
                self.look()
                continue
            if command is None:
                break
            command()
        self._close_source()

    def pause_s(self) -> float | None:
        """Return how long to wait for a command, None for ever. A faulty stream is tried again
        even where no live picture is wanted: the chip says when it is well."""
        if self._source is None:
            return None
        if self._faults and (self._is_live or self._is_stream):
            doubled = RETRY_INTERVAL_S * 2.0 ** min(self._faults - 1, 16)
            return min(LONGEST_RETRY_S, doubled)
        is_held = self._part is not None and not self._is_stream
        return None if is_held or not self._is_live else LIVE_INTERVAL_S

    @property
    def _is_stream(self) -> bool:
        return self._choice is not None and self._choice.is_stream

    def use(self, choice: SourceChoice) -> None:
        """Change to another source; if it gives no frame, the present one stays.

        Where there is none yet, a stream is tried again until it comes: it may be plugged in later.
        """
        source = None
        try:
            source = choice.make()
            source.open()
            part = source.grab()
        except Exception as error:  # noqa: BLE001  a source must never end the thread
            self._signals.open_failed.emit(choice, words_of(error))
            if source is not None and choice.is_stream and self._source is None:
                self._choice, self._source, self._is_opened = choice, source, False
                self._faults = 1
            elif source is not None:
                source.close()
            return
        self._close_source()
        self._choice, self._source, self._part = choice, source, part
        self._tell_opened()
        self._show(part)

    def _tell_opened(self) -> None:
        self._is_opened, self._faults = True, 0
        self._signals.opened.emit(self._choice)

    def let_go(self) -> None:
        """Close the source, so that somebody else may open it; `use` begins again."""
        self._close_source()
        self._choice, self._part, self._faults, self._is_opened = None, None, 0, False

    def look(self) -> None:
        """Refresh the live picture, or see whether a faulty source is well again."""
        if self._source is None:
            return
        try:
            self._part = self._source.grab()
        except Exception as error:  # noqa: BLE001  a source must never end the thread
            self._note_fault()
            self._signals.look_failed.emit(words_of(error))
            return
        self._note_frame()
        self._show(self._part)

    def capture(self, generation: int) -> None:
        """Take the frame to be read: a fresh one of a stream, else the part that is shown."""
        try:
            frame = self._frame_to_read()
        except Exception as error:  # noqa: BLE001  a source must never end the thread
            self._note_fault()
            self._signals.capture_failed.emit(generation, words_of(error))
            return
        self._note_frame()
        self._part = frame
        self._signals.captured.emit(
            generation, frame, screen_copy(frame.pixels), self._recipe(frame)
        )

    def _note_fault(self) -> None:
        self._part = None
        self._faults += 1

    def _note_frame(self) -> None:
        faults, self._faults = self._faults, 0
        if not self._is_opened:
            self._tell_opened()
        elif faults:
            self._signals.healed.emit()

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
