"""One connection to a camera, on a thread of its own: a driver may hang and take nobody along."""

import queue
import threading
from collections.abc import Callable
from enum import Enum, auto

import cv2

from station.capture.camera_device import VideoCapture
from station.domain.frame import Image


class Silence(Enum):
    """What an answer is when there is no picture."""

    LATE = auto()
    NOT_THERE = auto()


OPENED = True
Picture = tuple[bool, Image | None]
Answer = bool | Picture | Silence | Exception


class CameraDriver:
    """Opens when started, then reads when asked. Nothing here waits longer than it is told to.

    Whoever gives it up with `let_go` need not wait: the thread releases the camera when the
    driver comes back, however late that is.
    """

    def __init__(self, *, open_capture: Callable[[], VideoCapture], name: str) -> None:
        self._open_capture = open_capture
        self._asked: queue.SimpleQueue[bool] = queue.SimpleQueue()
        self._answers: queue.SimpleQueue[Answer] = queue.SimpleQueue()
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)

    def open(self, limit_s: float) -> Answer:
        """Return OPENED, or what went wrong."""
        self._thread.start()
        return self._answer(limit_s)

    def read(self, limit_s: float) -> Answer:
        """Return a picture, or what went wrong. After LATE this driver is of no use any more."""
        self._asked.put(True)
        return self._answer(limit_s)

    def let_go(self) -> None:
        """Release the camera as soon as the driver answers."""
        self._asked.put(False)

    def wait(self, limit_s: float) -> bool:
        """Return whether the camera was released within the limit."""
        return self._ended.wait(limit_s)

    @property
    def is_ended(self) -> bool:
        return self._ended.is_set()

    def _answer(self, limit_s: float) -> Answer:
        try:
            return self._answers.get(timeout=limit_s)
        except queue.Empty:
            return Silence.LATE

    def _run(self) -> None:
        try:
            self._serve()
        except Exception as fault:  # noqa: BLE001  whatever a driver throws is an answer
            self._answers.put(fault)
        finally:
            self._ended.set()

    def _serve(self) -> None:
        capture = self._open_capture()
        try:
            if not capture.isOpened():
                self._answers.put(Silence.NOT_THERE)
                return
            self._answers.put(OPENED)
            while self._asked.get():
                self._answers.put(capture.read())
        finally:
            capture.release()


def fault_words(fault: Exception) -> str:
    """Return in one line what a driver threw."""
    words = fault.err if isinstance(fault, cv2.error) and hasattr(fault, "err") else str(fault)
    return " ".join(str(words).split())[:200] or type(fault).__name__
