"""Looks into a data folder's deliveries, also while a station works in it; it changes nothing."""

from pathlib import Path

import apsw

from station.domain.clock import Clock
from station.domain.delivery import Outbox
from station.domain.errors import RecordError, UsageError
from station.domain.record import Record
from station.records import facts, record_rows
from station.records.connection import record_error
from station.records.outbox import DatabaseOutbox
from station.records.reserve_file import ReserveFile
from station.records.transactions import Transactions


class QueueView:
    """Open from `open` to `close`. Every change through its outbox is a RecordError."""

    def __init__(self, path: Path, *, clock: Clock) -> None:
        self._path, self._clock = path, clock
        unused = ReserveFile(path.with_name(f"{path.name}.reserve"), size_bytes=0)
        self._transactions = Transactions(path, reserve=unused)
        self._station = ""

    @property
    def station(self) -> str:
        """Return the name of the station whose records these are."""
        return self._station

    @property
    def outbox(self) -> Outbox:
        return DatabaseOutbox(
            transactions=self._transactions, station=self._station, clock=self._clock
        )

    def open(self) -> None:
        """Open the file; UsageError if there is none, RecordError if it cannot be read."""
        if not self._path.is_file():
            raise UsageError(
                f"{self._path} does not exist: nothing was ever saved there. Name the station's "
                "data folder with --data."
            )
        try:
            self._transactions.open_reader()
        except apsw.Error as fault:
            raise record_error(fault, self._path, "The deliveries could not be read") from fault
        name = self._transactions.read(
            lambda c: facts.fact(c, facts.STATION), what="The station's name could not be read"
        )
        if not isinstance(name, str):
            raise RecordError(f"{self._path} names no station. Start the station once.")
        self._station = name

    def channels(self) -> tuple[str, ...]:
        """Return the channels that anything was ever queued for."""
        return self._transactions.read(
            lambda c: tuple(
                name
                for (name,) in c.execute(
                    "SELECT DISTINCT channel FROM outbox_tallies ORDER BY channel"
                )
            ),
            what="The channels could not be read",
        )

    def record(self, record_id: str) -> Record | None:
        """Return the record of a part, if it was saved."""
        return self._transactions.read(
            lambda c: record_rows.record_by_id(c, record_id, self._station),
            what="A result could not be read",
        )

    def close(self) -> None:
        """Let go of the file. A second call does nothing."""
        self._transactions.close()
