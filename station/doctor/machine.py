"""Checks of the computer around the station: display, cores, camera, clock."""

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from datetime import UTC, datetime

from station.display import has_display
from station.doctor.check import Check

RELEASED = datetime(2026, 11, 1, tzinfo=UTC)
SCREEN_NAMES = ("WAYLAND_DISPLAY", "DISPLAY")
CAMERA_TIMEOUT_S = 8.0
LOOK_FOR_CAMERA = """
import os
os.environ["OPENCV_LOG_LEVEL"] = "OFF"
import cv2
camera = cv2.VideoCapture(0)
ok, picture = camera.read() if camera.isOpened() else (False, None)
print(f"{picture.shape[1]} x {picture.shape[0]}" if ok else "")
camera.release()
"""


def display_check(
    environment: Mapping[str, str] = os.environ, has_screen: Callable[[], bool] = has_display
) -> Check:
    """Return where the window would open; none is no fault, the commands work without."""
    named = [f"{name}={environment[name]}" for name in SCREEN_NAMES if environment.get(name)]
    if has_screen():
        return Check("display", True, ", ".join(named) or "the desktop")
    if named:
        advice = "Log in at that screen, or correct the variable."
        return Check("display", False, f"{', '.join(named)} does not answer", advice)
    return Check("display", True, "none here: the window needs one, the commands do not")


def cores_check(count_cores: Callable[[], int | None] = os.cpu_count) -> Check:
    """Return how many cores there are and how busy they are."""
    cores = count_cores() or 1
    load = f", load {os.getloadavg()[0]:.1f}" if sys.platform != "win32" else ""
    threads = os.environ.get("OMP_NUM_THREADS")
    limit = f", OMP_NUM_THREADS={threads}" if threads else ""
    return Check("cores", True, f"{cores}{load}{limit}")


def camera_check(script: str = LOOK_FOR_CAMERA, timeout_s: float = CAMERA_TIMEOUT_S) -> Check:
    """Return the first camera's picture size; none is no fault.

    A process of its own looks, because a faulty driver can block for ever.
    """
    try:
        looked = subprocess.run(
            [sys.executable, "-c", script],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=timeout_s,
            check=False,
        )
    except subprocess.TimeoutExpired:
        advice = "Unplug the camera and plug it in again, or restart the computer."
        return Check("camera", False, f"no answer within {timeout_s:g} s", advice)
    size = looked.stdout.strip()
    return Check("camera", True, f"camera 0 gives {size} pixels" if size else "none found")


def clock_check(now: datetime) -> Check:
    """Return whether the clock can be right; records carry its time for good."""
    found = now.strftime("%Y-%m-%d %H:%M:%S %z")
    return Check("clock", now >= RELEASED, found, "Set the date and time, best by a time server.")
