"""One holder at a time, with a limit on the waiting."""

import threading
from pathlib import Path

import pytest

from station.domain.errors import RecordError
from station.records.file_lock import exclusive


def test_a_held_lock_is_refused_after_the_limit_and_free_afterwards(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    with (
        exclusive(path, limit_s=1),
        pytest.raises(RecordError, match="Close the other station"),
        exclusive(path, limit_s=0.03),
    ):
        pass
    with exclusive(path, limit_s=0):
        assert path.exists()


def test_a_lock_is_freed_when_the_work_under_it_fails(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    with pytest.raises(ZeroDivisionError), exclusive(path, limit_s=0):
        raise ZeroDivisionError
    with exclusive(path, limit_s=0):
        pass


def test_waiting_ends_as_soon_as_the_lock_is_free(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    is_held, may_end = threading.Event(), threading.Event()

    def hold() -> None:
        with exclusive(path, limit_s=1):
            is_held.set()
            may_end.wait(5)

    holder = threading.Thread(target=hold)
    holder.start()
    assert is_held.wait(5)
    may_end.set()
    with exclusive(path, limit_s=5):
        assert path.exists()
    holder.join()
