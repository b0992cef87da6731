"""Results in pages: filters that an index serves, and a cursor that stays right while more come."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, Select, select, tuple_

from station.domain.errors import UsageError
from station.server.line import tables
from station.server.line.store import ResultStore


@dataclass(frozen=True, slots=True)
class Filters:
    """Which results are meant; what is empty or None does not narrow. Times in microseconds since
    1970 of the capture, `until_us` not included."""

    station: str = ""
    code: str = ""
    verdict: str = ""
    from_us: int | None = None
    until_us: int | None = None


@dataclass(frozen=True, slots=True)
class Cursor:
    """The place behind a result: pages go by the time of capture."""

    captured_us: int
    number: int

    def __str__(self) -> str:
        return f"{self.captured_us}_{self.number}"


StoredRow = Row[Any]
"""A row of the results table."""


def cursor_of(text: str) -> Cursor:
    """Return the cursor that a page named as `next`; UsageError for another text."""
    captured, _, number = text.partition("_")
    try:
        return Cursor(int(captured), int(number))
    except ValueError as error:
        raise UsageError(f"{text!r} is no place between pages. Take `next` of a page.") from error


def page(
    store: ResultStore, filters: Filters, *, after: Cursor | None, limit: int
) -> tuple[list[StoredRow], Cursor | None]:
    """Return up to `limit` rows behind `after`, and the cursor of the next page if there is one."""
    query = _narrowed(filters)
    columns = tables.results.c
    if after is not None:
        place = tuple_(columns.captured_us, columns.number)
        query = query.where(place > tuple_(after.captured_us, after.number))
    query = query.order_by(columns.captured_us, columns.number).limit(limit + 1)
    with store.reading() as connection:
        rows = list(connection.execute(query))
    if len(rows) <= limit:
        return rows, None
    last = rows[limit - 1]
    return rows[:limit], Cursor(last.captured_us, last.number)


def every(store: ResultStore, filters: Filters, *, page_size: int) -> Iterator[list[StoredRow]]:
    """Yield all results page by page; the database is free between two pages."""
    after = None
    while True:
        rows, after = page(store, filters, after=after, limit=page_size)
        yield rows
        if after is None:
            return


def one(store: ResultStore, record_id: str) -> StoredRow | None:
    """Return a result by its id."""
    query = select(tables.results).where(tables.results.c.record_id == record_id)
    with store.reading() as connection:
        return connection.execute(query).one_or_none()


def latest(store: ResultStore, *, limit: int) -> list[StoredRow]:
    """Return the results that came last, the newest first."""
    query = select(tables.results).order_by(tables.results.c.number.desc()).limit(limit)
    with store.reading() as connection:
        return list(connection.execute(query))


def thumbnail(store: ResultStore, record_id: str) -> bytes | None:
    """Return the small picture of a result, a JPEG."""
    query = select(tables.thumbnails.c.jpeg).where(tables.thumbnails.c.record_id == record_id)
    with store.reading() as connection:
        found = connection.execute(query).scalar_one_or_none()
    return None if found is None else bytes(found)


def _narrowed(filters: Filters) -> Select[Any]:
    columns = tables.results.c
    query = select(tables.results)
    for column in (columns.station, columns.code, columns.verdict):
        if wanted := getattr(filters, column.name):
            query = query.where(column == wanted)
    if filters.from_us is not None:
        query = query.where(columns.captured_us >= filters.from_us)
    if filters.until_us is not None:
        query = query.where(columns.captured_us < filters.until_us)
    return query
