"""Fills a database with many made-up records by direct SQL, to measure the history with."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import apsw

from station.domain.clock import SystemClock
from station.domain.code import Code, CodeCharacter
from station.domain.delivery import LINE_SERVER, PLANT_SERVER, Route
from station.domain.frame import Region
from station.domain.inspection import Decision, DecisionKind, Inspection, StageTime
from station.domain.reading import Alternative, Character, Reading
from station.domain.verdict import Outcome, Verdict
from station.record_document import inspection_document
from station.records.database import FILE_NAME, Database
from station.records.history_text import INDEXED_ROWS
from station.records.moments import to_us

STATION = "measured"
PART_EVERY_S = 20
CODE = "ABC12325123456789"
OPERATORS, RECIPES = ("Ann", "Kim", "Lee", "Max"), ("ring-remark", "date-code", "label")

_MADE = """
CREATE TEMP TABLE made AS
WITH RECURSIVE numbers (n) AS (SELECT :first UNION ALL SELECT n + 1 FROM numbers WHERE n < :last),
mixed AS (SELECT n, (n * 2654435761 + 40503 * (n / 97)) % 4294967296 AS h FROM numbers),
judged AS (SELECT n, h, CASE WHEN h % 400 = 7 THEN 'NO READ' WHEN h % 40 = 0 THEN 'CHECK'
    ELSE 'OK' END AS verdict FROM mixed),
decided AS (SELECT n, h, verdict, CASE WHEN verdict = 'NO READ' AND h % 3 = 0 THEN 'rejected'
    WHEN verdict <> 'OK' AND h % 2 = 0 OR h % 500 = 1 THEN 'corrected'
    ELSE 'confirmed' END AS decision FROM judged)
SELECT n, h, verdict, decision,
    :start + n * :step AS at, printf('ABC123%011d', 25000000000 + n) AS code,
    printf('ABC123%09d%s%s', 250000000 + n / 100, substr('0O8BZ2S5', 1 + h % 7, 1),
        n % 10) AS misread,
    CASE verdict WHEN 'OK' THEN 0.9 + (h % 1000) / 10010.0 WHEN 'CHECK' THEN (h % 900) / 1000.0
        END AS weakest
FROM decided
"""
_HISTORY = """
INSERT INTO history SELECT at, n, verdict, decision,
    CASE h % 4 WHEN 0 THEN 'Ann' WHEN 1 THEN 'Kim' WHEN 2 THEN 'Lee' ELSE 'Max' END,
    CASE h % 3 WHEN 0 THEN 'ring-remark' WHEN 1 THEN 'date-code' ELSE 'label' END,
    weakest, 80.0 + h % 90, code, CASE decision WHEN 'corrected' THEN misread END, NULL FROM made
"""
_RECORDS = """
INSERT INTO records SELECT n, printf('01a20654-0000-7000-8000-%012x', n), at, code, verdict,
    decision, :document, n, '' FROM made
"""
_AUDIT = """
INSERT INTO audit SELECT n, at, 'decision', 'Ann', '{"sequence":' || n || '}', '' FROM made
"""
_OUTBOX = """
INSERT INTO outbox (sequence, channel, state, waits_for, is_blocked, changed_at_us)
SELECT n, channel, CASE WHEN h % 9973 = 5 THEN 'uncertain' WHEN n > :open THEN 'waiting'
    ELSE 'delivered' END, '', 0, at FROM made, (SELECT :plant AS channel UNION SELECT :line)
"""
_CHUNK = 50_000


def fill(folder: Path, *, count: int, end: datetime) -> Path:
    """Make `station.db` with `count` records, the last at `end`; return its path.

    Most are OK, one in 40 is not; the last hundredth still waits for its channels. Every record
    has the same document, of a code of 17 characters with runners-up.
    """
    path = folder / FILE_NAME
    routes = (Route(PLANT_SERVER), Route(LINE_SERVER))
    database = Database(path, station=STATION, routes=routes, clock=SystemClock())
    database.open()
    database.close()
    connection = apsw.Connection(str(path))
    try:
        _fill(connection, count, to_us(end) - count * PART_EVERY_S * 1_000_000)
    finally:
        connection.close()
    return path


def _fill(connection: apsw.Connection, count: int, start_us: int) -> None:
    for setting in ("synchronous = OFF", "journal_mode = OFF", "temp_store = MEMORY"):
        connection.execute(f"PRAGMA {setting}").fetchall()
    triggers: list[tuple[Any, ...]] = connection.execute(
        "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'"
    ).fetchall()
    for name, _ in triggers:  # what they would do is done below, a thousand times faster
        connection.execute(f"DROP TRIGGER {name}")
    for first in range(1, count + 1, _CHUNK):
        last = min(count, first + _CHUNK - 1)
        _fill_chunk(connection, first, last, count, start_us)
    _complete(connection)
    for _, sql in triggers:
        connection.execute(sql)
    connection.execute("PRAGMA journal_mode = WAL").fetchall()


def _fill_chunk(
    connection: apsw.Connection, first: int, last: int, count: int, start_us: int
) -> None:
    step = PART_EVERY_S * 1_000_000
    with connection:
        connection.execute(_MADE, {"first": first, "last": last, "start": start_us, "step": step})
        connection.execute(_HISTORY)
        connection.execute(_RECORDS, {"document": inspection_document(sample_inspection())})
        connection.execute(_AUDIT)
        values = {"open": count - count // 100, "plant": PLANT_SERVER, "line": LINE_SERVER}
        connection.execute(_OUTBOX, values)
        connection.execute("DROP TABLE made")


def _complete(connection: apsw.Connection) -> None:
    connection.execute(
        "INSERT INTO outbox_tallies SELECT channel, state, count(*) FROM outbox GROUP BY 1, 2"
    )
    connection.execute(INDEXED_ROWS)
    for kind, names in (("operator", OPERATORS), ("recipe", RECIPES)):
        connection.executemany(
            "INSERT INTO history_names VALUES (?, ?)", [(kind, name) for name in names]
        )


def sample_inspection() -> Inspection:
    """Return a decided inspection such as a station saves thousands of."""
    moment = datetime(2026, 11, 23, 6, tzinfo=UTC)
    characters = tuple(
        Character(letter, 0.97, (Alternative("8", 0.02), Alternative("B", 0.01)), place / 17)
        for place, letter in enumerate(CODE)
    )
    mapped = tuple(CodeCharacter(c, c, place) for place, c in enumerate(CODE))
    inspection = Inspection(
        inspection_id="01a20654-0000-7000-8000-000000000001",
        source="simulated line",
        captured_at=moment,
        recipe=RECIPES[0],
        recipe_hash="0" * 64,
        region=Region(((1030.0, 870.0), (2660.0, 870.0), (2660.0, 3224.0), (1030.0, 3224.0))),
        reading=Reading(characters, "compact"),
        code=Code(CODE, mapped, (), ()),
        verdict=Verdict(Outcome.OK),
        times=(StageTime("rotate", 12.5), StageTime("read", 9.0)),
    )
    decision = Decision(DecisionKind.CONFIRMED, CODE, OPERATORS[0], moment + timedelta(seconds=2))
    return replace(inspection, decision=decision)
