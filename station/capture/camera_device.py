"""Opens a camera with OpenCV: a number for a local one, a URL for one on the net."""

import sys
from dataclasses import dataclass
from typing import Protocol

import cv2

from station.domain.frame import Image

OPEN_LIMIT_S = 8.0
READ_LIMIT_S = 3.0


class VideoCapture(Protocol):
    """The part of cv2.VideoCapture that the station uses."""

    def isOpened(self) -> bool: ...  # noqa: N802  OpenCV's name

    def read(self) -> tuple[bool, Image | None]: ...

    def release(self) -> None: ...


@dataclass(frozen=True, slots=True)
class CameraWishes:
    """What is asked of a camera; it does what it can. 0 and None leave a thing as it is.

    Exposure and gain count in the driver's own units.
    """

    width_px: int = 0
    height_px: int = 0
    exposure: float | None = None
    gain: float | None = None


NO_WISHES = CameraWishes()


def open_capture(device: int | str, *, wishes: CameraWishes = NO_WISHES) -> VideoCapture:
    """Open a camera; only the newest picture is kept waiting."""
    if isinstance(device, int):
        capture = cv2.VideoCapture(device)
    else:
        limits = [
            cv2.CAP_PROP_OPEN_TIMEOUT_MSEC,
            int(OPEN_LIMIT_S * 1000),
            cv2.CAP_PROP_READ_TIMEOUT_MSEC,
            int(READ_LIMIT_S * 1000),
        ]
        capture = cv2.VideoCapture(device, cv2.CAP_FFMPEG, limits)
    for what, value in _properties(wishes):
        capture.set(what, value)
    return capture


def _properties(wishes: CameraWishes) -> list[tuple[int, float]]:
    """Return what to set, in order: an exposure counts only once the automatic one is off."""
    asked: list[tuple[int, float]] = [(cv2.CAP_PROP_BUFFERSIZE, 1)]
    if wishes.width_px:
        asked.append((cv2.CAP_PROP_FRAME_WIDTH, wishes.width_px))
    if wishes.height_px:
        asked.append((cv2.CAP_PROP_FRAME_HEIGHT, wishes.height_px))
    if wishes.exposure is not None:
        # Video4Linux calls manual 1; the drivers of Windows and macOS call it 0 (OpenCV 5.0).
        manual = 1 if sys.platform.startswith("linux") else 0
        asked.append((cv2.CAP_PROP_AUTO_EXPOSURE, manual))
        asked.append((cv2.CAP_PROP_EXPOSURE, wishes.exposure))
    if wishes.gain is not None:
        asked.append((cv2.CAP_PROP_GAIN, wishes.gain))
    return asked
