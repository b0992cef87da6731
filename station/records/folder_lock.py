"""One station per data folder: the first holds a lock file, the second is told who has it."""

import json
import os
import socket
from contextlib import suppress
from pathlib import Path

from station.domain.errors import InUseError, RecordError
from station.records.file_lock import try_lock, unlock

_LONGEST_OWNER_BYTES = 1000


class FolderLock:
    """Held from `open` to `close`; the system frees it when the program dies.

    The file beside it says who holds it: Windows lets nobody read a locked file.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._owner_path = path.with_name(f"{path.name}.owner")
        self._descriptor: int | None = None

    @property
    def was_ever_held(self) -> bool:
        """Say whether a station has worked here before."""
        return self._owner_path.exists()

    def open(self) -> None:
        """Take the lock; InUseError names the program that has it. The folder must exist."""
        try:
            descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o666)
        except OSError as fault:
            raise RecordError(
                f"{self._path} cannot be made: {fault.strerror}. Allow writing in the data folder, "
                "or connect its drive."
            ) from fault
        try:
            try_lock(descriptor)
        except OSError as fault:
            os.close(descriptor)
            raise InUseError(
                f"Another station works in {self._path.parent} ({self._owner()}). "
                "Close it, or give this one a data folder of its own."
            ) from fault
        self._descriptor = descriptor
        self._say_owner()

    def close(self) -> None:
        """Give the lock back; the file stays, or two programs could lock two different files."""
        if self._descriptor is not None:
            unlock(self._descriptor)
            os.close(self._descriptor)
            self._descriptor = None

    def _say_owner(self) -> None:
        owner = {"process": os.getpid(), "computer": socket.gethostname()}
        with suppress(OSError):  # a full disk must not keep the station from opening
            self._owner_path.write_text(json.dumps(owner), "utf-8")

    def _owner(self) -> str:
        try:
            owner = json.loads(self._owner_path.read_bytes()[:_LONGEST_OWNER_BYTES])
            return f"process {int(owner['process'])} on {str(owner['computer'])[:60]}"
        except (OSError, ValueError, KeyError, TypeError):
            return "unknown which"
