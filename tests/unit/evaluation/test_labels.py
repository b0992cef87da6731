"""labels.csv names the line crops, and its faults are all told at once."""

import json
from pathlib import Path

import pytest

from station.domain.errors import FileFaultsError, UsageError
from station.evaluation.labels import load_labels
from station.evaluation.scene_boxes import block_around


def write(folder: Path, text: str, *pictures: str) -> Path:
    (folder / "labels.csv").write_text(text, encoding="utf-8")
    for name in pictures:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(b"picture")
    return folder


def test_line_crops_are_listed_in_order(tmp_path: Path) -> None:
    text = "set,file,text,lines\nchips,b.png,B2,1\nchips,a.png,A1,\n"
    labels = load_labels(write(tmp_path, text, "chips/a.png", "chips/b.png"))
    assert [(x.set_name, x.path.name, x.text) for x in labels] == [
        ("chips", "b.png", "B2"),
        ("chips", "a.png", "A1"),
    ]


def test_blocks_of_lines_are_told_apart(tmp_path: Path) -> None:
    text = "set,file,text,lines\nblocks,b.png,A|B,2\nsign,c.png,C,1\nsign,d.png,D,\n"
    labels = load_labels(write(tmp_path, text, "blocks/b.png", "sign/c.png", "sign/d.png"))
    assert [(x.text, x.is_block) for x in labels] == [("A|B", True), ("C", False), ("D", False)]


def test_scenes_are_left_out_unless_their_boxes_are_known(tmp_path: Path) -> None:
    text = "set,file,text,lines\nchip_scenes,a.png,A,1\nchip_scenes,b.png,B,1\n"
    folder = write(tmp_path, text, "chip_scenes/a.png", "chip_scenes/b.png")
    quad = [[10, 20], [50, 20], [50, 30], [10, 30]]
    boxes = {"chip_scenes/b.png": [{"text": "B", "quad": quad}]}
    (folder / "scene_boxes.json").write_text(json.dumps(boxes), encoding="utf-8")
    (label,) = load_labels(folder)
    assert (label.text, label.is_block) == ("B", True)
    assert label.block == block_around([quad])


def test_a_set_without_its_folder_is_left_out(tmp_path: Path) -> None:
    assert load_labels(write(tmp_path, "set,file,text\nelsewhere,a.png,A\n")) == ()


def test_a_folder_without_labels_says_what_is_needed(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="columns set, file, text"):
        load_labels(tmp_path)


def test_all_missing_columns_are_named(tmp_path: Path) -> None:
    with pytest.raises(FileFaultsError) as caught:
        load_labels(write(tmp_path, "name,value\n"))
    assert [fault.field for fault in caught.value.faults] == ["set", "file", "text"]


def test_all_faulty_rows_are_named(tmp_path: Path) -> None:
    text = "set,file,text\nchips,a.png,A\nchips,b.png,B\nchips,../../secret.png,C\n"
    with pytest.raises(FileFaultsError) as caught:
        load_labels(write(tmp_path, text, "chips/a.png"))
    assert [fault.field for fault in caught.value.faults] == ["line 3", "line 4"]
    assert "leaves the folder" in str(caught.value)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"set,file,text\nchips\n", "line 2: file is empty"),
        (b"set,file,text\nchips,a.png\n", "line 2: text is missing"),
        (b"set,file,text\nchips,a\0.png,A\n", "line 2"),
        (b"set,file,text\nchips,a.png,\xff\n", "cannot be read"),
        (b"set,file,text\nchips,a.png," + b"x" * 200_000, "cannot be read"),
        (b'set,file,text\nchips,"a.png,A\n', "cannot be read"),
    ],
    ids=["cut short", "no text", "zero character", "not UTF-8", "huge cell", "open quote"],
)
def test_a_hostile_listing_is_a_fault_with_its_place(
    tmp_path: Path, content: bytes, told: str
) -> None:
    folder = write(tmp_path, "", "chips/a.png")
    (folder / "labels.csv").write_bytes(content)
    with pytest.raises(FileFaultsError) as caught:
        load_labels(folder)
    assert told in str(caught.value)


def test_a_mark_without_text_is_a_label(tmp_path: Path) -> None:
    labels = load_labels(write(tmp_path, "set,file,text\nblank,a.png,\n", "blank/a.png"))
    assert [label.text for label in labels] == [""]


def test_a_set_of_whole_parts_is_listed_with_its_recipes(tmp_path: Path) -> None:
    text = "file,recipe,code\na.png,label,A1\nb.png,ring-remark,'-B2\n"
    labels = load_labels(write(tmp_path, text, "a.png", "b.png"))
    assert [(x.set_name, x.path.name, x.text, x.recipe) for x in labels] == [
        ("label", "a.png", "A1", "label"),
        ("ring-remark", "b.png", "-B2", "ring-remark"),
    ]


def test_faults_of_a_set_of_whole_parts_are_told(tmp_path: Path) -> None:
    with pytest.raises(FileFaultsError, match=r"b\.png does not exist"):
        load_labels(write(tmp_path, "file,recipe,code\nb.png,label,B\n"))
