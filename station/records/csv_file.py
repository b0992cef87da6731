"""The bytes of the log on the disk: opened whole, repaired, written through or taken back."""

import logging
import os
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from station.records.csv_row import HEADER, LINE_END
from station.records.csv_scan import Scan, is_ours, scan

log = logging.getLogger(__name__)

FileStamp = tuple[int, int, int, int]
"""Device, inode, size and time of change: with any difference the file has to be read anew."""


def stamp_of(file: BinaryIO) -> FileStamp:
    """Return what tells this state of the file from every other."""
    status = os.fstat(file.fileno())
    return status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns


def open_whole(path: Path, known: tuple[FileStamp, Scan] | None) -> tuple[BinaryIO, Scan]:
    """Open the log and return what is in it, after creating, repairing or replacing it."""
    file = _open_or_create(path)
    try:
        if known is not None and known[0] == stamp_of(file):
            return file, known[1]
        content = file.read()
        if not is_ours(content):
            file.close()
            _set_aside(path)
            file, content = _open_or_create(path), b""
        found = scan(content)
        _repair(file, path, found)
    except BaseException:
        file.close()
        raise
    return file, found


def write_whole(file: BinaryIO, line: bytes, *, at: int) -> None:
    """Write `line` at `at` and through to the disk; on a fault nothing of it stays."""
    try:
        file.seek(at)
        rest = memoryview(line)
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
        log.warning("The end of the log could not be taken back (%s); the next start will.", fault)


def _open_or_create(path: Path) -> BinaryIO:
    flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
    return os.fdopen(os.open(path, flags, 0o666), "r+b", buffering=0)


def _repair(file: BinaryIO, path: Path, found: Scan) -> None:
    """Make the file whole: header, line end, and a torn tail moved to a file beside it."""
    if found.end == 0:  # new, or the power went while the header was written
        file.truncate(0)
        write_whole(file, HEADER, at=0)
        _sync_folder(path.parent)
        found.end, found.torn = len(HEADER), b""
    elif found.torn:
        keep_torn(path, found.torn)
        _take_back(file, found.end)
        log.warning(
            "%s ended in a torn line, which is now in %s.torn. Nothing confirmed is missing; "
            "read that part again.",
            path,
            path.name,
        )
    elif found.lacks_line_end:
        write_whole(file, LINE_END, at=found.end)
        found.end += len(LINE_END)


def keep_torn(path: Path, torn: bytes) -> None:
    """Keep what is cut off a file's end in a file beside it."""
    side = path.with_name(f"{path.name}.torn")
    with side.open("ab") as torn_file:
        torn_file.write(torn + LINE_END)
        torn_file.flush()
        os.fsync(torn_file.fileno())


def _set_aside(path: Path) -> None:
    """Rename a file that is not ours, with the time it was last changed."""
    changed_at = datetime.fromtimestamp(path.stat().st_mtime).astimezone()
    stem = f"{path.stem}.{changed_at:%Y-%m-%dT%H-%M-%S}"
    aside = path.with_name(f"{stem}{path.suffix}")
    number = 1
    while aside.exists():
        number += 1
        aside = path.with_name(f"{stem}-{number}{path.suffix}")
    path.rename(aside)
    log.warning("%s had other columns. It is kept as %s; a new one is begun.", path, aside.name)


def _sync_folder(folder: Path) -> None:
    """Make a new name durable; Windows does this by itself."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
