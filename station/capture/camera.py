"""Frames from a camera. Whatever its cable and driver do, a `grab` ends within its limits."""

from collections.abc import Callable
from functools import partial
from urllib.parse import urlsplit

from station.capture.camera_device import (
    OPEN_LIMIT_S,
    READ_LIMIT_S,
    VideoCapture,
    open_capture,
)
from station.capture.camera_driver import OPENED, Answer, CameraDriver, Silence, fault_words
from station.capture.camera_picture import frame_pixels
from station.domain.clock import Clock
from station.domain.errors import PictureError, SourceError
from station.domain.frame import Frame, Image
from station.domain.identity import new_id

OpenCapture = Callable[[int | str], VideoCapture]

RELEASE_LIMIT_S = 1.0
MOST_HANGING = 4
"""So many connections may hang at a time; more of them would not make the driver answer."""


class CameraSource:
    """A camera. After a fault the next `grab` opens it again, so a pulled cable heals itself.

    A driver that hangs is left behind on its own thread. The size of the first picture counts: a
    camera that comes back with another one would be read at the wrong places.
    """

    def __init__(
        self,
        device: int | str,
        *,
        clock: Clock,
        open_capture: OpenCapture = open_capture,
        open_limit_s: float = OPEN_LIMIT_S,
        read_limit_s: float = READ_LIMIT_S,
    ) -> None:
        self._device = device
        self._clock = clock
        self._open_capture = open_capture
        self._open_limit_s, self._read_limit_s = open_limit_s, read_limit_s
        self._driver: CameraDriver | None = None
        self._hanging: list[CameraDriver] = []
        self._size: tuple[int, int] | None = None
        self._is_wanted = False

    @property
    def name(self) -> str:
        return f"Camera {_without_password(self._device)}"

    def open(self) -> None:
        self._is_wanted = True
        if self._driver is None:
            self._driver = self._connected()

    def grab(self) -> Frame:
        if not self._is_wanted:
            raise SourceError(f"{self.name} is not open. Open the source first.")
        if self._driver is None:
            self._driver = self._connected()
        answer = self._driver.read(self._read_limit_s)
        captured_at = self._clock.now()
        try:
            pixels = self._pixels(answer)
        except PictureError as fault:
            self._let_go(is_hanging=answer is Silence.LATE)
            raise self._fault(str(fault)) from fault
        return Frame(new_id(captured_at), pixels, self.name, captured_at)

    def close(self) -> None:
        self._is_wanted = False
        self._size = None
        self._let_go()

    def _pixels(self, answer: Answer) -> Image:
        """Return the picture of an answer; PictureError says why there is none."""
        if answer is Silence.LATE:
            raise PictureError(f"did not answer within {self._read_limit_s:g} s")
        if isinstance(answer, Exception):
            raise PictureError(f"failed ({fault_words(answer)})") from answer
        if not isinstance(answer, tuple) or not answer[0]:
            raise PictureError("gave no picture")
        pixels = frame_pixels(answer[1])
        size = pixels.shape[1], pixels.shape[0]
        self._size = self._size or size
        if size != self._size:
            raise PictureError(
                f"gave {size[0]} x {size[1]} px after {self._size[0]} x {self._size[1]} px "
                "(if that is right, choose the camera again)"
            )
        return pixels

    def _connected(self) -> CameraDriver:
        """Return an open camera. It opens on a thread of its own: that can take minutes."""
        self._hanging = [driver for driver in self._hanging if not driver.is_ended]
        if len(self._hanging) >= MOST_HANGING:
            raise self._fault(f"does not answer: {len(self._hanging)} connections hang")
        driver = CameraDriver(
            open_capture=partial(self._open_capture, self._device), name=f"driver of {self.name}"
        )
        answer = driver.open(self._open_limit_s)
        if answer is OPENED:
            return driver
        driver.let_go()
        if answer is Silence.LATE:
            self._hanging.append(driver)
            raise self._fault(f"did not open within {self._open_limit_s:g} s")
        if isinstance(answer, Exception):
            raise self._fault(f"failed to open ({fault_words(answer)})") from answer
        raise self._fault("cannot be opened")

    def _let_go(self, *, is_hanging: bool = False) -> None:
        """Release the camera. One that answers is waited for: the next to open it finds it free."""
        driver, self._driver = self._driver, None
        if driver is None:
            return
        driver.let_go()
        if is_hanging or not driver.wait(RELEASE_LIMIT_S):
            self._hanging.append(driver)

    def _fault(self, what: str) -> SourceError:
        return SourceError(
            f"{self.name} {what}. Check cable, power and that no other program uses it; "
            "the station tries again by itself."
        )


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
