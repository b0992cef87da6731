"""TOML in and out: all faults at once, saving never half done."""

from pathlib import Path
from typing import Annotated, Any, Literal

import pytest
from pydantic import BaseModel, ConfigDict, Field

from station.config import files
from station.config.files import load_model, save_model
from station.domain.errors import FileFaultsError, RecordError


class Lamp(BaseModel):
    """A small model of version 3 to load."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    version: Literal[3] = 3
    power_w: Annotated[float, Field(ge=0, le=100)] = 5.0
    colour: str | None = None


UPGRADES = {
    1: lambda content: {"power_w": content["watt"]},
    2: lambda content: {"power_w": content["power_w"] * 2},
}


def _load(path: Path) -> Lamp:
    return load_model(path, Lamp, version=3, upgrades=UPGRADES)


def _faults(path: Path) -> list[str]:
    with pytest.raises(FileFaultsError) as caught:
        _load(path)
    assert all(fault.file == path for fault in caught.value.faults)
    return [f"{fault.field}: {fault.message}" for fault in caught.value.faults]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "lamp.toml"


@pytest.mark.parametrize("lamp", [Lamp(), Lamp(power_w=7.25, colour='grün "x" \n#')])
def test_what_is_saved_is_loaded_again(path: Path, lamp: Lamp) -> None:
    save_model(path, lamp)
    assert _load(path) == lamp


def test_saving_makes_the_folder_and_leaves_no_other_file(tmp_path: Path) -> None:
    path = tmp_path / "new" / "lamp.toml"
    save_model(path, Lamp())
    save_model(path, Lamp(power_w=6))
    assert [p.name for p in path.parent.iterdir()] == ["lamp.toml"]
    assert _load(path).power_w == 6


@pytest.mark.parametrize("failing", ["fsync", "replace"])
def test_a_failure_half_way_keeps_the_old_file(
    path: Path, monkeypatch: pytest.MonkeyPatch, failing: str
) -> None:
    save_model(path, Lamp(power_w=6))

    def fail(*_: Any) -> None:
        raise OSError(28, "No space left on device")

    if failing == "fsync":
        monkeypatch.setattr(files.os, "fsync", fail)
    else:
        monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(RecordError, match="No space left on device"):
        save_model(path, Lamp(power_w=9))
    assert _load(path).power_w == 6
    assert [p.name for p in path.parent.iterdir()] == ["lamp.toml"]


def test_a_folder_that_cannot_be_made_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(RecordError, match="could not be saved"):
        save_model(tmp_path / "file" / "lamp.toml", Lamp())


@pytest.mark.parametrize(
    ("text", "power_w"),
    [
        ("version = 3\npower_w = 4", 4),
        ("version = 2\npower_w = 4", 8),
        ("version = 1\nwatt = 4", 8),
        ("\ufeffversion = 3\r\npower_w = 4\r\n", 4),
    ],
    ids=["current", "one old", "two old", "from a Windows editor"],
)
def test_old_versions_are_upgraded_step_by_step(path: Path, text: str, power_w: float) -> None:
    path.write_text(text, encoding="utf-8")
    assert _load(path) == Lamp(power_w=power_w)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", "version: must be given"),
        (b"version = true", "version: must be given"),
        (b"version = '3'", "version: must be given"),
        (b"version = 4", "version: is 4, this program knows up to 3. Update the program."),
        (b"version = 0", "version: is 0, which cannot be read any more."),
        (b"version = ", ": is not valid TOML"),
        (b"\xff\xfe", ": is not UTF-8 text"),
        (b"# " + b"x" * 1_000_001, ": is larger than 1000000 bytes"),
        (b"version = 3\npower_w = 101", "power_w: Input should be less than or equal to 100"),
        (b"version = 3\npower_w = 'much'", "power_w: Input should be a valid number"),
        (b"version = 3\nwatt = 1", "watt: is not a known field"),
    ],
    ids=lambda value: value[:24] if isinstance(value, bytes) else None,
)
def test_a_faulty_file_says_where_and_what(path: Path, content: bytes, expected: str) -> None:
    path.write_bytes(content)
    (fault,) = _faults(path)
    assert fault.startswith(expected)


def test_all_faults_come_at_once(path: Path) -> None:
    path.write_text("version = 3\npower_w = -1\ncolour = 5\nwatt = 2")
    assert [fault.split(":")[0] for fault in _faults(path)] == ["power_w", "colour", "watt"]


def test_an_old_file_that_its_upgrade_cannot_read_is_a_fault(path: Path) -> None:
    path.write_text("version = 1")
    (fault,) = _faults(path)
    assert fault.startswith("version: is 1 and could not be brought to version 2")


@pytest.mark.parametrize("name", ["missing.toml", "."])
def test_a_file_that_cannot_be_read_says_so(tmp_path: Path, name: str) -> None:
    (fault,) = _faults(tmp_path / name)
    assert fault.startswith(": cannot be read")
