"""The codes of the parts of a recipe that were saved last, on a connection of its own."""

from dataclasses import dataclass
from pathlib import Path

import apsw

from station.records.connection import reading_connection, record_error

_LAST = """
SELECT code, sequence FROM history
WHERE recipe = ? AND decision <> 'rejected' AND code <> ''
ORDER BY decided_at_us DESC, sequence DESC LIMIT ?
"""


@dataclass(frozen=True, slots=True)
class EarlierCode:
    """A code that was saved, and the number of its record."""

    code: str
    sequence: int


class EarlierCodes:
    """For one thread at a time; it opens with the first question and never waits for a writer."""

    def __init__(self, path: Path) -> None:
        """`path` is the station's database."""
        self._path = path
        self._connection: apsw.Connection | None = None

    def last(self, recipe: str, count: int) -> tuple[EarlierCode, ...]:
        """Return at most `count` codes, the newest first; RecordError if they cannot be read.

        Rejected parts have none. Without a database there are none yet.
        """
        if self._connection is None and not self._path.exists():
            return ()
        try:
            if self._connection is None:
                self._connection = reading_connection(self._path)
            rows = self._connection.execute(_LAST, (recipe, count)).fetchall()
        except apsw.Error as fault:
            self.close()
            what = "The codes of earlier parts could not be read"
            raise record_error(fault, self._path, what) from fault
        return tuple(EarlierCode(str(code), int(str(sequence))) for code, sequence in rows)

    def close(self) -> None:
        """Let go of the file; the next question opens it again."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None
