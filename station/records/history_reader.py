"""Reads the history on a connection of its own: it never waits for the writer, nor the writer
for it, and what is no longer wanted stops at once.
"""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

import apsw

from station.domain.errors import RecordError
from station.records import facts
from station.records.connection import reading_connection, record_error
from station.records.history import (
    PAGE_SIZE,
    HistoryDetail,
    HistoryFigures,
    HistoryFilter,
    HistoryNames,
    HistoryPage,
    PageKey,
    States,
)
from station.records.history_detail import detail_of, names_of
from station.records.history_figures import figures_of
from station.records.history_pages import count_of, page_of, states_of
from station.records.schema import SCHEMA_VERSION, version_of

T = TypeVar("T")
IsWanted = Callable[[], bool]
CHECK_EVERY_STEPS = 50_000
"""Steps of SQLite's machine between two looks whether the answer is still wanted: a few ms."""

_WHAT = "The saved results could not be read"


class DroppedError(RecordError):
    """The answer was no longer wanted: nothing to tell anybody."""


class HistoryReader:
    """One connection for one thread at a time; it opens with the first question.

    Every question raises DroppedError once `is_wanted` says no, and RecordError if the file cannot
    be read.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._connection: apsw.Connection | None = None
        self._station = ""

    def page(
        self,
        wish: HistoryFilter,
        after: PageKey | None,
        *,
        is_wanted: IsWanted,
        size: int = PAGE_SIZE,
    ) -> HistoryPage:
        """Return the rows behind `after`, newest first."""
        return self._ask(lambda c: page_of(c, wish, after, size=size), is_wanted)

    def states(self, sequences: Sequence[int], *, is_wanted: IsWanted) -> Mapping[int, States]:
        """Return how far the deliveries of these parts are."""
        return self._ask(lambda c: states_of(c, sequences), is_wanted)

    def count(self, wish: HistoryFilter, *, is_wanted: IsWanted) -> int:
        """Return how many parts are wanted."""
        return self._ask(lambda c: count_of(c, wish), is_wanted)

    def figures(
        self, wish: HistoryFilter, *, offset_us: int, is_wanted: IsWanted
    ) -> HistoryFigures:
        """Return the figures of all wanted parts; over a million parts this takes a second."""
        return self._ask(lambda c: figures_of(c, wish, offset_us=offset_us), is_wanted)

    def names(self, *, is_wanted: IsWanted) -> HistoryNames:
        """Return which recipes and operators there are."""
        return self._ask(names_of, is_wanted)

    def detail(self, sequence: int, *, is_wanted: IsWanted) -> HistoryDetail | None:
        """Return all about one part, None if there is none."""
        return self._ask(lambda c: detail_of(c, sequence, self._station), is_wanted)

    def close(self) -> None:
        """Let go of the file. A second call does nothing; the next question opens it again."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _ask(self, work: Callable[[apsw.Connection], T], is_wanted: IsWanted) -> T:
        try:
            connection = self._opened()
            connection.set_progress_handler(lambda: not is_wanted(), CHECK_EVERY_STEPS)
            try:
                return _on_one_state(connection, work)
            finally:
                connection.set_progress_handler(None)
        except apsw.InterruptError as fault:
            raise DroppedError("The question was dropped. Ask again.") from fault
        except apsw.Error as fault:
            raise record_error(fault, self._path, _WHAT) from fault

    def _opened(self) -> apsw.Connection:
        if self._connection is None:
            connection = reading_connection(self._path)
            found = version_of(connection)
            if found != SCHEMA_VERSION:
                connection.close()
                raise RecordError(
                    f"{_WHAT}: {self._path.name} has layout {found}, not {SCHEMA_VERSION}. Start "
                    "the station again: it brings the file up to date."
                )
            self._station = str(facts.fact(connection, facts.STATION) or "")
            self._connection = connection
        return self._connection


def _on_one_state(connection: apsw.Connection, work: Callable[[apsw.Connection], T]) -> T:
    connection.execute("BEGIN")
    try:
        return work(connection)
    finally:
        if connection.in_transaction:
            connection.set_progress_handler(None)
            connection.execute("ROLLBACK")
