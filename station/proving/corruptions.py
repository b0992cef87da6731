"""Ways to damage or forge what a station has written, each by a seeded choice of where and how."""

import random
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import apsw

from station.proving.forgery import remake_audit
from station.proving.line_server_peer import FILE_NAME as LINE_FILE
from station.records.csv_settings import CsvSettings
from station.records.database import FILE_NAME as STATION_FILE

CSV_FILE = CsvSettings().file_name
FILES = (STATION_FILE, CSV_FILE, LINE_FILE)

Damage = Callable[[Path, random.Random], None]


@dataclass(frozen=True, slots=True)
class Corruption:
    """One way, in words, what it damages, and the function that does it in a folder."""

    target: str
    words: str
    damage: Damage


def _csv(words: str, change: Callable[[bytes, random.Random], bytes]) -> Corruption:
    def damage(folder: Path, chance: random.Random) -> None:
        path = folder / CSV_FILE
        path.write_bytes(change(path.read_bytes(), chance))

    return Corruption("CSV", words, damage)


def _lines(
    change: Callable[[list[bytes], random.Random], Sequence[bytes]],
) -> Callable[[bytes, random.Random], bytes]:
    def changed(content: bytes, chance: random.Random) -> bytes:
        return b"".join(change(content.splitlines(keepends=True), chance))

    return changed


def _flip_byte(content: bytes, chance: random.Random) -> bytes:
    return _flipped(content, chance.randrange(len(content)), chance)


def _without_line(lines: list[bytes], chance: random.Random) -> Sequence[bytes]:
    place = chance.randrange(len(lines))
    return [*lines[:place], *lines[place + 1 :]]


def _twice_a_line(lines: list[bytes], chance: random.Random) -> Sequence[bytes]:
    place = chance.randrange(1, len(lines))
    return [*lines[:place], lines[place], *lines[place:]]


def _swapped_lines(lines: list[bytes], chance: random.Random) -> Sequence[bytes]:
    first, second = chance.sample(range(1, len(lines)), 2)
    lines[first], lines[second] = lines[second], lines[first]
    return lines


def _other_digit(lines: list[bytes], chance: random.Random) -> Sequence[bytes]:
    place = chance.randrange(1, len(lines))
    line = lines[place]
    digits = [i for i, byte in enumerate(line) if 0x30 <= byte <= 0x39]
    at = chance.choice(digits)
    other = 0x30 + (line[at] - 0x30 + chance.randint(1, 9)) % 10
    lines[place] = line[:at] + bytes([other]) + line[at + 1 :]
    return lines


def _sql(target: str, words: str, statement: str) -> Corruption:
    """Change a row by SQL; `?` in the statement is a row's number, drawn by the seed."""

    def damage(folder: Path, chance: random.Random) -> None:
        is_station = target == "database"
        path = folder / (STATION_FILE if is_station else LINE_FILE)
        table = "records" if is_station else "results"
        _execute(path, statement, table, chance, uses_apsw=is_station)

    return Corruption(target, words, damage)


def _execute(
    path: Path, statement: str, table: str, chance: random.Random, *, uses_apsw: bool
) -> None:
    query = f"SELECT sequence FROM {table} ORDER BY sequence"
    if uses_apsw:
        with closing(apsw.Connection(str(path))) as connection:
            numbers = [row[0] for row in connection.execute(query)]
            connection.execute(statement, {"n": chance.choice(numbers)})
        return
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        numbers = [row[0] for row in connection.execute(query)]
        connection.execute(statement, {"n": chance.choice(numbers)})


def _raw_flip(folder: Path, chance: random.Random) -> None:
    """Flip one bit of a stored document, past the database program.

    Where rows have moved, SQLite leaves old bytes behind that nobody reads: they are no document.
    """
    path = folder / STATION_FILE
    documents, content = _documents_in(path), path.read_bytes()
    places, place = [], content.find(b'"inspection_id"')
    while place >= 0:
        places.append(place)
        place = content.find(b'"inspection_id"', place + 1)
    while _documents_in(path) == documents:
        path.write_bytes(_flipped(content, chance.choice(places) + chance.randrange(200), chance))


def _flipped(content: bytes, place: int, chance: random.Random) -> bytes:
    bit = 1 << chance.randrange(8)
    return content[:place] + bytes([content[place] ^ bit]) + content[place + 1 :]


def _documents_in(path: Path) -> list[object] | None:
    """Return every document as the database gives it, None where it gives up."""
    flags = apsw.SQLITE_OPEN_READONLY | apsw.SQLITE_OPEN_URI
    query = "SELECT document FROM records UNION ALL SELECT document FROM postponed"
    try:
        address = f"{path.resolve().as_uri()}?immutable=1"
        with closing(apsw.Connection(address, flags=flags)) as connection:
            return [row[0] for row in connection.execute(query)]
    except (apsw.Error, UnicodeError):
        return None


def _raw_page(folder: Path, chance: random.Random) -> None:
    """Overwrite one page that holds a document with zeros."""
    path = folder / STATION_FILE
    content = bytearray(path.read_bytes())
    size = int.from_bytes(content[16:18], "big") or 65_536
    used = [
        p
        for p in range(1, len(content) // size)
        if b'"inspection_id"' in content[p * size : (p + 1) * size]
    ]
    page = chance.choice(used)
    content[page * size : (page + 1) * size] = bytes(size)
    path.write_bytes(content)


def _raw_cut(folder: Path, chance: random.Random) -> None:
    """Cut the end of the database file off."""
    path = folder / STATION_FILE
    content = path.read_bytes()
    path.write_bytes(content[: chance.randrange(len(content) // 4, len(content) - 1)])


CORRUPTIONS: tuple[Corruption, ...] = (
    _csv("a bit is flipped", _flip_byte),
    _csv("a line is taken out", _lines(_without_line)),
    _csv("a line is there twice", _lines(_twice_a_line)),
    _csv("two lines have changed places", _lines(_swapped_lines)),
    _csv("a digit is another", _lines(_other_digit)),
    _csv("the end is cut off", lambda c, chance: c[: chance.randrange(len(c) - 1)]),
    _csv("a foreign line is added", lambda c, _: c + b"99,2026-01-01 00:00:00,FORGED\r\n"),
    _csv("it has other line ends", lambda c, _: c.replace(b"\r\n", b"\n")),
    Corruption("CSV", "it is deleted", lambda folder, _: (folder / CSV_FILE).unlink()),
    _sql(
        "database", "a code is another", "UPDATE records SET code = code || 'X' WHERE sequence = :n"
    ),
    _sql(
        "database",
        "a code and its document are another",
        "UPDATE records SET code = replace(code, 'ABC', 'ABD'), document = CAST(replace("
        "CAST(document AS TEXT), '\"ABC', '\"ABD') AS BLOB) WHERE sequence = :n",
    ),
    _sql(
        "database",
        "a verdict is another",
        "UPDATE records SET verdict = 'CHECK' WHERE sequence = :n",
    ),
    _sql(
        "database",
        "a time is another",
        "UPDATE records SET decided_at_us = decided_at_us + 1 WHERE sequence = :n",
    ),
    _sql("database", "a record is deleted", "DELETE FROM records WHERE sequence = :n"),
    _sql("database", "the last records are deleted", "DELETE FROM records WHERE sequence >= :n"),
    _sql("database", "an audit entry is deleted", "DELETE FROM audit WHERE count = :n"),
    _sql("database", "the audit's end is cut off", "DELETE FROM audit WHERE count >= :n"),
    _sql(
        "database",
        "an audit entry has another operator",
        "UPDATE audit SET operator = 'Eve' WHERE count = :n",
    ),
    _sql(
        "database",
        "an audit entry has another time",
        "UPDATE audit SET at = '2026-01-01T00:00:00+00:00' WHERE count = :n",
    ),
    _sql(
        "database",
        "an audit entry has another digest",
        "UPDATE audit SET digest = replace(digest, substr(digest, 5, 1), 'z') WHERE count = :n",
    ),
    _sql(
        "database",
        "a delivery that was done is said to wait",
        "UPDATE outbox SET state = 'waiting' WHERE sequence = :n AND channel = 'device'",
    ),
    _sql(
        "database",
        "a queued delivery is deleted",
        "DELETE FROM outbox WHERE sequence = :n AND channel = 'line-server'",
    ),
    _sql(
        "database",
        "a delivery's answer is deleted",
        "UPDATE outbox SET reply = NULL WHERE sequence = :n AND channel = 'line-server'",
    ),
    _sql(
        "database",
        "a delivery's answer is another",
        "UPDATE outbox SET reply = reply || 'X' WHERE sequence = :n AND channel = 'device'",
    ),
    _sql(
        "database",
        "a delivery's answer has another time",
        "UPDATE outbox SET received_at_us = received_at_us + 1 "
        "WHERE sequence = :n AND channel = 'line-server'",
    ),
    _sql(
        "database",
        "a postponed part is deleted",
        "DELETE FROM postponed WHERE number = 1 + :n % 3",
    ),
    _sql(
        "database",
        "a postponed part has another picture",
        "UPDATE postponed SET line = x'ffd8' WHERE number = 1 + :n % 3",
    ),
    _sql(
        "database",
        "an answer about a postponed part is another",
        "UPDATE postponed_answers SET text = text || 'X' WHERE number = 1 + :n % 3",
    ),
    _sql(
        "database",
        "a decided part is put aside again",
        "INSERT INTO postponed SELECT 9, r.record_id, 5, 'Eve', '', r.document, '[]', NULL, NULL, "
        "NULL FROM records r WHERE sequence = :n",
    ),
    _sql(
        "database",
        "the history says another code",
        "UPDATE history SET code = 'FORGED' WHERE sequence = :n",
    ),
    _sql(
        "database",
        "the CSV's place is another",
        "UPDATE csv_files SET size_bytes = size_bytes - :n",
    ),
    Corruption("database", "the audit is remade from an entry on", remake_audit),
    Corruption("database", "a bit of a document is flipped", _raw_flip),
    Corruption("database", "a page is overwritten", _raw_page),
    Corruption("database", "the file is cut off", _raw_cut),
    _sql("server", "a result is deleted", "DELETE FROM results WHERE sequence = :n"),
    _sql(
        "server",
        "a result's document is another",
        "UPDATE results SET document = replace(document, '\"ABC', '\"ABD') WHERE sequence = :n",
    ),
    _sql(
        "server",
        "a result's hash is another",
        "UPDATE results SET payload_sha256 = "
        "'0' || substr(payload_sha256, 2) || 'a' WHERE sequence = :n",
    ),
    _sql(
        "server",
        "a result says another operator",
        "UPDATE results SET document = replace(document, 'Kim', 'Eve') WHERE sequence = :n",
    ),
    _sql(
        "server",
        "a result says another head of the audit",
        "UPDATE results SET document = json_set(document, '$.audit_digest', printf('%064d', :n)) "
        "WHERE sequence = :n",
    ),
)
