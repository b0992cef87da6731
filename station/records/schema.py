"""The tables of the station's database, and how an older file becomes a present one."""

from collections.abc import Mapping
from pathlib import Path

import apsw

from station.domain.errors import RecordError
from station.records.history_schema import HISTORY
from station.records.history_text import HISTORY_TEXT
from station.records.postponed_schema import POSTPONED

APPLICATION_ID = 0x4F434953
"""`OCIS` in the file's header: by it, a database is known to be a station's."""

SCHEMA_VERSION = 7

VERSION_1 = """
CREATE TABLE facts (
    name TEXT PRIMARY KEY,
    value ANY NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE records (
    sequence INTEGER PRIMARY KEY,
    record_id TEXT NOT NULL UNIQUE,
    decided_at_us INTEGER NOT NULL,
    code TEXT NOT NULL,
    verdict TEXT NOT NULL,
    decision TEXT NOT NULL,
    document BLOB NOT NULL,
    audit_count INTEGER NOT NULL,
    audit_digest TEXT NOT NULL
) STRICT;

CREATE TABLE audit (
    count INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    kind TEXT NOT NULL,
    operator TEXT NOT NULL,
    details TEXT NOT NULL,
    digest TEXT NOT NULL
) STRICT;

CREATE TABLE outbox (
    sequence INTEGER NOT NULL,
    channel TEXT NOT NULL,
    state TEXT NOT NULL,
    waits_for TEXT NOT NULL,
    is_blocked INTEGER NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    may_have_arrived INTEGER NOT NULL DEFAULT 0,
    changed_at_us INTEGER NOT NULL,
    next_attempt_at_us INTEGER,
    reason TEXT NOT NULL DEFAULT '',
    reply TEXT,
    received_at_us INTEGER,
    PRIMARY KEY (sequence, channel)
) STRICT, WITHOUT ROWID;

CREATE INDEX outbox_open ON outbox (channel, state, is_blocked, sequence)
    WHERE state <> 'delivered';

CREATE TABLE outbox_tallies (
    channel TEXT NOT NULL,
    state TEXT NOT NULL,
    number INTEGER NOT NULL,
    PRIMARY KEY (channel, state)
) STRICT, WITHOUT ROWID;

CREATE TABLE channel_errors (
    channel TEXT PRIMARY KEY,
    last_error TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER outbox_added AFTER INSERT ON outbox BEGIN
    INSERT INTO outbox_tallies VALUES (new.channel, new.state, 1)
        ON CONFLICT DO UPDATE SET number = number + 1;
END;

CREATE TRIGGER outbox_moved AFTER UPDATE OF state ON outbox WHEN old.state <> new.state BEGIN
    UPDATE outbox_tallies SET number = number - 1
        WHERE channel = old.channel AND state = old.state;
    INSERT INTO outbox_tallies VALUES (new.channel, new.state, 1)
        ON CONFLICT DO UPDATE SET number = number + 1;
END;
"""

VERSION_2 = """
CREATE TABLE csv_files (
    name TEXT PRIMARY KEY,
    first_sequence INTEGER NOT NULL,
    last_sequence INTEGER NOT NULL,
    size_bytes INTEGER NOT NULL,
    digest TEXT NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO facts
    SELECT 'audit head', count || ' ' || digest FROM audit ORDER BY count DESC LIMIT 1;
"""

VERSION_5 = """
ALTER TABLE outbox ADD COLUMN reply_by TEXT NOT NULL DEFAULT '';

INSERT INTO facts
    SELECT 'receipts bound', 1 WHERE NOT EXISTS (SELECT 1 FROM outbox WHERE state = 'delivered');
"""
"""`reply_by` names the person who typed a reply that the device's own was lost of."""

VERSION_6 = """
ALTER TABLE postponed ADD COLUMN final BLOB;
"""
"""`final` is the picture of the line as the reader got it, a JPEG; `line` as cut from the frame."""

MIGRATIONS: Mapping[int, str] = {
    0: VERSION_1,
    1: VERSION_2,
    2: HISTORY,
    3: POSTPONED,
    4: VERSION_5,
    5: VERSION_6,
    6: HISTORY_TEXT,
}
"""The statements that make the next version of the one they stand under; 0 is an empty file."""


def version_of(connection: apsw.Connection) -> int:
    """Return the file's schema version, 0 for an empty one."""
    return int(connection.pragma("user_version"))


def check_is_ours(connection: apsw.Connection, path: Path) -> None:
    """Raise RecordError for another program's database, or one of a newer program."""
    found = int(connection.pragma("application_id"))
    tables = connection.execute("SELECT count(*) FROM sqlite_schema").fetchall()[0][0]
    if found != APPLICATION_ID and (found or tables):
        raise RecordError(
            f"{path} is another program's database. Move it away, or name another data folder."
        )
    version = version_of(connection)
    if version > SCHEMA_VERSION:
        raise RecordError(
            f"{path} has layout {version}, this program knows up to {SCHEMA_VERSION}. "
            "Update the program; the file was left as it is."
        )


def check_is_whole(connection: apsw.Connection) -> None:
    """Raise CorruptError if the file is damaged."""
    faults = [str(fault) for (fault,) in connection.execute("PRAGMA quick_check(1)")]
    if faults != ["ok"]:
        raise apsw.CorruptError(faults[0] if faults else "the check gave no answer")


def migrate(connection: apsw.Connection) -> int:
    """Bring the file to the present version in one transaction; return the version it had."""
    before = version_of(connection)
    if before == SCHEMA_VERSION:
        return before
    connection.execute("BEGIN IMMEDIATE")
    try:
        for version in range(before, SCHEMA_VERSION):
            connection.execute(MIGRATIONS[version])
        connection.pragma("application_id", APPLICATION_ID)
        connection.pragma("user_version", SCHEMA_VERSION)
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    return before
