"""The bytes of a CSV file on the disk: written through or taken back."""

import logging
import os
from pathlib import Path
from typing import BinaryIO

from station.records.csv_row import LINE_END

log = logging.getLogger(__name__)

FileStamp = tuple[int, int, int, int]
"""Device, inode, size and time of change: with any difference the file has to be read anew."""


def stamp_of(file: BinaryIO) -> FileStamp:
    """Return what tells this state of the file from every other."""
    status = os.fstat(file.fileno())
    return status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns


def write_whole(file: BinaryIO, lines: bytes, *, at: int) -> None:
    """Write `lines` at `at` and through to the disk; on a fault nothing of them stays."""
    try:
        file.seek(at)
        rest = memoryview(lines)
        while rest:  # an unbuffered write may take only part, e.g. on a disk that becomes full
            rest = rest[file.write(rest) :]
        os.fsync(file.fileno())
    except BaseException:
        _take_back(file, at)
        raise


def _take_back(file: BinaryIO, end: int) -> None:
    try:
        file.truncate(end)
        os.fsync(file.fileno())
    except OSError as fault:
        log.warning("The end of the CSV could not be taken back (%s); the next try will.", fault)


def keep_torn(path: Path, torn: bytes) -> None:
    """Keep what is cut off a file's end in a file beside it."""
    side = path.with_name(f"{path.name}.torn")
    with side.open("ab") as torn_file:
        torn_file.write(torn + LINE_END)
        torn_file.flush()
        os.fsync(torn_file.fileno())
