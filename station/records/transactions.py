"""The one way to read and change the database: whole transactions, from any thread."""

import logging
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import apsw

from station.domain.errors import RecordError
from station.records.connection import (
    FAULTS,
    is_disk_full,
    reading_connection,
    record_error,
    writing_connection,
)
from station.records.reserve_file import ReserveFile
from station.records.write_turn import WriteTurn

log = logging.getLogger(__name__)

_SUSPICIOUS = (apsw.CorruptError, apsw.NotADBError, apsw.IOError, UnicodeDecodeError)

T = TypeVar("T")
Work = Callable[[apsw.Connection], T]


class Transactions:
    """One connection that writes and one that reads, each for one thread at a time.

    Readers see the last commit and never wait for the writer.
    """

    def __init__(self, path: Path, *, reserve: ReserveFile, vfs: str | None = None) -> None:
        self._path = path
        self._reserve = reserve
        self._vfs = vfs
        self._turn = WriteTurn()
        self._read_lock = threading.Lock()
        self._has_met_faults = False
        self._writer: apsw.Connection | None = None
        self._reader: apsw.Connection | None = None

    @property
    def has_met_faults(self) -> bool:
        """Say whether anything since opening gave reason to check the whole file."""
        return self._has_met_faults

    def open(self) -> None:
        """Connect; apsw.Error if the file cannot be used."""
        self._has_met_faults = False
        self._writer = writing_connection(self._path, vfs=self._vfs)

    def open_reader(self) -> None:
        """Connect for reading, once the tables are there."""
        self._reader = reading_connection(self._path, vfs=self._vfs)

    def close(self) -> None:
        """Let go of the file. A second call does nothing."""
        with self._turn.taken(), self._read_lock:
            for connection in (self._reader, self._writer):
                if connection is not None:
                    _close(connection, self._path)
            self._reader = self._writer = None

    def prepare(self, work: Work[T]) -> T:
        """Run `work` on the writing connection; it makes its own transactions."""
        with self._turn.taken():
            return work(self._connected(self._writer))

    def write(self, work: Work[T], *, what: str, is_urgent: bool = False) -> T:
        """Run `work` in one transaction and return its answer once it is on the disk.

        A person waits for what `is_urgent`: it comes before all other work. On a full disk the
        reserve is given up and the transaction tried once more. From then on, until there is room
        for a new reserve, urgent work is refused: what is left is for noting what was sent.
        RecordError, which begins with `what`, if nothing was written.
        """
        with self._turn.taken(is_urgent=is_urgent):
            connection = self._connected(self._writer)
            if not self._reserve.make() and is_urgent:
                raise RecordError(
                    f"{what} in {self._path.name}: the disk is full. Free some space, then try "
                    "again; nothing is lost."
                )
            try:
                return _committed(connection, work)
            except UnicodeDecodeError as fault:
                raise self._error(fault, what) from fault
            except apsw.Error as fault:
                if not (is_disk_full(fault, self._path.parent) and self._reserve.free()):
                    raise self._error(fault, what) from fault
                log.warning("The disk is full. The reserve kept for this was used: free space.")
            try:
                return _committed(connection, work)
            except apsw.Error as fault:
                raise self._error(fault, what) from fault

    def has_room(self) -> bool:
        """Say whether urgent work would be tried, making the reserve anew if that is possible."""
        with self._turn.taken(is_urgent=True):
            return self._reserve.make()

    def read(self, work: Work[T], *, what: str) -> T:
        """Run `work` on one state of the database; RecordError if it cannot be read."""
        with self._read_lock:
            connection = self._connected(self._reader)
            try:
                return _on_one_state(connection, work)
            except FAULTS as fault:
                raise self._error(fault, what) from fault

    def _error(self, fault: apsw.Error | UnicodeDecodeError, what: str) -> RecordError:
        self._has_met_faults |= isinstance(fault, _SUSPICIOUS)
        return record_error(fault, self._path, what)

    def _connected(self, connection: apsw.Connection | None) -> apsw.Connection:
        if connection is None:
            raise RecordError(f"{self._path.name} is not open. Open it, then try again.")
        return connection


def _committed(connection: apsw.Connection, work: Work[T]) -> T:
    connection.execute("BEGIN IMMEDIATE")
    try:
        answer = work(connection)
        connection.execute("COMMIT")
    except BaseException:
        _roll_back(connection)
        raise
    return answer


def _roll_back(connection: apsw.Connection) -> None:
    if connection.in_transaction:  # some faults have rolled back already
        try:
            connection.execute("ROLLBACK")
        except apsw.Error as fault:
            log.info("Rolling back: %s", fault)


def _on_one_state(connection: apsw.Connection, work: Work[T]) -> T:
    connection.execute("BEGIN")
    try:
        return work(connection)
    finally:
        _roll_back(connection)


def _close(connection: apsw.Connection, path: Path) -> None:
    try:
        connection.close()
    except apsw.Error as fault:
        log.warning("%s was closed with a fault (%s). Check the drive.", path.name, fault)
