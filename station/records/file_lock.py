"""One writer at a time, also between programs. The system frees the lock when a program dies."""

import os
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from station.domain.errors import RecordError

_RETRY_S = 0.02

if sys.platform == "win32":
    import msvcrt

    def try_lock(descriptor: int) -> None:
        """Take the lock of an open file at once; OSError when another has it."""
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

    def unlock(descriptor: int) -> None:
        """Give the lock back."""
        os.lseek(descriptor, 0, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def try_lock(descriptor: int) -> None:
        """Take the lock of an open file at once; OSError when another has it."""
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def unlock(descriptor: int) -> None:
        """Give the lock back."""
        fcntl.flock(descriptor, fcntl.LOCK_UN)


@contextmanager
def exclusive(path: Path, *, limit_s: float) -> Iterator[None]:
    """Hold the lock file `path` exclusively; RecordError when another keeps it past the limit.

    The file stays behind, empty: removing it would let two programs lock two different files.
    """
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
    try:
        _wait_for(descriptor, path, limit_s)
        try:
            yield
        finally:
            unlock(descriptor)
    finally:
        os.close(descriptor)


def _wait_for(descriptor: int, path: Path, limit_s: float) -> None:
    pause = threading.Event()
    deadline_s = time.monotonic() + limit_s
    while True:
        try:
            try_lock(descriptor)
        except OSError as fault:
            if time.monotonic() >= deadline_s:
                raise RecordError(
                    f"Another program holds {path.name} for more than {limit_s:.0f} s. "
                    "Close the other station, then confirm again."
                ) from fault
            pause.wait(_RETRY_S)
        else:
            return
