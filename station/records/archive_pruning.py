"""Which pictures go when room is short or time is up: the oldest, OK first, none undelivered."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import groupby, islice
from pathlib import Path

from station.records.archive_paths import id_of
from station.records.fates import Fate

_BATCH = 500

AskFates = Callable[[Sequence[str]], Mapping[str, Fate]]


@dataclass(frozen=True, slots=True)
class Kept:
    """The pictures of one record."""

    record_id: str
    day: str
    files: tuple[Path, ...]

    def delete(self) -> int:
        """Delete them and return how many bytes that gave."""
        return sum(_deleted(path) for path in self.files)


def _deleted(path: Path) -> int:
    with suppress(OSError):  # somebody else was faster, or has it open: it stays for next time
        size = path.stat().st_size
        path.unlink()
        return size
    return 0


def kept_pictures(folder: Path) -> Iterator[Kept]:
    """Yield the pictures of every record, oldest first: ids sort by time, and so do the days."""
    for day in sorted(folder.glob("[0-9]*/[0-9]*/[0-9]*")):
        name = day.relative_to(folder).as_posix()
        files = sorted(path for path in day.iterdir() if path.is_file())
        for record_id, own in groupby(files, key=id_of):
            yield Kept(record_id, name, tuple(own))


def size_of(folder: Path) -> int:
    """Return how many bytes all pictures take."""
    return sum(path.stat().st_size for kept in kept_pictures(folder) for path in kept.files)


def delete_older(folder: Path, *, before_day: str, ask: AskFates) -> int:
    """Delete delivered pictures of days before `before_day` (2026/11/23); return the bytes."""
    old = (kept for kept in kept_pictures(folder) if kept.day < before_day)
    return sum(kept.delete() for kept, _ in _delivered(old, ask))


def delete_for_room(folder: Path, *, wanted_bytes: int, ask: AskFates) -> int:
    """Delete delivered pictures, OK first, until that many bytes are free; return the bytes."""
    freed = 0
    for is_ok in (True, False):
        for kept, fate in _delivered(kept_pictures(folder), ask):
            if freed >= wanted_bytes:
                return freed
            if fate.is_ok is is_ok:
                freed += kept.delete()
    return freed


def _delivered(pictures: Iterator[Kept], ask: AskFates) -> Iterator[tuple[Kept, Fate]]:
    """Yield those whose records have arrived everywhere; unknown records may still be needed."""
    while batch := list(islice(pictures, _BATCH)):
        fates = ask([kept.record_id for kept in batch])
        for kept in batch:
            fate = fates.get(kept.record_id)
            if fate is not None and fate.is_delivered:
                yield kept, fate
