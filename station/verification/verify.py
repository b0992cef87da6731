"""Compares the accounts of the same results: database, audit, outbox, CSV files, line server."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from station.domain.errors import RecordError
from station.domain.record import Record
from station.record_document import inspection_of
from station.records.evidence import Evidence
from station.verification.accounts import Accounts
from station.verification.audit_check import Audited, chain_differences, decision_differences
from station.verification.csv_files import CsvAccount, contents_of, file_differences
from station.verification.database_check import (
    history_differences,
    outbox_differences,
    record_differences,
)
from station.verification.difference import Difference, Where
from station.verification.postponed_check import postponed_differences
from station.verification.receipt_check import receipt_differences
from station.verification.server_check import (
    Expected,
    ServerResult,
    ServerSeen,
    lost_differences,
    server_differences,
)

ServerAccount = Callable[[str], Iterable[ServerResult]]
"""Gives all results that the server has of a station."""


@dataclass(frozen=True, slots=True)
class Verification:
    """All differences, and how much was compared."""

    differences: tuple[Difference, ...]
    results: int = 0
    entries: int = 0
    csv_files: int = 0
    server_results: int | None = None


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
    contents = contents_of(csv) if csv else {}
    evidence = Evidence(database)
    evidence.open()
    accounts = Accounts(csv=csv.settings if csv else None, has_server=server is not None)
    audited, seen = Audited({}), ServerSeen()
    found: list[Difference] = []

    def differences() -> Iterator[Difference]:
        yield from _database_differences(evidence, accounts, audited)
        if server is not None:
            yield from _server_differences(evidence, accounts, server, seen)
        yield from chain_differences(evidence.entries(), seen.heads, kept=evidence.kept_head())
        if csv is not None:
            places = evidence.csv_places()
            yield from file_differences(csv.settings, contents, accounts.lines, places)

    try:
        found.extend(differences())  # what was found before a fault stays
    except RecordError as fault:
        found.append(Difference(Where.DATABASE, str(fault)))
    finally:
        evidence.close()
    return Verification(
        differences=tuple(found),
        results=len(accounts.ids),
        entries=audited.entries,
        csv_files=len(contents),
        server_results=len(seen.record_ids) if server else None,
    )


def _database_differences(
    evidence: Evidence, accounts: Accounts, audited: Audited
) -> Iterator[Difference]:
    for words in evidence.damage():
        yield Difference(Where.DATABASE, f"The file is damaged: {words}.")
    yield from decision_differences(evidence.entries(), audited)
    yield from record_differences(
        evidence.records(),
        audited.decisions,
        station=evidence.station(),
        note=accounts.note_record,
    )
    yield from history_differences(evidence.history_mismatches())
    yield from postponed_differences(evidence.entries(), evidence.postponed(), evidence.answers())
    yield from receipt_differences(evidence.entries(), evidence)
    yield from outbox_differences(
        map(accounts.note_line, evidence.lines()),
        evidence.tallies(),
        is_known=lambda sequence: sequence in accounts.ids,
    )


def _server_differences(
    evidence: Evidence, accounts: Accounts, server: ServerAccount, seen: ServerSeen
) -> Iterator[Difference]:
    station = evidence.station()

    def record(record_id: str) -> Record | None:
        stored = evidence.document_of(record_id)
        if stored is None:
            return None
        sequence, document, head = stored
        return Record(inspection_of(document), station, sequence, head)

    expected = Expected(accounts.payload_sha256, record)
    yield from server_differences(server(station), expected, seen)
    yield from lost_differences(accounts.delivered, seen)
