"""Compares the accounts of the same results: database, audit, outbox, CSV files, line server."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from station.domain.errors import RecordError
from station.domain.record import Record
from station.records.csv_columns import file_name_of
from station.records.csv_places import CsvPlace
from station.records.csv_settings import CsvSettings
from station.records.evidence import Evidence
from station.verification.audit_check import audit_differences, decisions_of
from station.verification.csv_check import csv_differences, place_differences
from station.verification.database_check import (
    history_differences,
    outbox_differences,
    record_differences,
)
from station.verification.difference import Difference, Where
from station.verification.server_check import ServerResult, heads_in, server_differences


@dataclass(frozen=True, slots=True)
class CsvAccount:
    """Where the CSV files are, and how they are written."""

    folder: Path
    settings: CsvSettings


@dataclass(frozen=True, slots=True)
class Verification:
    """All differences, and how much was compared."""

    differences: tuple[Difference, ...]
    results: int = 0
    entries: int = 0
    csv_files: int = 0
    server_results: int | None = None


ServerAccount = Callable[[str], Sequence[ServerResult]]
"""Gives all results that the server has of a station."""


def verify(
    database: Path, *, csv: CsvAccount | None = None, server: ServerAccount | None = None
) -> tuple[Difference, ...]:
    """Return every difference; RecordError if there is nothing to compare with."""
    return verification_of(database, csv=csv, server=server).differences


def verification_of(
    database: Path, *, csv: CsvAccount | None = None, server: ServerAccount | None = None
) -> Verification:
    """Compare everything and say how much that was.

    The CSV files are read before the database: a station at work then has no line that the
    database lacks.
    """
    contents = _csv_contents(csv) if csv else {}
    evidence = Evidence(database)
    evidence.open()
    try:
        return _verified(evidence, csv, contents, server)
    except RecordError as fault:
        return Verification((Difference(Where.DATABASE, str(fault)),))
    finally:
        evidence.close()


def _verified(
    evidence: Evidence,
    csv: CsvAccount | None,
    contents: dict[str, bytes],
    server: ServerAccount | None,
) -> Verification:
    found = [Difference(Where.DATABASE, f"The file is damaged: {w}.") for w in evidence.damage()]
    station = evidence.station()
    entries = tuple(evidence.entries())
    decisions, doubts = decisions_of(entries)
    records: dict[int, Record] = {}
    rows = list(evidence.records())
    found += record_differences(rows, decisions, station=station, records=records)
    lines = tuple(evidence.lines())
    numbers = {row.sequence for row in rows}
    found += [*doubts, *outbox_differences(lines, evidence.tallies(), numbers)]
    found += history_differences(evidence.history_mismatches())
    results = tuple(server(station)) if server else ()
    witnesses = [*heads_in(results), *(row.audit_head for row in rows)]
    found += audit_differences(entries, witnesses, kept=evidence.kept_head())
    if csv is not None:
        found += _csv_found(csv, contents, records, evidence.csv_places())
    if server is not None:
        found += server_differences(results, records, lines)
    return Verification(
        differences=tuple(found),
        results=len(rows),
        entries=len(entries),
        csv_files=len(contents),
        server_results=len(results) if server else None,
    )


def _csv_contents(csv: CsvAccount) -> dict[str, bytes]:
    stem, _, ending = csv.settings.file_name.rpartition(".")
    day = "[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]"
    pattern = f"{stem}.{day}.{ending}" if csv.settings.rotate_daily else csv.settings.file_name
    try:
        return {path.name: path.read_bytes() for path in sorted(csv.folder.glob(pattern))}
    except OSError as fault:
        raise RecordError(
            f"The CSV in {csv.folder} cannot be read: {fault.strerror or fault}. Close it in other "
            "programs, or connect the drive."
        ) from fault


def _csv_found(
    csv: CsvAccount,
    contents: dict[str, bytes],
    records: dict[int, Record],
    places: Sequence[CsvPlace],
) -> Iterator[Difference]:
    """Yield what differs in the files that there are, and in those that there should be.

    A day's file that somebody has moved away is no difference; the latest one must be there.
    """
    settings = csv.settings
    belonging = _by_file(settings, records, places)
    latest = list(belonging)[-1:] or ([] if settings.rotate_daily else [settings.file_name])
    known = {place.name: place for place in places}
    for name in sorted({*contents, *latest}):
        own, content = belonging.get(name, {}), contents.get(name)
        if content is not None or own:
            yield from csv_differences(name, content, own, settings.columns)
        if content is not None:
            yield from place_differences(name, content, known.get(name), own)


def _by_file(
    settings: CsvSettings, records: dict[int, Record], places: Sequence[CsvPlace]
) -> dict[str, dict[int, Record]]:
    """Return the records of each file; a day's file may begin in the middle of its day."""
    firsts = {place.name: place.first_sequence for place in places}
    files: dict[str, dict[int, Record]] = {}
    for number, record in records.items():
        name = file_name_of(record, settings.file_name, rotates_daily=settings.rotate_daily)
        if number >= firsts.get(name, 1):
            files.setdefault(name, {})[number] = record
    return files
