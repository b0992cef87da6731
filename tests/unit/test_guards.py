"""The guards of tests/guards catch what they promise to catch, and let decent tests pass."""

from pathlib import Path

import pytest

from tests.guards.logs import complaints
from tests.guards.network import is_local

ROOT = Path(__file__).parents[2]

FAULTY_TESTS = """
import logging, socket, threading, warnings
import pytest

stop = threading.Event()

def test_warns():
    warnings.warn("careful")

def test_logs_a_stray_warning():
    logging.getLogger("station.somewhere").warning("disk nearly full")

@pytest.mark.expects_log("never said")
def test_announces_a_warning_that_does_not_come():
    pass

def test_leaks_a_thread():
    threading.Thread(target=stop.wait, args=(30,), daemon=True).start()

def test_swallows_a_refused_connection():
    try:
        socket.create_connection(("203.0.113.7", 80), timeout=1)
    except OSError:
        pass

def test_looks_up_a_name():
    try:
        socket.getaddrinfo("example.invalid", 80)
    except OSError:
        pass

def test_leaks_a_window(qapp):
    from PySide6.QtWidgets import QWidget
    global window
    window = QWidget()
    window.show()
"""

DECENT_TESTS = """
import logging, os, socket, threading
from pathlib import Path
import pytest

@pytest.mark.expects_log("disk nearly")
def test_announces_its_warning():
    logging.getLogger("station.somewhere").warning("disk nearly full")

def test_foreign_loggers_are_free():
    logging.getLogger("urllib3").warning("retrying")

def test_ends_its_thread():
    thread = threading.Thread(target=lambda: None)
    thread.start()

def test_talks_to_itself():
    with socket.create_server(("127.0.0.1", 0)) as server:
        socket.create_connection(server.getsockname(), timeout=1).close()

def test_drops_its_window(qtbot):
    from PySide6.QtWidgets import QWidget
    window = QWidget()
    qtbot.addWidget(window)
    window.show()

def test_home_is_not_the_real_one():
    assert "station-home-" in str(Path.home())
"""


@pytest.fixture
def guarded(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> pytest.Pytester:
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    guards = [f"tests.guards.{name}" for name in ("home", "logs", "network", "threads", "windows")]
    pytester.makeconftest(f"pytest_plugins = {guards!r}")
    pytester.makeini(
        "[pytest]\nfilterwarnings = error\naddopts = -p no:anyio\nmarkers = expects_log(pattern)\n"
    )
    return pytester


def test_every_fault_is_caught(guarded: pytest.Pytester) -> None:
    guarded.makepyfile(FAULTY_TESTS)
    result = guarded.runpytest_subprocess("-rA")
    result.assert_outcomes(failed=1, errors=6, passed=6)
    result.stdout.fnmatch_lines_random(
        [
            "*UserWarning: careful*",
            "*unannounced log warning: station.somewhere: disk nearly full*",
            "*announced log warning did not come: never said*",
            "*threads still running*",
            "*left this machine: 203.0.113.7*",
            "*left this machine: example.invalid*",
            "*windows still alive*",
        ]
    )


def test_decent_tests_pass(guarded: pytest.Pytester) -> None:
    guarded.makepyfile(DECENT_TESTS)
    guarded.runpytest_subprocess().assert_outcomes(passed=6)


@pytest.mark.parametrize("host", ["127.0.0.1", "127.8.9.1", "::1", "localhost", "", None])
def test_loopback_is_local(host: str | None) -> None:
    assert is_local(host)


@pytest.mark.parametrize("host", ["10.0.0.1", "192.168.1.2", "example.com", "::2", "0.0.0.0"])
def test_everything_else_is_not_local(host: str) -> None:
    assert not is_local(host)


def test_a_warning_needs_its_announcement() -> None:
    assert complaints(["station.a: full"], []) == ["unannounced log warning: station.a: full"]
    assert complaints(["station.a: full"], ["full"]) == []
