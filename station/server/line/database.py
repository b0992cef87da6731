"""Opens the line server's database, SQLite or PostgreSQL, and says what to do when it cannot."""

import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, insert, make_url, select
from sqlalchemy.exc import ArgumentError, OperationalError, SQLAlchemyError

from station.domain.errors import InUseError, RecordError, UsageError
from station.server.line import tables

WAIT_S = 10
"""How long a request waits for a free connection, and PostgreSQL for a station's row."""

POSTGRESQL_CONNECTIONS = 8


def sqlite_url(path: Path) -> str:
    """Return the URL of a SQLite file."""
    return URL.create("sqlite", database=str(path)).render_as_string()


def opened_database(url: str) -> Engine:
    """Connect, and make the tables where there are none.

    UsageError for a URL of another kind, InUseError for a SQLite file that another server holds,
    RecordError for a database that cannot be opened or was made by a newer program.
    """
    engine = _engine(_known_url(url))
    try:
        with engine.begin() as connection:
            tables.metadata.create_all(connection)
            _check_version(connection)
    except SQLAlchemyError as error:
        engine.dispose()
        raise _fault(engine.url, error) from error
    except RecordError:
        engine.dispose()
        raise
    return engine


def _known_url(url: str) -> URL:
    try:
        known = make_url(url)
    except (ArgumentError, ValueError) as error:
        # It may hold a password, and nobody can tell where.
        raise UsageError(_MEANT.format(url="The text given with --database")) from error
    if known.get_backend_name() == "postgresql":
        return known.set(drivername="postgresql+psycopg")
    if known.drivername == "sqlite" and known.database:
        return known
    raise UsageError(_MEANT.format(url=known.render_as_string(hide_password=True)))


_MEANT = (
    "{url} names no database the line server can use. Give sqlite:///FOLDER/FILE or "
    "postgresql://USER:PASSWORD@HOST/NAME."
)


def _engine(url: URL) -> Engine:
    if url.get_backend_name() == "postgresql":
        return create_engine(
            url,
            pool_size=POSTGRESQL_CONNECTIONS,
            max_overflow=0,
            pool_timeout=WAIT_S,
            pool_pre_ping=True,
            connect_args={
                "connect_timeout": WAIT_S,
                "options": f"-c lock_timeout={WAIT_S}s -c synchronous_commit=on",
            },
        )
    # One connection alone: SQLite 3.7.0 to 3.51.2 can lose a commit when two connections of one
    # WAL database meet at a reset, and the exclusive lock tells a second server at once.
    engine = create_engine(
        url,
        pool_size=1,
        max_overflow=0,
        pool_timeout=WAIT_S,
        connect_args={"check_same_thread": False, "timeout": 1},
    )
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: Any, _record: Any) -> None:
    # Python's sqlite3 begins no transaction for CREATE: a first start cut short would leave half of
    # the tables, and each would cost an fsync of its own.
    connection.isolation_level = None
    for pragma in ("locking_mode=EXCLUSIVE", "journal_mode=WAL", "synchronous=FULL"):
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN")


def _check_version(connection: Connection) -> None:
    version = connection.execute(select(tables.schema.c.version)).scalar()
    if version is None:
        connection.execute(insert(tables.schema).values(version=tables.SCHEMA_VERSION))
    elif version != tables.SCHEMA_VERSION:
        raise RecordError(
            f"The line server's database has layout {version}; this program knows "
            f"{tables.SCHEMA_VERSION}. Start it with the program that made it, or a newer one."
        )


def _fault(url: URL, error: SQLAlchemyError) -> RecordError | InUseError:
    place = url.render_as_string(hide_password=True)
    cause = getattr(error, "orig", None) or error
    if isinstance(error, OperationalError) and isinstance(cause, sqlite3.OperationalError):
        if "locked" in str(cause):
            return InUseError(f"{place} is held by another line server. Close one of the two.")
        place = f"{place} (the folder has to exist and to be writable)"
    return RecordError(f"The database {place} cannot be opened: {cause}. Check it, start again.")
