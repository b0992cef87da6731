"""The labelled set has the samples' layout, holds each part once, and loses nothing half-way."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest
from PIL import Image as Pillow

from station.capture.sample_labels import load_sample_labels
from station.domain.errors import RecordError, UsageError
from station.domain.frame import Frame
from station.records.labelled_set import add_labelled, add_labelled_frame, remove_labelled

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


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


def frame_of(level: int) -> Frame:
    return Frame(f"id-{level}", np.full((4, 6), level, np.uint8), "part.png", NOON)


def test_a_frame_is_taken_once_whatever_it_is_called(tmp_path: Path) -> None:
    assert add_labelled_frame(tmp_path, frame_of(7), recipe="label", code="A1")
    again = replace(frame_of(7), frame_id="another", source="other.png")
    assert not add_labelled_frame(tmp_path, again, recipe="label", code="A1")
    assert add_labelled_frame(tmp_path, frame_of(8), recipe="label", code="A2")
    first, second = load_sample_labels(tmp_path)
    assert (first.code, second.code) == ("A1", "A2")
    assert np.array_equal(np.asarray(Pillow.open(second.path)), frame_of(8).pixels)


def test_a_picture_is_taken_out_with_its_code(tmp_path: Path) -> None:
    for level in (7, 8):
        add_labelled_frame(tmp_path, frame_of(level), recipe="label", code=f"A{level}")
    gone, stays = load_sample_labels(tmp_path)
    remove_labelled(tmp_path, gone.path.name)
    assert load_sample_labels(tmp_path) == (stays,)
    assert not gone.path.exists()


def test_what_else_a_hand_wrote_into_the_list_stays(tmp_path: Path, picture: Path) -> None:
    (tmp_path / "old.png").write_bytes(b"old")
    (tmp_path / "labels.csv").write_text("file,recipe,code,note\nold.png,label,B1,scratched")
    assert add_labelled(tmp_path, picture, recipe="label", code="B2")
    lines = (tmp_path / "labels.csv").read_text().splitlines()
    assert lines[1:] == ["old.png,label,B1,scratched", f"{picture.name},label,B2,"]


def test_a_code_that_a_spreadsheet_would_run_comes_back_as_it_was(
    tmp_path: Path, picture: Path
) -> None:
    add_labelled(tmp_path, picture, recipe="label", code="-4711")
    assert "'-4711" in (tmp_path / "labels.csv").read_text()
    (label,) = load_sample_labels(tmp_path)
    assert label.code == "-4711"


def test_a_list_of_another_kind_is_left_alone(tmp_path: Path, picture: Path) -> None:
    (tmp_path / "labels.csv").write_text("set,file,text\n")
    with pytest.raises(RecordError, match="lacks the column recipe"):
        add_labelled(tmp_path, picture, recipe="label", code="PN-1")
    assert (tmp_path / "labels.csv").read_text() == "set,file,text\n"


def test_a_picture_whose_row_was_never_written_is_added_again(
    tmp_path: Path, picture: Path
) -> None:
    (tmp_path / picture.name).write_bytes(b"of a crash")
    assert add_labelled(tmp_path, picture, recipe="label", code="PN-1")
    (label,) = load_sample_labels(tmp_path)
    assert label.path.read_bytes() == b"pixels"
