"""The station's records: saved once, for good, together with their audit and their deliveries."""

from dataclasses import dataclass
from pathlib import Path

import apsw

from station.domain.clock import Clock
from station.domain.delivery import Route
from station.domain.errors import RecordError
from station.domain.inspection import Inspection
from station.domain.record import Record
from station.records import facts, record_rows
from station.records.audit import Audit
from station.records.connection import check_sqlite_version, record_error
from station.records.folder_lock import FolderLock
from station.records.moments import to_us
from station.records.outbox import DatabaseOutbox
from station.records.reserve_file import ReserveFile
from station.records.schema import SCHEMA_VERSION, check_is_ours, migrate
from station.records.transactions import Transactions

FILE_NAME = "station.db"
RESERVE_BYTES = 8 << 20
NO_ROOM = "The disk is full: nothing is saved until some space is free."


@dataclass(frozen=True, slots=True)
class OpenReport:
    """What opening found and did. `messages` is for the operator, empty on an ordinary day."""

    is_new: bool
    upgraded_from: int | None
    last_sequence: int
    messages: tuple[str, ...] = ()


class Database:
    """One file per data folder, one writing program, any number of threads.

    `outbox` and `audit` work on the same file, in transactions of their own.
    """

    def __init__(
        self,
        path: Path,
        *,
        station: str,
        routes: tuple[Route, ...],
        clock: Clock,
        reserve_bytes: int = RESERVE_BYTES,
        vfs: str | None = None,
    ) -> None:
        self._path = path
        self._station = station
        self._routes = routes
        self._clock = clock
        self._lock = FolderLock(path.with_name(f"{path.name}.lock"))
        self._reserve = ReserveFile(
            path.with_name(f"{path.name}.reserve"), size_bytes=reserve_bytes
        )
        self._transactions = Transactions(path, reserve=self._reserve, vfs=vfs)
        self.outbox = DatabaseOutbox(transactions=self._transactions, station=station, clock=clock)
        self.audit = Audit(transactions=self._transactions, clock=clock)

    def open(self) -> OpenReport:
        """Open, check and upgrade the file, or make it.

        InUseError if another station has it; RecordError if it cannot be used; SetupError if the
        installed SQLite is not safe.
        """
        check_sqlite_version(apsw.sqlite_lib_version())
        _make_folder(self._path.parent)
        self._lock.open()
        try:
            return self._opened()
        except apsw.Error as fault:
            self.close()
            raise record_error(fault, self._path, "The results could not be opened") from fault
        except BaseException:
            self.close()
            raise

    def save(self, inspection: Inspection) -> Record:
        """Write a decided inspection and return its record once it is on the disk.

        The same decision about the same part gives the same record again; another one is a
        RecordError. After any RecordError the same inspection may be saved again.
        """
        record_rows.decision_of(inspection)
        now_us = to_us(self._clock.now())
        return self._transactions.write(
            lambda c: self._saved(c, inspection, now_us),
            what="The result was not saved",
            spares_reserve=True,
        )

    def record(self, record_id: str) -> Record | None:
        """Return the record of a part, if it was saved."""
        return self._transactions.read(
            lambda c: record_rows.record_by_id(c, record_id, self._station),
            what="A result could not be read",
        )

    def records(self, *, after_sequence: int = 0, limit: int = 1000) -> tuple[Record, ...]:
        """Return records in sequence, at most `limit`."""
        return self._transactions.read(
            lambda c: record_rows.records_after(c, after_sequence, limit, self._station),
            what="Results could not be read",
        )

    def close(self) -> None:
        """Let go of the file and of the data folder. A second call does nothing."""
        self._transactions.close()
        self._lock.close()

    def _opened(self) -> OpenReport:
        self._transactions.open()
        before = self._transactions.prepare(lambda c: _prepared(c, self._path, self._station))
        self._transactions.open_reader()
        last = self._transactions.read(record_rows.last_sequence, what="Results could not be read")
        return OpenReport(
            is_new=before == 0,
            upgraded_from=before if 0 < before < SCHEMA_VERSION else None,
            last_sequence=last,
            messages=() if self._reserve.make() else (NO_ROOM,),
        )

    def _saved(self, connection: apsw.Connection, inspection: Inspection, now_us: int) -> Record:
        saved = record_rows.record_by_id(connection, inspection.inspection_id, self._station)
        if saved is not None:
            return record_rows.check_same(saved, inspection)
        record = record_rows.insert_record(connection, inspection, self._station)
        record_rows.queue_record(connection, record, self._routes, now_us)
        return record


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise RecordError(
            f"The data folder {folder} cannot be made: {fault.strerror}. Allow writing there, or "
            "name another data folder in the settings."
        ) from fault


def _prepared(connection: apsw.Connection, path: Path, station: str) -> int:
    check_is_ours(connection, path)
    before = migrate(connection)
    kept = facts.fact(connection, facts.STATION)
    if kept is None:
        facts.keep_fact(connection, facts.STATION, station)
    elif kept != station:
        raise RecordError(
            f"{path} holds the results of station '{kept}', this one is '{station}'. Name another "
            "data folder, or give the station its old name."
        )
    return before
