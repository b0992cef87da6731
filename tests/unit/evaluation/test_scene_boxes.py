"""scene_boxes.json says which part of a photograph is read; its faults name the file."""

from pathlib import Path

import pytest

from station.domain.errors import FileFaultsError
from station.evaluation.scene_boxes import Block, block_around, load_blocks

QUAD = ((100.0, 50.0), (300.0, 60.0), (300.0, 100.0), (100.0, 90.0))


def test_a_block_holds_all_corners_and_half_a_line_around() -> None:
    low = tuple((x, y + 60) for x, y in QUAD)
    assert block_around([QUAD, low]) == Block(80, 30, 321, 181)


def test_a_block_begins_inside_the_picture() -> None:
    block = block_around([((1.0, 1.0), (40.0, 1.0), (40.0, 20.0), (1.0, 20.0))])
    assert (block.left_px, block.top_px) == (0, 0)


def test_without_the_file_there_are_no_blocks(tmp_path: Path) -> None:
    assert load_blocks(tmp_path) == {}


@pytest.mark.parametrize(
    "content",
    [
        "no json",
        "[]",
        '{"a/b.png": []}',
        '{"a/b.png": [{"text": "B"}]}',
        '{"a/b.png": [{"quad": [[1, 2]]}]}',
        '{"a/b.png": [{"quad": [[1, "x"], [1, 2], [1, 2], [1, 2]]}]}',
    ],
    ids=["not JSON", "a list", "no box", "no corners", "one corner", "no number"],
)
def test_a_faulty_file_is_named(tmp_path: Path, content: str) -> None:
    (tmp_path / "scene_boxes.json").write_text(content, encoding="utf-8")
    with pytest.raises(FileFaultsError, match="scene_boxes"):
        load_blocks(tmp_path)
