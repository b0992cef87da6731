"""What is asked of OpenCV's own camera; what the camera makes of it is not tested here."""

import cv2
import pytest

from station.capture import camera_device
from station.capture.camera_device import CameraWishes, open_capture

Asked = dict[int, float]


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Asked:
    found: Asked = {}

    class Device:
        def __init__(self, *_where: object) -> None:
            found.clear()

        def set(self, what: int, value: float) -> None:
            found[what] = value

    monkeypatch.setattr(cv2, "VideoCapture", Device)
    return found


def test_a_camera_is_asked_for_its_size(asked: Asked) -> None:
    open_capture(0, wishes=CameraWishes(3840, 2160))
    assert asked[cv2.CAP_PROP_FRAME_WIDTH] == 3840
    assert asked[cv2.CAP_PROP_FRAME_HEIGHT] == 2160


def test_without_wishes_only_the_newest_picture_is_asked_for(asked: Asked) -> None:
    open_capture(0)
    assert asked == {cv2.CAP_PROP_BUFFERSIZE: 1}
    open_capture("rtsp://10.0.0.7/live")
    assert asked == {cv2.CAP_PROP_BUFFERSIZE: 1}


@pytest.mark.parametrize(("platform", "manual"), [("linux", 1), ("win32", 0)])
def test_an_exposure_turns_the_automatic_one_off_first(
    asked: Asked, monkeypatch: pytest.MonkeyPatch, platform: str, manual: int
) -> None:
    monkeypatch.setattr(camera_device.sys, "platform", platform)
    open_capture(0, wishes=CameraWishes(exposure=-6.0, gain=4.0))
    assert list(asked.items())[1:] == [
        (cv2.CAP_PROP_AUTO_EXPOSURE, manual),
        (cv2.CAP_PROP_EXPOSURE, -6.0),
        (cv2.CAP_PROP_GAIN, 4.0),
    ]
