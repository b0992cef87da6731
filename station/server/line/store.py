"""The line server's results: filed durably, each once, whatever comes twice or at once."""

import logging
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TypeVar

from sqlalchemy import Connection, Engine, select
from sqlalchemy.exc import IntegrityError, SQLAlchemyError

from station.domain.clock import Clock
from station.domain.errors import RecordError
from station.domain.record import EMPTY_CHAIN, AuditHead
from station.server.line import tables
from station.server.line.arrival import Arrival, Filed, microseconds_of
from station.server.line.database import opened_database
from station.server.line.filing import file_results
from station.server.line.gaps import Gap

log = logging.getLogger(__name__)

GAPS_SHOWN = 100
ALARMS_SHOWN = 20
TRIES = 3
"""Two stations that send one id at the same moment: the second try sees what the first met."""

Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a station is: all up to `highest_contiguous` have come; `gaps` are what is missing
    above (the first 100). `count` is the number of results, `alarms` what the witness found."""

    highest_contiguous: int = 0
    gaps: tuple[Gap, ...] = ()
    count: int = 0
    audit_head: AuditHead = EMPTY_CHAIN
    alarms: tuple[str, ...] = ()


class ResultStore:
    """Open from `open` to `close`; any thread may call in between."""

    def __init__(self, *, url: str, clock: Clock) -> None:
        self._url = url
        self._clock = clock
        self._engine: Engine | None = None

    def open(self) -> None:
        """Connect and make missing tables; UsageError, InUseError or RecordError if it cannot."""
        if self._engine is None:
            self._engine = opened_database(self._url)

    def close(self) -> None:
        """Let the database go. A second call does nothing."""
        if self._engine is not None:
            self._engine.dispose()
            self._engine = None

    def file(
        self, *, station: str, arrivals: Sequence[Arrival]
    ) -> tuple[tuple[Filed, ...], Progress]:
        """Store what is new, in one transaction, durable on return; RecordError if it failed."""
        if not arrivals:  # faulty results alone must not make a station known
            return (), self.progress(station)

        def work(connection: Connection) -> tuple[tuple[Filed, ...], Progress]:
            received_us = microseconds_of(self._clock.now())
            filed = file_results(
                connection, station=station, arrivals=arrivals, received_us=received_us
            )
            return filed, progress_of(connection, station)

        return self._written(work)

    def progress(self, station: str) -> Progress:
        """Return how far a station is; of one that never sent anything, the empty progress."""
        with self.reading() as connection:
            return progress_of(connection, station)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Lend a connection for a short query; RecordError if the database does not answer."""
        assert self._engine is not None, "the store is not open"
        try:
            with self._engine.connect() as connection:
                yield connection
        except SQLAlchemyError as error:
            raise _failure(error) from error

    def _written(self, work: Callable[[Connection], Made]) -> Made:
        assert self._engine is not None, "the store is not open"
        for last in (False,) * (TRIES - 1) + (True,):
            try:
                with self._engine.begin() as connection:
                    return work(connection)
            except IntegrityError as error:
                if last:
                    raise _failure(error) from error
            except SQLAlchemyError as error:
                raise _failure(error) from error
        raise AssertionError("unreachable")


def progress_of(connection: Connection, station: str) -> Progress:
    """Return how far a station is, from its row and its gaps alone."""
    row = connection.execute(
        select(tables.stations).where(tables.stations.c.station == station)
    ).one_or_none()
    if row is None:
        return Progress()
    columns = tables.gaps.c
    found = connection.execute(
        select(columns.first, columns.last)
        .where(columns.station == station)
        .order_by(columns.first)
        .limit(GAPS_SHOWN)
    )
    gaps = tuple(Gap(first, last) for first, last in found)
    return Progress(
        highest_contiguous=gaps[0].first - 1 if gaps else row.highest,
        gaps=gaps,
        count=row.parts,
        audit_head=AuditHead(row.audit_count, row.audit_digest),
        alarms=_alarms(connection, station),
    )


def _alarms(connection: Connection, station: str) -> tuple[str, ...]:
    columns = tables.alarms.c
    found = connection.execute(
        select(columns.message)
        .where(columns.station == station)
        .order_by(columns.number.desc())
        .limit(ALARMS_SHOWN)
    )
    return tuple(found.scalars())


def _failure(error: SQLAlchemyError) -> RecordError:
    cause = str(getattr(error, "orig", None) or error).strip().splitlines()[0]
    log.warning("The line server's database does not do its work: %s", cause)
    return RecordError(
        f"The line server's database does not do its work now: {cause}. Nothing was stored; "
        "send it again later, and look at the server's disk and database."
    )
