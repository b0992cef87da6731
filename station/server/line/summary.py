"""The line at a glance: parts by hour and verdict, first-pass yield, and how each station does."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, func, select

from station.domain.inspection import DecisionKind
from station.domain.verdict import Outcome
from station.server.line import tables
from station.server.line.arrival import microseconds_of, moment_of
from station.server.line.filing import HOUR_US
from station.server.line.store import ResultStore


@dataclass(frozen=True, slots=True)
class HourCount:
    """Parts captured in the hour that begins at `begins_at` (UTC), by verdict."""

    begins_at: datetime
    ok: int = 0
    check: int = 0
    no_read: int = 0

    @property
    def parts(self) -> int:
        return self.ok + self.check + self.no_read


@dataclass(frozen=True, slots=True)
class StationCount:
    """One station: all its parts, when it last delivered, what is missing, how many alarms."""

    station: str
    parts: int
    last_seen_at: datetime
    missing: int
    alarms: int


@dataclass(frozen=True, slots=True)
class Summary:
    """The hours up to `now`, oldest first, and every station by name."""

    now: datetime
    hours: tuple[HourCount, ...]
    first_pass: int
    corrected: int
    rejected: int
    stations: tuple[StationCount, ...]

    @property
    def parts(self) -> int:
        return sum(hour.parts for hour in self.hours)

    @property
    def first_pass_yield(self) -> float | None:
        """Return the share of parts that were OK and confirmed as read; None without parts."""
        return self.first_pass / self.parts if self.parts else None


def summarised(store: ResultStore, *, now: datetime, hours: int) -> Summary:
    """Return the figures of the last `hours` hours, the running one included."""
    last = microseconds_of(now) // HOUR_US
    first = last - hours + 1
    with store.reading() as connection:
        counts = _counts(connection, first, last)
        stations = station_counts(connection)

    def total(verdict: str, *, hour: int) -> int:
        return sum(n for (h, v, _), n in counts.items() if (h, v) == (hour, verdict))

    def decided(decision: str) -> int:
        return sum(n for (_, _, d), n in counts.items() if d == decision)

    return Summary(
        now=now,
        hours=tuple(
            HourCount(
                moment_of(hour * HOUR_US),
                ok=total(Outcome.OK, hour=hour),
                check=total(Outcome.CHECK, hour=hour),
                no_read=total(Outcome.NO_READ, hour=hour),
            )
            for hour in range(first, last + 1)
        ),
        first_pass=sum(
            n for (_, v, d), n in counts.items() if (v, d) == (Outcome.OK, DecisionKind.CONFIRMED)
        ),
        corrected=decided(DecisionKind.CORRECTED),
        rejected=decided(DecisionKind.REJECTED),
        stations=stations,
    )


def station_counts(connection: Connection) -> tuple[StationCount, ...]:
    """Return every station by name."""
    missing, alarms = _missing(connection), _alarms(connection)
    rows = connection.execute(select(tables.stations).order_by(tables.stations.c.station))
    return tuple(
        StationCount(
            station=row.station,
            parts=row.parts,
            last_seen_at=moment_of(row.last_seen_us),
            missing=missing.get(row.station, 0),
            alarms=alarms.get(row.station, 0),
        )
        for row in rows
    )


def _counts(connection: Connection, first: int, last: int) -> dict[tuple[int, str, str], int]:
    columns = tables.hours.c
    found = connection.execute(
        select(columns.hour, columns.verdict, columns.decision, func.sum(columns.parts))
        .where(columns.hour >= first, columns.hour <= last)
        .group_by(columns.hour, columns.verdict, columns.decision)
    )
    return {(hour, verdict, decision): int(parts) for hour, verdict, decision, parts in found}


def _missing(connection: Connection) -> dict[str, int]:
    columns = tables.gaps.c
    found = connection.execute(
        select(
            columns.station, func.sum(columns.last - columns.first + 1).label("missing")
        ).group_by(columns.station)
    )
    return {row.station: int(row.missing) for row in found}


def _alarms(connection: Connection) -> dict[str, int]:
    columns = tables.alarms.c
    found = connection.execute(
        select(columns.station, func.count().label("alarms")).group_by(columns.station)
    )
    return {row.station: row.alarms for row in found}
