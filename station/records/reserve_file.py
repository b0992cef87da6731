"""Room kept free on the disk, so that a full one still takes what must be written."""

import os
import shutil
from contextlib import suppress
from pathlib import Path

_CHUNK = bytes(1 << 20)


class ReserveFile:
    """A file of `size_bytes` that is deleted when the disk is full and made anew when it is not."""

    def __init__(self, path: Path, *, size_bytes: int) -> None:
        self._path = path
        self._size_bytes = size_bytes
        self._is_made = False

    def make(self) -> bool:
        """Take the room unless it is taken; False if there is not enough."""
        if not self._is_made:
            self._is_made = self._has_full_size() or self._write()
        return self._is_made

    def free(self) -> bool:
        """Give the room back; False if there was none to give."""
        self._is_made = False
        try:
            self._path.unlink()
        except OSError:
            return False
        return True

    def _has_full_size(self) -> bool:
        try:
            return self._path.stat().st_size == self._size_bytes
        except OSError:
            return False

    def _write(self) -> bool:
        part = self._path.with_name(f"{self._path.name}.part")
        try:
            if shutil.disk_usage(self._path.parent).free < self._size_bytes * 5 // 4:
                return False
            with part.open("wb", buffering=0) as file:
                left = self._size_bytes
                while left > 0:  # real bytes: a hole in a file would keep no room
                    left -= file.write(_CHUNK[:left])
                os.fsync(file.fileno())
            part.replace(self._path)
        except OSError:
            with suppress(OSError):
                part.unlink()
            return False
        return True
