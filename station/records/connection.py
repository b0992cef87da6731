"""Opens connections to the station's database, safely set, and says what their faults mean."""

import shutil
from pathlib import Path

import apsw

from station.domain.errors import RecordError, SetupError

MIN_SQLITE = (3, 51, 3)
"""Before it, two connections could lose each other's pages when the write-ahead log was reset."""

BUSY_TIMEOUT_MS = 5_000
CHECKPOINT_PAGES = 4_000
WAL_LIMIT_BYTES = 4 << 20
_FULL_BYTES = 256 * 1024

_CURES = (
    (apsw.FullError, "The disk is full: free some space"),
    (apsw.ReadOnlyError, "The drive is write-protected: unlock it"),
    (apsw.PermissionsError, "Check that the data folder may be written"),
    (apsw.CantOpenError, "The folder is missing or locked: create it, or connect the drive"),
    (apsw.CorruptError, "The database is damaged: start the station again, it sets it aside"),
    (apsw.NotADBError, "The database is damaged: start the station again, it sets it aside"),
    (apsw.BusyError, "Another program holds the database: close that program"),
    (apsw.IOError, "The drive reported a fault: check the drive and its cable"),
)


def check_sqlite_version(found: str) -> None:
    """Raise SetupError if the bundled SQLite is one that can lose committed pages."""
    if tuple(int(part) for part in found.split(".")[:3]) < MIN_SQLITE:
        needed = ".".join(map(str, MIN_SQLITE))
        raise SetupError(
            f"The installed apsw brings SQLite {found}, which can lose results; {needed} or newer "
            "is needed. Run `python3 main.py setup`."
        )


def writing_connection(path: Path, *, vfs: str | None = None) -> apsw.Connection:
    """Open or create the database for writing: every commit is on the disk when it returns."""
    connection = apsw.Connection(str(path), vfs=vfs)
    connection.set_busy_timeout(BUSY_TIMEOUT_MS)
    for setting in (
        "journal_mode=WAL",
        "synchronous=FULL",
        f"wal_autocheckpoint={CHECKPOINT_PAGES}",
        f"journal_size_limit={WAL_LIMIT_BYTES}",
        "trusted_schema=OFF",
        "cell_size_check=ON",
    ):
        connection.execute(f"PRAGMA {setting}").fetchall()
    return connection


def reading_connection(path: Path, *, vfs: str | None = None) -> apsw.Connection:
    """Open a database that is there for reading only; it never waits for the writer."""
    connection = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READONLY, vfs=vfs)
    connection.set_busy_timeout(BUSY_TIMEOUT_MS)
    connection.execute("PRAGMA trusted_schema=OFF").fetchall()
    return connection


def is_disk_full(fault: apsw.Error, folder: Path) -> bool:
    """Say whether a fault comes of a full disk, whatever SQLite was doing when it met it."""
    if isinstance(fault, apsw.FullError):
        return True
    if not isinstance(fault, apsw.IOError):
        return False
    try:
        return shutil.disk_usage(folder).free < _FULL_BYTES
    except OSError:
        return False


FAULTS = (apsw.Error, UnicodeDecodeError)
"""What a database may raise that is damaged or tampered with: text may be no UTF-8, too."""


def record_error(fault: apsw.Error | UnicodeDecodeError, path: Path, what: str) -> RecordError:
    """Return the fault as words for the operator: what was not done, why, and the cure."""
    if isinstance(fault, UnicodeDecodeError):
        return RecordError(
            f"{what} in {path.name}: a text in it is damaged. Run `main.py verify`, and ask who "
            "looks after the station; nothing is lost."
        )
    cures = (cure for kind, cure in _CURES if isinstance(fault, kind))
    cure = next(cures, "Start the station again")
    return RecordError(f"{what} in {path.name} ({fault}). {cure}, then try again; nothing is lost.")
