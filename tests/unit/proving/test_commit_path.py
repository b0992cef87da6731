"""The proof of the commit path, in short, and that it would see a loss."""

import signal
from collections import Counter
from pathlib import Path

import pytest

from station.proving import commit_path
from station.proving.commit_job import rig_in
from station.proving.commit_path import Injection, faults_after, injections_of, run
from station.proving.fork_server import Ended
from station.proving.made_parts import made_part

FEW = (Injection("fdatasync", 2, "KILL"), Injection("pwrite64", 9, "ENOSPC"))


def test_a_few_faults_in_the_commit_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(commit_path, "injections_of", lambda calls: iter(FEW))
    result = run(seed=1, size=1, folder=tmp_path)
    if result.skipped:
        pytest.skip(result.skipped)
    assert (result.cases, result.failures) == (2, ())


def test_a_drive_that_cannot_tell_a_files_state_is_told_in_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Found by the full proof: opening ended with a bare OSError."""
    stats = (Injection("newfstatat", 2, "EIO"), Injection("newfstatat", 4, "EIO"))
    monkeypatch.setattr(commit_path, "injections_of", lambda calls: iter(stats))
    result = run(seed=1, size=1, folder=tmp_path)
    if result.skipped:
        pytest.skip(result.skipped)
    assert result.failures == ()


def test_every_call_is_killed_and_only_those_to_the_disk_fail() -> None:
    injections = list(injections_of(Counter(fsync=2, getpid=1)))
    assert [str(i) for i in injections if i.call == "getpid"] == ["KILL at getpid number 1"]
    assert {i.fault for i in injections if i.call == "fsync"} == {"KILL", "EIO", "ENOSPC"}
    assert len(injections) == 7


def test_a_part_that_was_saved_and_is_gone_is_seen(tmp_path: Path) -> None:
    killed = Ended(-signal.SIGKILL, ("go", "SAVED 1"))
    assert faults_after(tmp_path, killed, 1, "") == ["parts [1] were SAVED and are gone"]


def test_a_crash_is_seen(tmp_path: Path) -> None:
    (fault,) = faults_after(tmp_path, Ended(70, ("go",)), 1, "Traceback: boom")
    assert fault == "the program crashed: Traceback: boom"


def test_a_delivery_that_is_forgotten_is_seen(tmp_path: Path) -> None:
    rig = rig_in(tmp_path)
    rig.open()
    rig.database.save(made_part(1))
    rig.close()
    ended = Ended(0, ("SAVED 1", "DELIVERED 1", "done"))
    assert faults_after(tmp_path, ended, 1, "") == [
        "deliveries of [1] were noted and are forgotten"
    ]
