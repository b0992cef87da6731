"""Puts a new database, with all that can be saved, in the place of a damaged or lost one.

The new one is complete before the damaged one is renamed: a crash at any point loses nothing.
"""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from station.records.reserve_file import ReserveFile
from station.records.salvage import Salvaged, salvage
from station.records.schema import migrate
from station.records.set_aside import aside_path, set_aside, sync_folder
from station.records.transactions import Transactions

_BESIDE = ("-wal", "-shm")


@dataclass(frozen=True, slots=True)
class Replacement:
    """What became of a damaged database: where it is now, if it is still there."""

    aside: Path | None
    salvaged: Salvaged

    @property
    def words(self) -> str:
        """Say it to the operator."""
        kept = f"The old file is kept as {self.aside.name}. " if self.aside else ""
        return f"The database with the results was damaged or lost. {kept}{self.salvaged.words}"


def replace_database(
    path: Path, *, moment: datetime, known_sequence: int, reserve: ReserveFile
) -> Replacement:
    """Build the new database, set the old one aside, and put the new one in its place."""
    aside = aside_path(path, moment) if path.exists() else None
    new_path = _new_path(path)
    for name in (new_path, *(Path(f"{new_path}{ending}") for ending in _BESIDE)):
        name.unlink(missing_ok=True)
    salvaged = _built(path, new_path, aside, moment, known_sequence, reserve)
    if aside is not None:
        set_aside(path, aside, with_endings=_BESIDE)
    finish_replacement(path)
    return Replacement(aside, salvaged)


def finish_replacement(path: Path) -> None:
    """Take the new database where a crash came between setting aside and taking it."""
    new_path = _new_path(path)
    if new_path.exists() and not path.exists():
        new_path.rename(path)
        sync_folder(path.parent)


def _new_path(path: Path) -> Path:
    return path.with_name(f"{path.name}.new")


def _built(
    path: Path,
    new_path: Path,
    aside: Path | None,
    moment: datetime,
    known_sequence: int,
    reserve: ReserveFile,
) -> Salvaged:
    transactions = Transactions(new_path, reserve=reserve)
    transactions.open()
    try:
        transactions.prepare(migrate)
        return transactions.write(
            lambda c: salvage(
                path if aside else None,
                c,
                aside_name=aside.name if aside else "",
                at=moment.isoformat(),
                known_sequence=known_sequence,
            ),
            what="What the damaged database still held was not carried over",
        )
    finally:
        transactions.close()
