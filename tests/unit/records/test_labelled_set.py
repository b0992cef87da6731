"""The labelled set has the samples' layout, holds each part once, and loses nothing half-way."""

from pathlib import Path

import pytest

from station.capture.sample_labels import load_sample_labels
from station.domain.errors import RecordError, UsageError
from station.records.labelled_set import add_labelled


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    path = tmp_path / "kept" / "id-1.frame.jpeg"
    path.parent.mkdir()
    path.write_bytes(b"pixels")
    return path


def test_a_part_is_added_once_and_read_like_a_sample(tmp_path: Path, picture: Path) -> None:
    folder = tmp_path / "labelled"
    assert add_labelled(folder, picture, recipe="label", code="PN-1")
    assert not add_labelled(folder, picture, recipe="label", code="PN-1")
    (label,) = load_sample_labels(folder)
    assert (label.path.read_bytes(), label.recipe, label.code) == (b"pixels", "label", "PN-1")


def test_a_rejected_part_has_no_code_to_label_with(tmp_path: Path, picture: Path) -> None:
    with pytest.raises(UsageError, match="rejected"):
        add_labelled(tmp_path / "labelled", picture, recipe="label", code="")
    assert not (tmp_path / "labelled").exists()


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path, picture: Path) -> None:
    (tmp_path / "labelled").write_text("a file")
    with pytest.raises(RecordError, match="could not be added"):
        add_labelled(tmp_path / "labelled", picture, recipe="label", code="PN-1")
