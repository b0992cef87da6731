"""A disk that fails once, at a chosen write, flush or cut: SQLite works on it as on any other."""

from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum

import apsw


class Fault(StrEnum):
    """What the disk does at the chosen operation."""

    EIO = "reports a fault and does nothing"
    EIO_DONE = "does it all and reports a fault"
    FULL_TORN = "does half of it and is full"


class FaultyDisk(apsw.VFS):
    """Counts changes of files; the one with the armed number goes wrong."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.fault: Fault | None = None
        self.left = 0
        self.is_lasting = False
        super().__init__(name, "")

    def arm(self, fault: Fault, after: int, *, is_lasting: bool = False) -> None:
        """Let the change after `after` more go wrong, and with `is_lasting` all later ones."""
        self.fault, self.left, self.is_lasting = fault, after, is_lasting

    def disarm(self) -> bool:
        """Work well again, and say whether the fault had come."""
        has_come = self.left < 0
        self.fault = None
        return has_come

    def is_next_faulty(self) -> bool:
        """Count one change and say whether it goes wrong."""
        if self.fault is None:
            return False
        self.left -= 1
        return self.left == -1 or (self.is_lasting and self.left < 0)

    def xOpen(self, name: apsw.URIFilename | str | None, flags: list[int]) -> "FaultyFile":  # noqa: N802
        return FaultyFile(self, name, flags)

    def excepthook(self, *_: object) -> None:
        """Say nothing: the fault comes out of the statement as well."""


class FaultyFile(apsw.VFSFile):
    """One file of the disk."""

    def __init__(
        self, disk: FaultyDisk, name: apsw.URIFilename | str | None, flags: list[int]
    ) -> None:
        self._disk = disk
        super().__init__("", name, flags)

    def excepthook(self, *_: object) -> None:
        """Say nothing: the fault comes out of the statement as well."""

    def xWrite(self, data: bytes, offset: int) -> None:  # noqa: N802
        if not self._disk.is_next_faulty():
            super().xWrite(data, offset)
            return
        if self._disk.fault is Fault.EIO_DONE:
            super().xWrite(data, offset)
        elif self._disk.fault is Fault.FULL_TORN:
            super().xWrite(data[: len(data) // 2], offset)
        self._fail(apsw.SQLITE_IOERR_WRITE)

    def xSync(self, flags: int) -> None:  # noqa: N802
        is_faulty = self._disk.is_next_faulty()
        if not is_faulty or self._disk.fault is Fault.EIO_DONE:
            super().xSync(flags)
        if is_faulty:
            self._fail(apsw.SQLITE_IOERR_FSYNC)

    def xTruncate(self, size: int) -> None:  # noqa: N802
        is_faulty = self._disk.is_next_faulty()
        if not is_faulty or self._disk.fault is Fault.EIO_DONE:
            super().xTruncate(size)
        if is_faulty:
            self._fail(apsw.SQLITE_IOERR_TRUNCATE)

    def _fail(self, code: int) -> None:
        if self._disk.fault is Fault.FULL_TORN:
            raise apsw.FullError("database or disk is full")
        error = apsw.IOError("disk I/O error")
        error.extendedresult = code
        raise error


@contextmanager
def faulty_disk(name: str) -> Iterator[FaultyDisk]:
    """Offer the disk to SQLite under `name`."""
    disk = FaultyDisk(name)
    try:
        yield disk
    finally:
        disk.unregister()
