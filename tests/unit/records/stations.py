"""A station's database for tests, a clock set by hand, and the routes of a re-marking cell."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path

from station.domain.delivery import DEVICE, LINE_SERVER, PLANT_SERVER, Route
from station.records.database import Database
from tests.unit.records.inspections import MOMENT

ROUTES = (
    Route(DEVICE),
    Route(PLANT_SERVER, waits_for=DEVICE),
    Route(LINE_SERVER, takes_rejected=True),
)
SMALL_RESERVE_BYTES = 64 * 1024


class HandClock:
    """A clock that stands until it is moved."""

    def __init__(self) -> None:
        self.moment = MOMENT

    def now(self) -> datetime:
        return self.moment

    def monotonic_s(self) -> float:
        return self.moment.timestamp()

    def go_on(self, seconds: float) -> datetime:
        """Let time pass and return the new moment."""
        self.moment += timedelta(seconds=seconds)
        return self.moment


def database_at(
    folder: Path,
    *,
    routes: Sequence[Route] = ROUTES,
    clock: HandClock | None = None,
    station: str = "station-1",
    vfs: str | None = None,
    reserve_bytes: int = SMALL_RESERVE_BYTES,
) -> Database:
    """Return a database that is not open yet."""
    return Database(
        folder / "station.db",
        station=station,
        routes=tuple(routes),
        clock=clock or HandClock(),
        reserve_bytes=reserve_bytes,
        vfs=vfs,
    )
