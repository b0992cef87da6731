"""Look-alike tables are files: right ones are loaded, all faults are told at once."""

from pathlib import Path

import pytest

from station.codes.look_alikes import LookAlikeTables, load_look_alikes
from station.domain.errors import FileFaultsError

RING_TABLE = {
    **dict.fromkeys("Oo", "0"),
    **dict.fromkeys("iIlL", "1"),
    **dict.fromkeys("ZzR", "2"),
    "A": "4",
    **dict.fromkeys("Ss", "5"),
    **dict.fromkeys("Gb", "6"),
    "/": "7",
    "B": "8",
    "g": "9",
}


def test_the_ring_table_is_the_cells(tables: LookAlikeTables) -> None:
    assert tables["ring-digits"] == RING_TABLE


def test_shipped_tables_are_there_by_file_name(tables: LookAlikeTables) -> None:
    assert set(tables) >= {"ring-digits", "digits", "letters", "vin", "container-owner"}


def test_all_faults_of_all_tables_come_at_once(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text('[becomes]\n"00" = "O"\n', encoding="utf-8")
    (tmp_path / "b.toml").write_text('[becomes]\n"0" = "O"\n"1" = "O"\n', encoding="utf-8")
    (tmp_path / "c.toml").write_text("becomes = {", encoding="utf-8")
    (tmp_path / "d.toml").write_bytes(b"\xff\xfe")
    (tmp_path / "e.toml").write_text('[becomes]\n"0" = "OO"\n', encoding="utf-8")
    (tmp_path / "f.toml").write_text('version = 2\nname = "x"\n[becomes]\n', encoding="utf-8")
    with pytest.raises(FileFaultsError) as caught:
        load_look_alikes(tmp_path)
    faults = caught.value.faults
    assert [fault.file.name for fault in faults] == [
        *("a.toml", "b.toml", "c.toml", "d.toml", "e.toml", "f.toml", "f.toml")
    ]
    assert {fault.field for fault in faults[-2:]} == {"version", "name"}


@pytest.mark.parametrize("name", ["empty", "missing"])
def test_a_folder_without_tables_is_a_fault(tmp_path: Path, name: str) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(FileFaultsError, match="no look-alike table"):
        load_look_alikes(tmp_path / name)
