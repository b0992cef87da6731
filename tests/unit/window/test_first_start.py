"""A station is new once: without settings, without people, and never asked before."""

from pathlib import Path

import pytest

from station.window.first_start import is_first_start, mark_of, note_offered


def files(folder: Path) -> dict[str, Path]:
    return {"settings": folder / "settings.toml", "users": folder / "users.toml"}


def test_a_new_folder_is_a_first_start_until_it_was_noted(tmp_path: Path) -> None:
    folder = tmp_path / "not-made-yet"
    assert is_first_start(**files(folder))
    note_offered(settings=files(folder)["settings"])
    assert not is_first_start(**files(folder))
    assert mark_of(files(folder)["settings"]).exists()


@pytest.mark.parametrize("name", ["settings", "users"])
def test_a_station_that_is_set_up_is_none(tmp_path: Path, name: str) -> None:
    files(tmp_path)[name].write_text("version = 1\n")
    assert not is_first_start(**files(tmp_path))


def test_where_nothing_can_be_written_nothing_fails(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    note_offered(settings=tmp_path / "file" / "settings.toml")
