"""Compares a CSV file with what the station wrote into it, and with what should come next."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

from station.records.csv_places import CsvPlace

_CHUNK_BYTES = 1 << 20


@dataclass(slots=True)
class Found:
    """What a file holds: whole up to `size_bytes` and record `last_sequence`, then `torn` bytes.

    `digest` is the SHA-256 of the whole part. `is_changed`: other hands have been at it.
    """

    last_sequence: int
    size_bytes: int = 0
    digest: "hashlib._Hash" = field(default_factory=hashlib.sha256)
    torn: bytes = b""
    is_changed: bool = False


def compare(
    file: BinaryIO, place: CsvPlace, *, header: bytes, lines: Iterator[tuple[int, bytes]]
) -> Found:
    """Return what is in the file. `lines` gives the records behind the place, in order.

    More than the place says is no fault: the station may have died before it was kept.
    """
    found = Found(last_sequence=place.last_sequence)
    if not _begins_as_kept(file, place, header, found):
        found.is_changed = True
        return found
    rest = file.read()
    if place.size_bytes == 0:
        rest = _taken(found, header, place.last_sequence, rest)
    for sequence, line in lines if rest else ():
        if not rest.startswith(line):
            break
        rest = _taken(found, line, sequence, rest)
    found.torn = rest
    found.is_changed = b"\n" in rest.strip(b"\x00")
    return found


def _taken(found: Found, line: bytes, sequence: int, rest: bytes) -> bytes:
    """Count a line as whole if the rest begins with it, and return what is behind it."""
    if rest.startswith(line):
        found.last_sequence = sequence
        found.size_bytes += len(line)
        found.digest.update(line)
        return rest[len(line) :]
    return rest


def _begins_as_kept(file: BinaryIO, place: CsvPlace, header: bytes, found: Found) -> bool:
    """Read up to the place; False if that is not what was written there."""
    file.seek(0)
    if place.size_bytes and file.read(len(header)) != header:
        return False
    file.seek(0)
    while found.size_bytes < place.size_bytes:
        chunk = file.read(min(_CHUNK_BYTES, place.size_bytes - found.size_bytes))
        if not chunk:
            return False
        found.digest.update(chunk)
        found.size_bytes += len(chunk)
    return found.digest.hexdigest() == place.digest
