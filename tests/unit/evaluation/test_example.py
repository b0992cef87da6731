"""Examples are the pictures of a folder that one recipe reads."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image as Pillow

from station.domain.clock import SystemClock
from station.domain.errors import FileFaultsError
from station.evaluation.example import Example, example_of_frame, examples_of
from tests.unit.evaluation.made_sets import frame_of


def listed(folder: Path, text: str, *names: str) -> tuple[Example, ...]:
    folder.mkdir(exist_ok=True)
    for level, name in enumerate(names):
        (folder / name).parent.mkdir(exist_ok=True)
        Pillow.fromarray(np.full((4, 6), level, np.uint8)).save(folder / name)
    (folder / "labels.csv").write_text(text)
    return examples_of(folder, recipe="label", clock=SystemClock())


def test_only_the_recipes_own_pictures_are_examples(tmp_path: Path) -> None:
    text = "file,recipe,code\na.png,label,A1\nb.png,plate,B1\nc.png,label,C1\n"
    found = listed(tmp_path, text, "a.png", "b.png", "c.png")
    assert [(each.name, each.code) for each in found] == [("a.png", "A1"), ("c.png", "C1")]
    assert found[1].load().pixels[0, 0] == 2


def test_line_crops_belong_to_any_recipe_and_blocks_to_none(tmp_path: Path) -> None:
    text = "set,file,text,lines\nchips,a.png,A1,1\nchips,b.png,B1|B2,2\n"
    found = listed(tmp_path, text, "chips/a.png", "chips/b.png")
    assert [each.name for each in found] == ["a.png"]


def test_a_folder_without_labels_has_no_examples(tmp_path: Path) -> None:
    assert examples_of(tmp_path / "none", recipe="label", clock=SystemClock()) == ()


def test_a_faulty_list_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileFaultsError, match="does not exist"):
        listed(tmp_path, "file,recipe,code\na.png,label,A1\n")


def test_another_file_of_the_same_name_is_another_example(tmp_path: Path) -> None:
    text = "file,recipe,code\na.png,label,A1\n"
    (before,) = listed(tmp_path, text, "a.png")
    Pillow.fromarray(np.full((40, 60), 9, np.uint8)).save(tmp_path / "a.png")
    (now,) = examples_of(tmp_path, recipe="label", clock=SystemClock())
    assert now.key != before.key


def test_the_picture_looked_at_is_an_example_of_its_own() -> None:
    frame = frame_of(7)
    example = example_of_frame(frame, "A1")
    assert (example.load(), example.code, example.path) == (frame, "A1", None)
