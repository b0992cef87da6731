"""The demo's folder: marked, temporary unless named, and never one with other things in it."""

from pathlib import Path

import pytest

from station.demo.folder import MARK, demo_folder
from station.domain.errors import UsageError


def test_without_a_name_the_folder_is_gone_afterwards() -> None:
    with demo_folder(None) as folder:
        (folder / "station.db").write_text("x")
        assert (folder / MARK).is_file()
    assert not folder.exists()


def test_a_named_folder_is_kept_and_may_be_used_again(tmp_path: Path) -> None:
    named = tmp_path / "new" / "demo"
    for _ in range(2):
        with demo_folder(named) as folder:
            (folder / "station.db").write_text("x")
    assert sorted(path.name for path in named.iterdir()) == [MARK, "station.db"]


def test_a_folder_of_something_else_is_refused_and_left_alone(tmp_path: Path) -> None:
    (tmp_path / "station.db").write_text("production")
    with pytest.raises(UsageError, match="not of a demo"), demo_folder(tmp_path):
        pytest.fail("it was given")
    assert [path.name for path in tmp_path.iterdir()] == ["station.db"]


def test_a_file_in_the_place_of_the_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(UsageError, match="cannot use the folder"), demo_folder(tmp_path / "file"):
        pytest.fail("it was given")
