"""One thing that does not agree, in plain words."""

from dataclasses import dataclass
from enum import StrEnum


class Where(StrEnum):
    """Which of the four accounts of the same results."""

    DATABASE = "database"
    AUDIT = "audit"
    OUTBOX = "outbox"
    CSV = "CSV"
    LINE_SERVER = "line server"


@dataclass(frozen=True, slots=True)
class Difference:
    """What differs, and where; `sequence` is the number of the result, if it is about one."""

    where: Where
    words: str
    sequence: int | None = None

    def __str__(self) -> str:
        place = f"{self.where}, result {self.sequence}" if self.sequence else str(self.where)
        return f"{place}: {self.words}"
