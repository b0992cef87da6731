"""One set-up at a time: a file lock that the operating system frees when its holders end."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

if sys.platform == "win32":
    import msvcrt

    def _try_lock(file: IO[bytes]) -> bool:
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
else:
    import fcntl

    def _try_lock(file: IO[bytes]) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


@contextmanager
def held(path: Path, *, on_wait: Callable[[], None], poll_s: float = 0.5) -> Iterator[int]:
    """Hold the lock file `path`; call `on_wait` once if another process holds it now.

    Yields the file's descriptor: a child that inherits it keeps the lock if we are killed.
    """
    with path.open("ab") as file:
        if not _try_lock(file):
            on_wait()
            while not _try_lock(file):
                time.sleep(poll_s)
        yield file.fileno()
