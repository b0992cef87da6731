"""A made-up camera that is unplugged, hangs or gives garbage when it is told to: for proofs."""

import threading
from enum import Enum, auto

import numpy as np

from station.domain.frame import Image


class CameraFault(Enum):
    """What is wrong with the camera."""

    UNPLUGGED = auto()
    HANGS = auto()
    GARBAGE = auto()
    WRONG_SIZE = auto()
    FAILS = auto()


class FaultyCamera:
    """Plays cv2.VideoCapture for any number of connections; faults come from another thread.

    `opened` and `released` count connections: none may be left over at the end.
    """

    def __init__(self, picture: Image) -> None:
        self._picture = picture
        self._lock = threading.Condition()
        self._fault: CameraFault | None = None
        self._goes_on = threading.Event()
        self.opened = 0
        self.released = 0

    def set_fault(self, fault: CameraFault | None) -> None:
        """Break or mend the camera; whatever hung before goes on."""
        with self._lock:
            self._fault = fault
            self._goes_on.set()
            self._goes_on = threading.Event()

    def open_capture(self, _device: int | str) -> "FaultyConnection":
        fault = self.wait_while_hanging()
        with self._lock:
            self.opened += 1
        return FaultyConnection(self, is_there=fault is not CameraFault.UNPLUGGED)

    def wait_while_hanging(self) -> CameraFault | None:
        """Return what is wrong, once the camera does not hang any more."""
        with self._lock:
            fault, goes_on = self._fault, self._goes_on
        if fault is not CameraFault.HANGS:
            return fault
        goes_on.wait()
        return CameraFault.UNPLUGGED  # what hung has lost its camera

    def picture(self, fault: CameraFault | None) -> tuple[bool, Image | None]:
        """Return what a read gives under a fault."""
        match fault:
            case CameraFault.UNPLUGGED:
                return False, None
            case CameraFault.GARBAGE:
                return True, np.zeros((3, 4, 7), np.float64)
            case CameraFault.WRONG_SIZE:
                return True, self._picture[: self._picture.shape[0] // 2].copy()
            case CameraFault.FAILS:
                raise OSError("the driver failed")
            case _:
                return True, self._picture.copy()

    def note_released(self) -> None:
        with self._lock:
            self.released += 1
            self._lock.notify_all()

    def all_released(self, count: int, limit_s: float = 5.0) -> bool:
        """Wait for at least `count` connections, all of them released; False if some are not."""
        with self._lock:
            return self._lock.wait_for(
                lambda: self.opened == self.released >= count, timeout=limit_s
            )


class FaultyConnection:
    """One connection to a faulty camera."""

    def __init__(self, camera: FaultyCamera, *, is_there: bool) -> None:
        self._camera = camera
        self._is_there = is_there

    def isOpened(self) -> bool:  # noqa: N802  OpenCV's name
        return self._is_there

    def read(self) -> tuple[bool, Image | None]:
        return self._camera.picture(self._camera.wait_while_hanging())

    def release(self) -> None:
        self._camera.note_released()
