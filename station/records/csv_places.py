"""How far each CSV file is written, kept in the database: the file itself cannot be trusted."""

from dataclasses import dataclass
from typing import Any

import apsw

from station.record_document import digest_of
from station.records.transactions import Transactions

_COLUMNS = "name, first_sequence, last_sequence, size_bytes, digest"


@dataclass(frozen=True, slots=True)
class CsvPlace:
    """One file: the records it holds by first and last number, its length, and the SHA-256 of it.

    `last_sequence` below `first_sequence` says that it holds none yet.
    """

    name: str
    first_sequence: int
    last_sequence: int
    size_bytes: int
    digest: str


def new_place(name: str, first_sequence: int) -> CsvPlace:
    """Return the place of a file in which nothing was written."""
    return CsvPlace(name, first_sequence, first_sequence - 1, 0, digest_of(b""))


class CsvPlaces:
    """The table of files."""

    def __init__(self, *, transactions: Transactions) -> None:
        self._transactions = transactions

    def place(self, name: str) -> CsvPlace | None:
        """Return what is known of a file."""
        return next((place for place in self.places() if place.name == name), None)

    def places(self) -> tuple[CsvPlace, ...]:
        """Return all files, the one with the latest record last."""
        return self._transactions.read(_places, what="The state of the CSV could not be read")

    def keep(self, place: CsvPlace) -> None:
        """Remember how far a file is written; RecordError if that cannot be kept."""
        values = (
            place.name,
            place.first_sequence,
            place.last_sequence,
            place.size_bytes,
            place.digest,
        )
        self._transactions.write(
            lambda c: c.execute("INSERT OR REPLACE INTO csv_files VALUES (?, ?, ?, ?, ?)", values),
            what="The state of the CSV was not saved",
        )


def _places(connection: apsw.Connection) -> tuple[CsvPlace, ...]:
    rows: list[tuple[Any, ...]] = connection.execute(
        f"SELECT {_COLUMNS} FROM csv_files ORDER BY last_sequence"
    ).fetchall()
    return tuple(CsvPlace(*row) for row in rows)
