"""Fails a test that ends while a thread it started still runs."""

import threading
import time
from collections.abc import Iterator

import pytest

GRACE_S = 2.0
"""How long a thread that was told to stop may take on a busy machine."""


def leaked_threads(before: set[threading.Thread], grace_s: float) -> list[str]:
    """Return the names of new threads that do not end within `grace_s` together.

    Threads that Python did not start (Qt's pools) cannot be joined and are left to the windows
    guard; the monitor of tqdm lives as long as the program, by design.
    """
    deadline_s = time.monotonic() + grace_s
    for thread in [t for t in threading.enumerate() if t not in before]:
        if isinstance(thread, threading._DummyThread) or type(thread).__name__ == "TMonitor":
            before.add(thread)
            continue
        thread.join(max(0.0, deadline_s - time.monotonic()))
    return [thread.name for thread in threading.enumerate() if thread not in before]


@pytest.fixture(autouse=True)
def no_leaked_threads() -> Iterator[None]:
    before = set(threading.enumerate())
    yield
    leaked = leaked_threads(before, GRACE_S)
    if leaked:
        pytest.fail(f"threads still running: {', '.join(leaked)}", pytrace=False)
