"""Filing under pressure: several writers at once, damaged and foreign databases, many rows."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest
from sqlalchemy import text

from station.domain.errors import InUseError, RecordError, UsageError
from station.server.line.arrival import Arrival, Status
from station.server.line.database import sqlite_url
from station.server.line.store import Progress, ResultStore
from station.server.line.wire import SentResult
from tests.unit.server.clocks import SetClock
from tests.unit.server.deliveries import record, sent

WRITERS = 8


def arrival(sequence: int, **changes: object) -> Arrival:
    return SentResult.model_validate(sent(record(sequence, **changes))).arrival()


def filed_at_once(store: ResultStore, work: list[tuple[str, list[Arrival]]]) -> list[Status]:
    """File every piece of work on a thread of its own, all starting together."""
    start = Barrier(len(work))

    def file(piece: tuple[str, list[Arrival]]) -> list[Status]:
        start.wait(timeout=30)
        filed, _ = store.file(station=piece[0], arrivals=piece[1])
        return [each.status for each in filed]

    with ThreadPoolExecutor(len(work)) as pool:
        return [status for statuses in pool.map(file, work) for status in statuses]


def test_one_result_sent_by_many_at_once_is_stored_once(any_store: ResultStore) -> None:
    statuses = filed_at_once(any_store, [("cell-1", [arrival(1)])] * WRITERS)
    assert Counter(statuses) == {Status.STORED: 1, Status.DUPLICATE: WRITERS - 1}
    assert any_store.progress("cell-1").count == 1


def test_overlapping_batches_leave_no_gap_and_nothing_twice(any_store: ResultStore) -> None:
    made = [arrival(sequence) for sequence in range(1, 41)]
    work = [("cell-1", made[start : start + 20]) for start in (0, 5, 10, 15, 20)]
    statuses = filed_at_once(any_store, work)
    assert Counter(statuses)[Status.STORED] == 40
    progress = any_store.progress("cell-1")
    assert (progress.highest_contiguous, progress.gaps, progress.count) == (40, (), 40)


def test_one_id_from_two_stations_at_once_is_stored_once(any_store: ResultStore) -> None:
    work = [(f"cell-{n}", [arrival(1, station=f"cell-{n}")]) for n in range(WRITERS)]
    statuses = filed_at_once(any_store, work)
    assert Counter(statuses) == {Status.STORED: 1, Status.CONFLICT: WRITERS - 1}


def test_what_was_stored_is_there_after_a_new_start(any_store: ResultStore) -> None:
    any_store.file(station="cell-1", arrivals=[arrival(1), arrival(3)])
    before = any_store.progress("cell-1")
    any_store.close()
    any_store.open()
    assert any_store.progress("cell-1") == before
    assert before.count == 2


@pytest.mark.expects_log("does not do its work")
def test_a_failed_transaction_stores_nothing(store: ResultStore) -> None:
    store.file(station="cell-1", arrivals=[arrival(1)])
    with store.reading() as connection:
        connection.execute(text("DROP TABLE hours"))
        connection.commit()
    with pytest.raises(RecordError, match="Nothing was stored"):
        store.file(station="cell-1", arrivals=[arrival(2)])
    assert store.progress("cell-1").count == 1


def test_a_second_server_on_one_file_is_told(tmp_path: Path) -> None:
    first, second = (
        ResultStore(url=sqlite_url(tmp_path / "line.db"), clock=SetClock()) for _ in range(2)
    )
    first.open()
    with pytest.raises(InUseError, match="another line server"):
        second.open()
    first.close()
    second.open()
    assert second.progress("cell-1") == Progress()
    second.close()


def test_commits_are_synchronous(store: ResultStore) -> None:
    with store.reading() as connection:
        assert connection.execute(text("PRAGMA journal_mode")).scalar() == "wal"
        assert connection.execute(text("PRAGMA synchronous")).scalar() == 2
        assert connection.execute(text("PRAGMA locking_mode")).scalar() == "exclusive"


@pytest.mark.parametrize("url", ["", "line.db", "mysql://host/name", "sqlite://"])
def test_a_database_of_another_kind_is_refused(url: str) -> None:
    with pytest.raises(UsageError, match="sqlite:///"):
        ResultStore(url=url, clock=SetClock()).open()


def test_a_password_is_never_told() -> None:
    with pytest.raises(UsageError) as caught:
        ResultStore(url="mysql://me:secret@host/name", clock=SetClock()).open()
    assert "secret" not in str(caught.value)


def test_a_file_that_is_no_database_is_told(tmp_path: Path) -> None:
    (tmp_path / "line.db").write_bytes(b"not a database, but long enough to be looked at" * 40)
    with pytest.raises(RecordError, match="cannot be opened"):
        ResultStore(url=sqlite_url(tmp_path / "line.db"), clock=SetClock()).open()


def test_a_database_of_a_newer_program_is_left_alone(tmp_path: Path) -> None:
    store = ResultStore(url=sqlite_url(tmp_path / "line.db"), clock=SetClock())
    store.open()
    with store.reading() as connection:
        connection.execute(text("UPDATE line_schema SET version = 99"))
        connection.commit()
    store.close()
    with pytest.raises(RecordError, match="layout 99"):
        store.open()


def test_closing_twice_does_nothing(store: ResultStore) -> None:
    store.close()
    store.close()
