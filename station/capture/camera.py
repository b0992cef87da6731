"""Frames from a camera that OpenCV can open: a number for a local one, a URL for one on the net."""

import queue
import threading
from collections.abc import Callable
from typing import Protocol
from urllib.parse import urlsplit

import cv2
import numpy as np

from station.domain.clock import Clock
from station.domain.errors import SourceError
from station.domain.frame import Frame, Image
from station.domain.identity import new_id

OPEN_LIMIT_S = 8.0
OWN_SIZE = (0, 0)
"""Stands for the size that a camera has by itself."""

_READ_LIMIT_MS = 3000


class VideoCapture(Protocol):
    """The part of cv2.VideoCapture that the station uses."""

    def isOpened(self) -> bool: ...  # noqa: N802  OpenCV's name

    def read(self) -> tuple[bool, Image | None]: ...

    def release(self) -> None: ...


OpenCapture = Callable[[int | str], VideoCapture]


def open_capture(device: int | str, *, size_px: tuple[int, int] = OWN_SIZE) -> VideoCapture:
    """Open a camera with OpenCV; only the newest picture is kept waiting.

    `size_px` is asked for; the camera gives the nearest it has.
    """
    if isinstance(device, int):
        capture = cv2.VideoCapture(device)
    else:
        limits = [
            cv2.CAP_PROP_OPEN_TIMEOUT_MSEC,
            int(OPEN_LIMIT_S * 1000),
            cv2.CAP_PROP_READ_TIMEOUT_MSEC,
            _READ_LIMIT_MS,
        ]
        capture = cv2.VideoCapture(device, cv2.CAP_FFMPEG, limits)
    capture.set(cv2.CAP_PROP_BUFFERSIZE, 1)
    for what, side in zip(
        (cv2.CAP_PROP_FRAME_WIDTH, cv2.CAP_PROP_FRAME_HEIGHT), size_px, strict=True
    ):
        if side:
            capture.set(what, side)
    return capture


class CameraSource:
    """A camera. After a fault the next `grab` opens it again, so a pulled cable heals itself."""

    def __init__(
        self,
        device: int | str,
        *,
        clock: Clock,
        open_capture: OpenCapture = open_capture,
        open_limit_s: float = OPEN_LIMIT_S,
    ) -> None:
        self._device = device
        self._clock = clock
        self._open_capture = open_capture
        self._open_limit_s = open_limit_s
        self._capture: VideoCapture | None = None
        self._is_wanted = False

    @property
    def name(self) -> str:
        return f"Camera {_without_password(self._device)}"

    def open(self) -> None:
        self._is_wanted = True
        if self._capture is None:
            self._capture = self._connect()

    def grab(self) -> Frame:
        if not self._is_wanted:
            raise SourceError(f"{self.name} is not open. Open the source first.")
        if self._capture is None:
            self._capture = self._connect()
        try:
            is_good, picture = self._capture.read()
        except cv2.error as fault:
            self._let_go()
            raise self._fault(f"failed ({fault.err})") from fault
        captured_at = self._clock.now()
        if not is_good or picture is None or picture.size == 0:
            self._let_go()
            raise self._fault("gave no picture")
        return Frame(new_id(captured_at), _to_rgb(picture), self.name, captured_at)

    def close(self) -> None:
        self._is_wanted = False
        self._let_go()

    def _let_go(self) -> None:
        capture, self._capture = self._capture, None
        if capture is not None:
            capture.release()

    def _connect(self) -> VideoCapture:
        """Open in a thread of its own: a driver can take minutes to say no."""
        answers: queue.SimpleQueue[VideoCapture | cv2.error] = queue.SimpleQueue()
        is_late = threading.Event()
        opener = threading.Thread(
            target=_open_into,
            args=(answers, is_late, self._open_capture, self._device),
            name=f"open {self.name}",
            daemon=True,
        )
        opener.start()
        try:
            answer = answers.get(timeout=self._open_limit_s)
        except queue.Empty:
            is_late.set()
            _release_all(answers)
            raise self._fault(f"did not open within {self._open_limit_s:.0f} s") from None
        if isinstance(answer, cv2.error):
            raise self._fault(f"failed to open ({answer.err})") from answer
        if not answer.isOpened():
            answer.release()
            raise self._fault("cannot be opened")
        return answer

    def _fault(self, what: str) -> SourceError:
        return SourceError(
            f"{self.name} {what}. Check cable, power and that no other program uses it; "
            "the station tries again by itself."
        )


def _open_into(
    answers: queue.SimpleQueue[VideoCapture | cv2.error],
    is_late: threading.Event,
    open_capture: OpenCapture,
    device: int | str,
) -> None:
    try:
        answers.put(open_capture(device))
    except cv2.error as fault:
        answers.put(fault)
    if is_late.is_set():  # nobody waits any more, so nobody else would release it
        _release_all(answers)


def _release_all(answers: queue.SimpleQueue[VideoCapture | cv2.error]) -> None:
    while True:
        try:
            answer = answers.get_nowait()
        except queue.Empty:
            return
        if not isinstance(answer, cv2.error):
            answer.release()


def _to_rgb(picture: Image) -> Image:
    """Return OpenCV's blue-green-red picture as contiguous RGB, or grey as it is."""
    if picture.ndim == 3 and picture.shape[2] == 1:
        picture = picture[..., 0]
    if picture.ndim == 2:
        return np.ascontiguousarray(picture)
    has_alpha = picture.shape[2] == 4
    return cv2.cvtColor(picture, cv2.COLOR_BGRA2RGB if has_alpha else cv2.COLOR_BGR2RGB)


def _without_password(device: int | str) -> str:
    """Return a device for the screen: user and password of a URL belong to nobody's eyes."""
    if isinstance(device, int):
        return str(device)
    try:
        address = urlsplit(device)
    except ValueError:
        return "with a faulty address"
    if not address.netloc:
        return device
    return f"{address.scheme}://{address.netloc.rpartition('@')[2]}{address.path}"
