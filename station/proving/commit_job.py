"""The child of the proof of the commit path: opens, saves, delivers and closes, step by step."""

from pathlib import Path
from typing import Any

from station.domain.clock import SystemClock
from station.domain.delivery import LINE_SERVER, Delivered, Receipt, Route
from station.domain.errors import RecordError
from station.proving.made_parts import START, STATION, made_part
from station.proving.worker import Reporter, wait_for_go
from station.records.database import FILE_NAME, Database

ROUTES = (Route(LINE_SERVER),)
RESERVE_BYTES = 65_536
_MOST_TRIES = 4


def database_in(folder: Path) -> Database:
    """Return the proof's database, not yet open."""
    return Database(
        folder / FILE_NAME,
        station=STATION,
        routes=ROUTES,
        clock=SystemClock(),
        reserve_bytes=RESERVE_BYTES,
    )


def job(*, reporter: Reporter, folder: str, first: int, count: int) -> None:
    """Wait for the word to go, then save `count` parts; say what is SAVED and what was refused."""
    database = database_in(Path(folder))
    wait_for_go()
    reporter.say("go")
    _until_it_works(reporter, "open", database.open)
    for number in range(first, first + count):
        _until_it_works(reporter, f"save {number}", database.save, made_part(number))
        reporter.say("SAVED", number)
        _deliver(reporter, database)
    database.close()
    reporter.say("done")


def _deliver(reporter: Reporter, database: Database) -> None:
    outbox, sent = database.outbox, Delivered(Receipt("stored", START))
    parcels = _until_it_works(reporter, "claim", lambda: outbox.claim(LINE_SERVER, limit=10))
    outcomes = [(parcel, sent, None) for parcel in parcels]
    _until_it_works(reporter, "settle", lambda: outbox.settle(outcomes))
    for parcel in parcels:
        reporter.say("DELIVERED", parcel.record.sequence)


def _until_it_works(reporter: Reporter, what: str, step: Any, *values: Any) -> Any:
    """Do a step; after a refusal that is told as such, do it again, as a person would."""
    for _ in range(_MOST_TRIES):
        try:
            return step(*values)
        except RecordError as error:
            reporter.say("REFUSED", what, str(error).replace("\n", " "))
    raise AssertionError(f"{what} was refused {_MOST_TRIES} times, though one fault was injected")
