"""The CSV file as a copy of the records: written after them, repaired from them, never trusted."""

import hashlib
import logging
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO, Protocol

from station.domain.clock import Clock
from station.domain.errors import RecordError
from station.domain.record import Record
from station.records.csv_columns import file_name_of, header_line, record_line
from station.records.csv_content import Found, compare
from station.records.csv_faults import cause_of, cure_of
from station.records.csv_file import FileStamp, keep_torn, stamp_of, write_whole
from station.records.csv_places import CsvPlace, CsvPlaces, new_place
from station.records.csv_settings import CsvSettings
from station.records.set_aside import aside_path, set_aside, sync_folder

log = logging.getLogger(__name__)

BATCH = 500


class RecordSource(Protocol):
    """Where the records come from."""

    def records(self, *, after_sequence: int = 0, limit: int = 1000) -> tuple[Record, ...]: ...

    def last_sequence(self) -> int: ...


@dataclass(frozen=True, slots=True)
class CsvState:
    """How the CSV stands: how many records it lacks, and why in plain words, if it cannot go on."""

    waiting: int = 0
    last_error: str = ""


@dataclass(slots=True)
class _Written:
    """The file as we left it: with any other stamp it is compared again."""

    place: CsvPlace
    stamp: FileStamp
    digest: "hashlib._Hash"


class CsvProjection:
    """Brings the file up to date, from one thread at a time."""

    def __init__(
        self,
        *,
        source: RecordSource,
        places: CsvPlaces,
        folder: Path,
        settings: CsvSettings,
        clock: Clock,
    ) -> None:
        self._source = source
        self._places = places
        self._folder = folder
        self._settings = settings
        self._clock = clock
        self._header = header_line(settings.columns)
        self._written: _Written | None = None

    def catch_up(self) -> CsvState:
        """Write what the file lacks, after repairing it; a fault is told, never raised."""
        try:
            while self._go_on():
                pass
        except OSError as fault:
            return CsvState(self._waiting(), _words(fault, self._folder))
        except RecordError as fault:
            return CsvState(self._waiting(), str(fault))
        return CsvState()

    def _waiting(self) -> int:
        try:
            return max(0, self._source.last_sequence() - self._position())
        except RecordError:
            return 0

    def _position(self) -> int:
        """Return the number of the last record that is in a file."""
        if self._settings.rotate_daily:
            return max((place.last_sequence for place in self._places.places()), default=0)
        place = self._places.place(self._settings.file_name)
        return place.last_sequence if place else 0

    def _go_on(self) -> bool:
        """Write the next records that belong into one file; False when there are none."""
        records = self._source.records(after_sequence=self._position(), limit=BATCH)
        if not records:
            self._check_last()
            return False
        name = self._name_of(records[0])
        with self._opened(name, first_sequence=records[0].sequence) as file:
            assert self._written is not None
            written = self._written.place.last_sequence
            self._append(file, [r for r in records if r.sequence > written], name)
        return True

    def _check_last(self) -> None:
        """Compare the file even when there is nothing to add: it may have been changed or lost."""
        places = self._places.places()
        name = places[-1].name if self._settings.rotate_daily and places else None
        if not self._settings.rotate_daily:
            name = self._settings.file_name
        if name is not None:
            self._opened(name, first_sequence=1).close()

    def _name_of(self, record: Record) -> str:
        settings = self._settings
        return file_name_of(record, settings.file_name, rotates_daily=settings.rotate_daily)

    def _append(self, file: BinaryIO, records: Sequence[Record], name: str) -> None:
        """Write the leading records that belong into the file, flush, then remember it."""
        own = [r for r in records if self._name_of(r) == name]
        lines = b"".join(record_line(record, self._settings.columns) for record in own)
        if lines:
            self._write(file, lines, last_sequence=own[-1].sequence)

    def _write(self, file: BinaryIO, lines: bytes, *, last_sequence: int) -> None:
        written, self._written = self._written, None  # until all is kept, it is compared again
        assert written is not None
        write_whole(file, lines, at=written.place.size_bytes)
        written.digest.update(lines)
        place = replace(
            written.place,
            last_sequence=last_sequence,
            size_bytes=written.place.size_bytes + len(lines),
            digest=written.digest.hexdigest(),
        )
        self._places.keep(place)
        self._written = _Written(place, stamp_of(file), written.digest)

    def _opened(self, name: str, *, first_sequence: int) -> BinaryIO:
        """Open the file, which then is whole; it is compared only if it is not as we left it."""
        path = self._folder / name
        file = _open_or_create(path)
        try:
            known = self._written
            if known and known.place.name == name and known.stamp == stamp_of(file):
                return file
            self._written = None
            place = self._places.place(name) or new_place(name, first_sequence)
            found = self._found(file, place)
            if found.is_changed:
                file.close()
                self._set_aside(path)
                file = _open_or_create(path)
                found = Found(last_sequence=place.first_sequence - 1)
            self._repair(file, path, place, found)
        except BaseException:
            file.close()
            raise
        return file

    def _found(self, file: BinaryIO, place: CsvPlace) -> Found:
        if os.fstat(file.fileno()).st_size == 0:  # new, moved away or emptied
            return Found(last_sequence=place.first_sequence - 1)
        lines = self._lines_after(place, place.name)
        return compare(file, place, header=self._header, lines=lines)

    def _lines_after(self, place: CsvPlace, name: str) -> Iterator[tuple[int, bytes]]:
        after = place.last_sequence
        while records := self._source.records(after_sequence=after, limit=BATCH):
            for record in records:
                if self._name_of(record) == name:
                    yield record.sequence, record_line(record, self._settings.columns)
            after = records[-1].sequence

    def _repair(self, file: BinaryIO, path: Path, place: CsvPlace, found: Found) -> None:
        """Cut what is torn, begin an empty file, and fill in what it had before."""
        if found.torn:
            self._cut(file, path, found)
        self._written = _Written(
            replace(
                place,
                last_sequence=found.last_sequence,
                size_bytes=found.size_bytes,
                digest=found.digest.hexdigest(),
            ),
            stamp_of(file),
            found.digest,
        )
        if found.size_bytes == 0:
            self._write(file, self._header, last_sequence=found.last_sequence)
            sync_folder(path.parent)
        elif self._written.place != place:
            self._places.keep(self._written.place)
        self._fill_in(file, place)

    def _cut(self, file: BinaryIO, path: Path, found: Found) -> None:
        if found.torn.strip(b"\x00") and not self._header.startswith(found.torn):
            keep_torn(path, found.torn)
            log.warning("%s ended in a torn line. It was cut off and is written again.", path)
        file.truncate(found.size_bytes)

    def _fill_in(self, file: BinaryIO, before: CsvPlace) -> None:
        """Write again what a file that was made anew held before."""
        while self._written and self._written.place.last_sequence < before.last_sequence:
            after = self._written.place.last_sequence
            records = self._source.records(after_sequence=after, limit=BATCH)
            wanted = [r for r in records if r.sequence <= before.last_sequence]
            if not any(self._name_of(record) == before.name for record in wanted):
                return
            self._append(file, wanted, before.name)

    def _set_aside(self, path: Path) -> None:
        aside = aside_path(path, self._clock.now())
        set_aside(path, aside)
        log.warning(
            "%s is not as the station wrote it. It is kept as %s; a new one is made of the "
            "database.",
            path,
            aside.name,
        )


def _open_or_create(path: Path) -> BinaryIO:
    flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
    return os.fdopen(os.open(path, flags, 0o666), "r+b", buffering=0)


def _words(fault: OSError, folder: Path) -> str:
    return (
        f"The CSV in {folder} cannot be written ({cause_of(fault)}). {cure_of(fault)}. "
        "Results are safe; the CSV follows by itself."
    )
