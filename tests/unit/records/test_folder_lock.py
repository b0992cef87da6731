"""One station per data folder, and words about who has it."""

import json
import os
import socket
from pathlib import Path

import pytest

from station.domain.errors import InUseError, RecordError
from station.records.folder_lock import FolderLock


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "station.lock"


def test_the_second_is_told_who_holds_the_folder(path: Path) -> None:
    first, second = FolderLock(path), FolderLock(path)
    first.open()
    words = f"process {os.getpid()} on {socket.gethostname()[:60]}"
    with pytest.raises(InUseError, match=words):
        second.open()
    second.close()
    first.close()
    second.open()
    second.close()


@pytest.mark.parametrize("content", [b"", b"{", b"[1]", b'{"process": "x"}', b"\xff" * 5000])
def test_a_holder_that_cannot_be_named_still_holds(content: bytes, path: Path) -> None:
    first = FolderLock(path)
    first.open()
    path.with_name("station.lock.owner").write_bytes(content)
    with pytest.raises(InUseError, match="unknown which"):
        FolderLock(path).open()
    first.close()
    first.close()


def test_it_tells_whether_a_station_was_ever_here(path: Path) -> None:
    lock = FolderLock(path)
    assert not lock.was_ever_held
    lock.open()
    lock.close()
    assert FolderLock(path).was_ever_held
    assert json.loads(path.with_name("station.lock.owner").read_text())["process"] == os.getpid()


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(RecordError, match="cannot be made"):
        FolderLock(tmp_path / "gone" / "lock").open()
