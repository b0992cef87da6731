"""The proof that damage is found, in short, and that sound accounts stay unblamed."""

from pathlib import Path

from station.proving.corruptions import CORRUPTIONS
from station.proving.verify_all import run


def test_a_few_kinds_of_damage_are_found(tmp_path: Path) -> None:
    result = run(seed=1, size=6, folder=tmp_path)
    assert (result.cases, result.failures) == (6, ())


def test_damage_reaches_all_three_accounts() -> None:
    assert {corruption.target for corruption in CORRUPTIONS} == {"CSV", "database", "server"}
