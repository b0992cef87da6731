"""The pictures of the documents are those that the command draws, small, and all are shown."""

import re
from pathlib import Path

import pytest
from PIL import Image
from pytestqt.qtbot import QtBot

from station.ui.shots.document_pictures import (
    STILL,
    TASKS,
    Task,
    draw_documents,
    palette_of,
    reduced,
)
from station.ui.shots.studio import Parts

ROOT = Path(__file__).parents[3]
PICTURES = ROOT / "docs" / "pictures"
AGAIN = "run: python3 main.py shots docs/pictures --documents"
NAMES = {*STILL, *(task.name for task in TASKS)}
MOST_BYTES, MOST_BYTES_OF_ALL = 150_000, 2_000_000


def shown() -> set[Path]:
    """Return every picture that README or a document names."""
    found = set()
    for page in (ROOT / "README.md", *(ROOT / "docs").glob("*.md")):
        for target in re.findall(r"!\[[^\]]*\]\(([^)#]+)\)", page.read_text("utf-8")):
            found.add((page.parent / target).resolve())
    return found


def test_the_folder_holds_what_the_command_draws() -> None:
    assert {path.stem for path in PICTURES.glob("*.png")} == NAMES, AGAIN


def test_every_picture_is_shown_and_every_shown_one_is_there() -> None:
    assert [str(path) for path in shown() if not path.is_file()] == []
    assert {path.stem for path in shown() if path.parent == PICTURES} == NAMES


def test_they_are_small() -> None:
    sizes = {path.name: path.stat().st_size for path in PICTURES.glob("*.png")}
    assert {name: size for name, size in sizes.items() if size > MOST_BYTES} == {}
    assert sum(sizes.values()) < MOST_BYTES_OF_ALL


@pytest.mark.parametrize("task", TASKS, ids=lambda task: task.name)
def test_a_task_moves_through_its_states(task: Task) -> None:
    with Image.open(PICTURES / f"{task.name}.png") as picture:
        assert picture.n_frames == len(task.states)


def test_few_coloured_pixels_keep_their_colour() -> None:
    picture = Image.linear_gradient("L").convert("RGB")
    picture.paste((255, 179, 0), (10, 10, 14, 14))
    few = reduced(picture)
    assert few.convert("RGB").getpixel((12, 12)) == (255, 179, 0)
    assert len(few.getcolors() or []) < 128
    assert len(palette_of([picture, picture]).getpalette() or []) <= 3 * 256


def test_all_of_them_are_written(qtbot: QtBot, parts: Parts, tmp_path: Path) -> None:
    assert draw_documents(tmp_path, parts) == len(NAMES)
    assert {path.stem for path in tmp_path.glob("*.png")} == NAMES
