"""The proof that damage is found, in short, and that sound accounts stay unblamed."""

import random
from pathlib import Path

import pytest

from station.proving import verify_all
from station.proving.corruptions import CORRUPTIONS, Corruption
from station.proving.forgery import remake_audit
from station.proving.verify_all import run
from station.records.database import FILE_NAME


def test_a_few_kinds_of_damage_are_found(tmp_path: Path) -> None:
    result = run(seed=1, size=6, folder=tmp_path)
    assert (result.cases, result.failures) == (6, ())


def test_damage_reaches_all_three_accounts() -> None:
    assert {corruption.target for corruption in CORRUPTIONS} == {"CSV", "database", "server"}


def test_an_audit_that_was_remade_whole_is_betrayed_by_the_line_server(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    forged = [corruption for corruption in CORRUPTIONS if corruption.damage is remake_audit]
    monkeypatch.setattr(verify_all, "CORRUPTIONS", tuple(forged))
    assert verify_all.run(seed=1, size=1, folder=tmp_path).failures == ()


def test_damage_that_is_not_found_is_a_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def beside(folder: Path, chance: random.Random) -> None:
        """Append what SQLite and `verify` do not look at."""
        database = folder / FILE_NAME
        database.write_bytes(database.read_bytes() + b"x")

    harmless = Corruption("database", "a byte is behind its end", beside)
    monkeypatch.setattr(verify_all, "CORRUPTIONS", (harmless,))
    (failure,) = verify_all.run(seed=1, size=1, folder=tmp_path).failures
    assert failure.what == "database: a byte is behind its end, and verify says nothing"
