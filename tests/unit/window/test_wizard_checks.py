"""What is wrong with a step, in words without a pattern in them."""

import os
from pathlib import Path
from typing import Any

import pytest

from station.config.settings import Settings, checked_settings
from station.domain.errors import FileFaultsError
from station.window.wizard_checks import (
    fault_words,
    person_words,
    receiver_words,
    result_folder_words,
    source_words,
)

CAMERA = {"kind": "camera", "url": "", "password_from": ""}


def words_of(**changed: Any) -> str:
    content = {**Settings().model_dump(mode="json"), **changed}
    with pytest.raises(FileFaultsError) as caught:
        checked_settings(Path("settings.toml"), content)
    return fault_words(caught.value)


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        pytest.param({"station": "a b"}, "letters, digits", id="station"),
        pytest.param({"source": {**CAMERA, "url": "10.0.0.7"}}, "rtsp://", id="stream"),
        pytest.param({"source": {**CAMERA, "password_from": "x"}}, "env:NAME", id="password"),
        pytest.param({"source": {"kind": "folder", "folder": ""}}, "name the folder", id="folder"),
        pytest.param({"device": {"host": "a b"}}, "192.168.0.10", id="host"),
        pytest.param({"plant_server": {"token_from": "secret"}}, "env:NAME", id="token"),
        pytest.param({"plant_server": {"url": "mes"}}, "https://server", id="url"),
        pytest.param({"recipe": ""}, "choose one", id="recipe"),
        pytest.param({"operator": "x" * 81}, "Operator: ", id="anything else"),
    ],
)
def test_faults_are_told_in_plain_words(changed: dict[str, Any], told: str) -> None:
    words = words_of(**changed)
    assert told in words
    assert "pattern" not in words
    assert "settings.toml" not in words


def test_a_source_is_looked_at(tmp_path: Path) -> None:
    folder = {"kind": "folder", "folder": str(tmp_path)}
    assert "holds no picture" in source_words(folder)
    (tmp_path / "part.PNG").write_bytes(b"")
    assert source_words(folder) == ""
    assert "labels.csv" in source_words({**folder, "kind": "simulated"})
    assert "no folder" in source_words({**folder, "folder": str(tmp_path / "x")})
    assert "name the folder" in source_words({**folder, "folder": " "})
    assert source_words({"kind": "simulated", "folder": "data/samples"}) == ""
    assert source_words(CAMERA) == ""


def test_results_may_go_into_a_folder_that_is_made_later(tmp_path: Path) -> None:
    assert result_folder_words("") == ""
    assert result_folder_words(str(tmp_path / "a" / "b")) == ""
    (tmp_path / "file").write_text("")
    assert "is no folder" in result_folder_words(str(tmp_path / "file" / "b"))


def test_a_folder_that_may_not_be_written_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda *_asked: False)
    assert "may not be written" in result_folder_words(str(tmp_path))


def test_only_receivers_that_are_on_need_an_address() -> None:
    off = {"enabled": False, "url": ""}
    on = {"enabled": True, "url": " "}
    assert receiver_words({"plant_server": off, "line_server": off}) == ""
    both = receiver_words({"plant_server": on, "line_server": on})
    assert len(both.splitlines()) == 2


def test_a_person_needs_a_name_and_a_pin() -> None:
    assert person_words("", "", is_known=False) == ""
    assert "no PIN" in person_words("Ada", "", is_known=False)
    assert person_words("Ada", "", is_known=True) == ""
    assert "without a name" in person_words("", "1234", is_known=False)
