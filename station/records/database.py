"""The station's records: saved once, for good, together with their audit and their deliveries."""

import logging
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
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
from station.records.csv_places import CsvPlaces
from station.records.fates import Fate, fates_of
from station.records.folder_lock import FolderLock
from station.records.moments import to_us
from station.records.outbox import DatabaseOutbox
from station.records.outbox_rows import stranded
from station.records.postponed import PostponedParts
from station.records.receipts import bind_earlier
from station.records.replacement import Replacement, finish_replacement, replace_database
from station.records.reserve_file import ReserveFile
from station.records.schema import (
    SCHEMA_VERSION,
    check_is_ours,
    check_is_whole,
    migrate,
    version_of,
)
from station.records.transactions import Transactions

log = logging.getLogger(__name__)

FILE_NAME = "station.db"
RESERVE_BYTES = 8 << 20
CHECKED_ALWAYS_BYTES = 256 << 20
NO_ROOM = "The disk is full: nothing is saved until some space is free."


@dataclass(frozen=True, slots=True)
class OpenReport:
    """What opening found and did. `messages` is for the operator, empty on an ordinary day."""

    is_new: bool
    upgraded_from: int | None
    last_sequence: int
    set_aside: Path | None = None
    messages: tuple[str, ...] = ()


class Database:
    """One file per data folder, one writing program, any number of threads.

    `outbox`, `audit` and `postponed` work on the same file, in transactions of their own.
    `numbered_before` gives the highest number that other files show; it is asked when the database
    was lost.
    """

    def __init__(
        self,
        path: Path,
        *,
        station: str,
        routes: tuple[Route, ...],
        clock: Clock,
        numbered_before: Callable[[], int] = lambda: 0,
        reserve_bytes: int = RESERVE_BYTES,
        vfs: str | None = None,
    ) -> None:
        self._path = path
        self._station = station
        self._routes = routes
        self._clock = clock
        self._is_open = False
        self._numbered_before = numbered_before
        self._lock = FolderLock(path.with_name(f"{path.name}.lock"))
        self._reserve = ReserveFile(
            path.with_name(f"{path.name}.reserve"), size_bytes=reserve_bytes
        )
        self._transactions = Transactions(path, reserve=self._reserve, vfs=vfs)
        self.outbox = DatabaseOutbox(transactions=self._transactions, station=station, clock=clock)
        self.csv_places = CsvPlaces(transactions=self._transactions)
        self.audit = Audit(transactions=self._transactions, clock=clock)
        self.postponed = PostponedParts(transactions=self._transactions, clock=clock)

    def open(self) -> OpenReport:
        """Open, check and upgrade the file, or make it.

        InUseError if another station has it; RecordError if it cannot be used; SetupError if the
        installed SQLite is not safe.
        """
        check_sqlite_version(apsw.sqlite_lib_version())
        _make_folder(self._path.parent)
        try:
            had_database = self._lock.was_ever_held
            self._lock.open()
            return self._opened(had_database)
        except apsw.Error as fault:
            self.close()
            raise record_error(fault, self._path, "The results could not be opened") from fault
        except OSError as fault:  # a drive that fails when it is asked for a file's state
            self.close()
            raise RecordError(
                f"The results could not be opened in {self._path.name} ({fault.strerror}). Check "
                "the drive and its cable, then try again; nothing is lost."
            ) from fault
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
            is_urgent=True,
        )

    def record(self, record_id: str) -> Record | None:
        """Return the record of a part, if it was saved."""
        return self._transactions.read(
            lambda c: record_rows.record_by_id(c, record_id, self._station),
            what="A result could not be read",
        )

    def last_record(self) -> Record | None:
        """Return the record that was saved last, whoever decided it and whenever."""
        return self._transactions.read(
            lambda c: record_rows.newest_record(c, self._station),
            what="The last result could not be read",
        )

    def records(self, *, after_sequence: int = 0, limit: int = 1000) -> tuple[Record, ...]:
        """Return records in sequence, at most `limit`."""
        return self._transactions.read(
            lambda c: record_rows.records_after(c, after_sequence, limit, self._station),
            what="Results could not be read",
        )

    def has_room(self) -> bool:
        """Say whether the disk takes results, and take room for the reserve again if it does."""
        return self._transactions.has_room()

    def fates(self, record_ids: Sequence[str]) -> Mapping[str, Fate]:
        """Return for each known record whether it was OK and is delivered everywhere."""
        return self._transactions.read(
            lambda c: fates_of(c, record_ids), what="Results could not be read"
        )

    def last_sequence(self) -> int:
        """Return the highest number given so far, 0 before the first."""
        return self._transactions.read(record_rows.last_sequence, what="Results could not be read")

    def close(self) -> None:
        """Let go of the file and of the data folder. A second call does nothing."""
        if self._is_open and not self._transactions.has_met_faults:
            with suppress(apsw.Error):  # then the next start checks the whole file
                self._transactions.prepare(lambda c: facts.keep_fact(c, facts.CLOSED_WELL, 1))
        self._is_open = False
        self._transactions.close()
        self._lock.close()

    def _opened(self, had_database: bool) -> OpenReport:
        finish_replacement(self._path)
        replacement = None
        if had_database and not self._path.exists() and self._numbered_before():
            replacement = self._replaced()
        try:
            before = self._connected()
        except (apsw.CorruptError, apsw.NotADBError) as fault:
            log.warning("%s is damaged (%s). It is set aside.", self._path, fault)
            self._transactions.close()
            replacement = self._replaced()
            before = self._connected()
        self._transactions.open_reader()
        self._is_open = True
        self._bind_earlier()
        return self._report(before, replacement)

    def _bind_earlier(self) -> None:
        """Bind the answers of an older layout to the audit, once."""
        what, at = "Earlier answers were not bound to the audit", self._clock.now().isoformat()
        is_due = self._transactions.read(
            lambda c: facts.fact(c, facts.RECEIPTS_BOUND) is None, what=what
        )
        if is_due:
            self._transactions.write(lambda c: bind_earlier(c, at=at), what=what)

    def _connected(self) -> int:
        """Connect, check and upgrade; return the layout's version the file had, 0 for a new one."""
        self._transactions.open()
        return self._transactions.prepare(lambda c: _prepared(c, self._path, self._station))

    def _replaced(self) -> Replacement:
        return replace_database(
            self._path,
            moment=self._clock.now(),
            known_sequence=self._numbered_before(),
            reserve=self._reserve,
        )

    def _report(self, before: int, replacement: Replacement | None) -> OpenReport:
        messages = [replacement.words] if replacement else []
        if not self._reserve.make():
            messages.append(NO_ROOM)
        messages += self._stranded()
        return OpenReport(
            is_new=before == 0,
            upgraded_from=before if 0 < before < SCHEMA_VERSION else None,
            last_sequence=self.last_sequence(),
            set_aside=replacement.aside if replacement else None,
            messages=tuple(messages),
        )

    def _stranded(self) -> list[str]:
        channels = [route.channel for route in self._routes]
        waiting = self._transactions.read(
            lambda c: stranded(c, channels), what="The queues could not be read"
        )
        return [
            f"{number} results still wait for the {channel}, which is switched off. Switch it on "
            "in the settings to have them sent."
            for channel, number in waiting.items()
        ]

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


def _is_check_due(connection: apsw.Connection, path: Path) -> bool:
    """Say whether the whole file has to be read: a large one that was closed well is trusted."""
    if path.stat().st_size <= CHECKED_ALWAYS_BYTES or not version_of(connection):
        return True
    return facts.fact(connection, facts.CLOSED_WELL) is None


def _prepared(connection: apsw.Connection, path: Path, station: str) -> int:
    check_is_ours(connection, path)
    if _is_check_due(connection, path):
        check_is_whole(connection)
    before = migrate(connection)
    facts.forget_fact(connection, facts.CLOSED_WELL)
    kept = facts.fact(connection, facts.STATION)
    if kept is None:
        facts.keep_fact(connection, facts.STATION, station)
    elif kept != station:
        raise RecordError(
            f"{path} holds the results of station '{kept}', this one is '{station}'. Name another "
            "data folder, or give the station its old name."
        )
    return before
