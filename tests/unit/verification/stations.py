"""A small station whose accounts agree, to be tampered with."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import apsw

from station.domain.delivery import (
    DEVICE,
    LINE_SERVER,
    PLANT_SERVER,
    Delivered,
    ManualChoice,
    Receipt,
    Refused,
)
from station.domain.inspection import Decision, DecisionKind
from station.record_document import canonical_json, digest_of, payload_of
from station.records.audit_chain import AuditKind
from station.records.csv_projection import CsvProjection
from station.records.csv_settings import CsvSettings
from station.records.database import Database
from station.verification.csv_files import CsvAccount
from station.verification.server_check import ServerResult
from tests.unit.records.inspections import MOMENT, decided, id_number, undecided
from tests.unit.records.stations import HandClock, database_at

COUNT = 8
DELIVERED_TO_SERVER = 6
ANSWERED = 3
"""How many entries the answers of the three receivers make."""
SETTINGS = CsvSettings(columns=("Serial Number", "Timestamp", "Detected Text", "Operator"))


def fill(database: Database) -> None:
    """Save parts of all kinds, with entries between them, and deliver some."""
    database.audit.append(AuditKind.LOGIN, operator="Kim", details={"role": "operator"})
    for number in range(1, COUNT):
        database.save(decided(number, f"ABC1232512345678{number}"))
    rejected = Decision(DecisionKind.REJECTED, "", "Lee", MOMENT, "scratched")
    database.save(undecided(COUNT).decided(rejected))
    deliver(database, DEVICE, 3)
    deliver(database, PLANT_SERVER, 1)
    deliver(database, LINE_SERVER, DELIVERED_TO_SERVER)
    (parcel,) = database.outbox.claim(DEVICE, limit=1)
    database.outbox.settle([(parcel, Refused("422"), None)])
    database.outbox.decide(id_number(4), DEVICE, ManualChoice.SEND_AGAIN, operator="Lee")


def deliver(database: Database, channel: str, count: int) -> None:
    parcels = database.outbox.claim(channel, limit=count)
    outcome = Delivered(Receipt("OK", MOMENT))
    database.outbox.settle([(parcel, outcome, None) for parcel in parcels])


def make_station(folder: Path) -> None:
    """Make database and CSV in an empty folder."""
    database = database_at(folder)
    database.open()
    fill(database)
    csv_file = CsvProjection(
        source=database,
        places=database.csv_places,
        folder=folder,
        settings=SETTINGS,
        clock=HandClock(),
    )
    assert csv_file.catch_up().last_error == ""
    database.close()


def copy_of(station: Path, folder: Path) -> Path:
    """Copy the two files and return the database's path."""
    for name in ("station.db", "ocr_data.csv"):
        shutil.copy(station / name, folder / name)
    return folder / "station.db"


def csv_account(folder: Path) -> CsvAccount:
    return CsvAccount(folder, SETTINGS)


def tamper(database: Path, *statements: str) -> None:
    """Change the database behind the station's back."""
    connection = apsw.Connection(str(database))
    for statement in statements:
        connection.execute(statement)
    connection.close()


def server_results(folder: Path) -> tuple[ServerResult, ...]:
    """Return what the line server has been given by the station of an open folder."""
    database = database_at(folder)
    database.open()
    records = database.records(limit=DELIVERED_TO_SERVER)
    database.close()
    payloads = [payload_of(record) for record in records]
    return tuple(ServerResult(p, digest_of(canonical_json(p))) for p in payloads)


def changed(result: ServerResult, change: Callable[[dict[str, object]], None]) -> ServerResult:
    """Return a result with another payload under its old hash."""
    payload = dict(result.payload)
    change(payload)
    return replace(result, payload=payload)
