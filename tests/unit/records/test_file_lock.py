"""A lock belongs to one open file at a time, and dies with it."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from station.records.file_lock import try_lock, unlock


@pytest.fixture
def files(tmp_path: Path) -> Iterator[tuple[int, int]]:
    path = tmp_path / "lock"
    first, second = (os.open(path, os.O_RDWR | os.O_CREAT) for _ in range(2))
    yield first, second
    for descriptor in (first, second):
        os.close(descriptor)


def test_the_second_is_refused_until_the_first_gives_it_back(files: tuple[int, int]) -> None:
    first, second = files
    try_lock(first)
    with pytest.raises(BlockingIOError if os.name == "posix" else PermissionError):
        try_lock(second)
    unlock(first)
    try_lock(second)


def test_a_file_that_is_closed_holds_nothing(tmp_path: Path, files: tuple[int, int]) -> None:
    third = os.open(tmp_path / "lock", os.O_RDWR)
    try_lock(third)
    os.close(third)
    try_lock(files[0])
