"""The camera source against prepared cameras: colours, pulled cables, slow drivers."""

import threading
from collections.abc import Callable, Iterator

import cv2
import numpy as np
import pytest

from station.capture.camera import MOST_HANGING, CameraSource
from station.capture.camera_faulty import CameraFault, FaultyCamera
from station.domain.errors import SourceError
from tests.unit.capture.clocks import StoppedClock

BLUE = np.zeros((4, 6, 3), np.uint8)
BLUE[..., 0] = 200


class PreparedCapture:
    """Stands in for cv2.VideoCapture; None in `pictures` means the cable was pulled."""

    def __init__(self, pictures: list[np.ndarray | None], *, is_there: bool = True) -> None:
        self.pictures = pictures
        self.is_there = is_there
        self.released = threading.Event()

    def isOpened(self) -> bool:  # noqa: N802  OpenCV's name
        return self.is_there

    def read(self) -> tuple[bool, np.ndarray | None]:
        picture = self.pictures.pop(0)
        return picture is not None, picture

    def release(self) -> None:
        self.released.set()


MADE: list[CameraSource] = []


@pytest.fixture(autouse=True)
def every_source_is_closed() -> Iterator[None]:
    yield
    while MADE:
        MADE.pop().close()


def made(source: CameraSource) -> CameraSource:
    MADE.append(source)
    return source


def camera_with(
    *captures: PreparedCapture, device: int | str = 0, limit_s: float = 5.0
) -> CameraSource:
    waiting = list(captures)
    return made(
        CameraSource(
            device,
            clock=StoppedClock(),
            open_capture=lambda _: waiting.pop(0),
            open_limit_s=limit_s,
        )
    )


PICTURES = {
    "colour": (BLUE, (4, 6, 3)),
    "colour with alpha": (np.dstack([BLUE, BLUE[..., :1]]), (4, 6, 3)),
    "grey": (BLUE[..., 0], (4, 6)),
    "grey with an axis": (BLUE[..., :1], (4, 6)),
}


@pytest.mark.parametrize(("picture", "shape"), PICTURES.values(), ids=PICTURES)
def test_frames_are_contiguous_rgb_or_grey(picture: np.ndarray, shape: tuple[int, ...]) -> None:
    source = camera_with(PreparedCapture([picture]))
    source.open()
    frame = source.grab()
    assert frame.pixels.shape == shape
    assert frame.pixels.flags.c_contiguous
    assert frame.pixels[0, 0].max() == 200
    if len(shape) == 3:
        assert frame.pixels[0, 0].tolist() == [0, 0, 200]
    assert frame.source == "Camera 0"


def test_a_pulled_cable_is_an_error_and_the_next_grab_opens_again() -> None:
    pulled, plugged = PreparedCapture([BLUE, None]), PreparedCapture([BLUE])
    source = camera_with(pulled, plugged)
    source.open()
    source.grab()
    with pytest.raises(SourceError, match=r"Camera 0 gave no picture\. Check cable"):
        source.grab()
    assert pulled.released.is_set()
    assert source.grab().pixels.shape == (4, 6, 3)


def test_a_camera_that_stays_away_is_an_error_each_time() -> None:
    away = [PreparedCapture([], is_there=False) for _ in range(2)]
    source = camera_with(*away)
    with pytest.raises(SourceError, match="cannot be opened"):
        source.open()
    with pytest.raises(SourceError, match="cannot be opened"):
        source.grab()
    assert all(capture.released.is_set() for capture in away)


def raises_on_open(_device: int | str) -> PreparedCapture:
    raise cv2.error("no backend")


def raises_on_read(_device: int | str) -> PreparedCapture:
    capture = PreparedCapture([])

    def read() -> tuple[bool, None]:
        raise cv2.error("lost")

    capture.read = read  # type: ignore[method-assign]
    return capture


@pytest.mark.parametrize("open_capture", [raises_on_open, raises_on_read])
def test_faults_of_opencv_become_source_errors(
    open_capture: Callable[[int | str], PreparedCapture],
) -> None:
    source = made(CameraSource(0, clock=StoppedClock(), open_capture=open_capture))

    def use() -> None:
        source.open()
        source.grab()

    with pytest.raises(SourceError, match="failed"):
        use()


def test_a_driver_that_hangs_is_given_up_and_released_when_it_comes_back() -> None:
    answers, late = threading.Event(), PreparedCapture([BLUE])

    def hang(_device: int | str) -> PreparedCapture:
        answers.wait(10)
        return late

    source = CameraSource(0, clock=StoppedClock(), open_capture=hang, open_limit_s=0.05)
    with pytest.raises(SourceError, match="did not open within"):
        source.open()
    assert not late.released.is_set()
    answers.set()
    assert late.released.wait(5)


def faulty_source(camera: FaultyCamera) -> CameraSource:
    """A camera with limits so short that a fault is told at once."""
    return CameraSource(
        0,
        clock=StoppedClock(),
        open_capture=camera.open_capture,
        open_limit_s=0.2,
        read_limit_s=0.2,
    )


FAULTS = {
    CameraFault.UNPLUGGED: "gave no picture",
    CameraFault.HANGS: "did not answer within 0.2 s",
    CameraFault.GARBAGE: "gave no picture but float64 of shape",
    CameraFault.WRONG_SIZE: "gave 6 x 2 px after 6 x 4 px",
    CameraFault.FAILS: r"failed \(the driver failed\)",
}


@pytest.mark.parametrize(("fault", "words"), FAULTS.items(), ids=lambda value: str(value))
def test_every_fault_is_told_and_heals_when_it_is_over(fault: CameraFault, words: str) -> None:
    camera = FaultyCamera(BLUE)
    source = faulty_source(camera)
    source.open()
    source.grab()
    camera.set_fault(fault)
    with pytest.raises(SourceError, match=words):
        source.grab()
    camera.set_fault(None)
    assert source.grab().pixels.shape == (4, 6, 3)
    source.close()
    assert camera.all_released(camera.opened)


def test_a_driver_that_always_hangs_gets_only_so_many_connections() -> None:
    camera = FaultyCamera(BLUE)
    source = faulty_source(camera)
    camera.set_fault(CameraFault.HANGS)
    with pytest.raises(SourceError, match="did not open"):
        source.open()
    for _ in range(MOST_HANGING - 1):
        with pytest.raises(SourceError, match="did not open"):
            source.grab()
    with pytest.raises(SourceError, match=f"{MOST_HANGING} connections hang"):
        source.grab()
    camera.set_fault(None)
    assert camera.all_released(MOST_HANGING)
    assert source.grab().width_px == 6
    source.close()


def test_another_size_counts_once_the_camera_is_chosen_again() -> None:
    camera = FaultyCamera(BLUE)
    source = faulty_source(camera)
    source.open()
    source.grab()
    camera.set_fault(CameraFault.WRONG_SIZE)
    source.close()
    source.open()
    assert source.grab().height_px == 2
    source.close()


def test_a_camera_on_the_net_hides_its_password() -> None:
    source = camera_with(
        PreparedCapture([BLUE, None]), device="rtsp://admin:secret@10.0.0.7:554/live?key=hidden"
    )
    source.open()
    assert source.grab().source == "Camera rtsp://10.0.0.7:554/live"
    with pytest.raises(SourceError) as caught:
        source.grab()
    assert "secret" not in str(caught.value)
    assert "hidden" not in str(caught.value)


@pytest.mark.parametrize("device", ["http://[", "part.avi"])
def test_odd_addresses_still_have_a_name(device: str) -> None:
    assert camera_with(device=device).name.startswith("Camera ")


def test_closing_twice_is_fine_and_opening_again_works() -> None:
    first, second = PreparedCapture([BLUE]), PreparedCapture([BLUE])
    source = camera_with(first, second)
    source.open()
    source.open()
    source.close()
    source.close()
    assert first.released.is_set()
    with pytest.raises(SourceError, match="not open"):
        source.grab()
    source.open()
    assert source.grab().width_px == 6
