"""The doctor looks at the computer, and takes an absent camera or display for what it is."""

from datetime import UTC, datetime, timedelta

from station.doctor.machine import RELEASED, camera_check, clock_check, cores_check, display_check


def test_a_display_that_answers_is_named() -> None:
    check = display_check({"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":7"}, lambda: True)
    assert (check.is_ok, check.found) == (True, "WAYLAND_DISPLAY=wayland-0, DISPLAY=:7")


def test_a_display_that_does_not_answer_is_a_fault() -> None:
    check = display_check({"DISPLAY": ":7"}, lambda: False)
    assert not check.is_ok
    assert ":7 does not answer" in check.found


def test_no_display_is_no_fault_but_said() -> None:
    check = display_check({}, lambda: False)
    assert check.is_ok
    assert "none here" in check.found


def test_a_desktop_needs_no_name() -> None:
    assert display_check({}, lambda: True).found == "the desktop"


def test_cores_are_counted() -> None:
    assert cores_check(lambda: 6).found.startswith("6")
    assert cores_check(lambda: None).found.startswith("1")


def test_no_camera_is_no_fault() -> None:
    check = camera_check("print('')")
    assert (check.is_ok, check.found) == (True, "none found")


def test_a_camera_tells_its_picture_size() -> None:
    assert camera_check("print('640 x 480')").found == "camera 0 gives 640 x 480 pixels"


def test_a_camera_that_blocks_is_a_fault() -> None:
    check = camera_check("import threading; threading.Event().wait()", timeout_s=0.2)
    assert not check.is_ok
    assert "no answer within 0.2 s" in check.found


def test_a_clock_before_the_release_is_wrong() -> None:
    assert clock_check(RELEASED + timedelta(days=1)).is_ok
    assert not clock_check(datetime(1970, 1, 1, tzinfo=UTC)).is_ok
