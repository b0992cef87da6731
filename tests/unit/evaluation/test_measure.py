"""Every labelled picture becomes a pair of truth and reading, in the mode asked for."""

import json
import shutil
from argparse import ArgumentParser
from pathlib import Path

import numpy as np
import pytest
from PIL import Image as Picture

from station.assembly import Readers
from station.codes.mapping import map_text
from station.config.paths import EMBEDDED_MODEL, PROJECT
from station.config.recipe import Recipe
from station.domain.errors import StageError, UsageError
from station.evaluation.command import add_arguments, run
from station.evaluation.labels import Label
from station.evaluation.measure import _Inspectors, measure
from station.records.labelled_set import add_labelled
from tests.unit.imaging.line_pictures import crop_of


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A measuring set of one picture: the embedded model's known answer."""
    model = PROJECT / EMBEDDED_MODEL
    truth = (model / "known_answer.txt").read_text("utf-8").strip()
    (tmp_path / "known").mkdir()
    shutil.copy(model / "known_answer.png", tmp_path / "known" / "one.png")
    (tmp_path / "labels.csv").write_text(f'set,file,text\nknown,one.png,"{truth}"\n', "utf-8")
    return tmp_path


@pytest.mark.parametrize(("mode", "has_second"), [(None, True), ("sure", True), ("fast", False)])
def test_the_mode_asked_for_comes_before_the_recipes_own(
    folder: Path, mode: str | None, has_second: bool
) -> None:
    (pair,) = measure(folder, recipe="line", reader=EMBEDDED_MODEL, sets=[], mode=mode)
    assert pair.is_exact
    assert (pair.second is not None) == has_second
    assert pair.duration_ms > 0


def test_sets_that_are_not_there_are_said(folder: Path) -> None:
    with pytest.raises(UsageError, match="no line crops of the sets"):
        measure(folder, recipe="line", reader=EMBEDDED_MODEL, sets=["plates"])


def test_a_block_in_a_photograph_is_cut_out_and_its_lines_are_joined(tmp_path: Path) -> None:
    photograph = np.pad(crop_of(("LOT 4739A", "EXP 2027")), 200, constant_values=200)
    (tmp_path / "pack_scenes").mkdir()
    Picture.fromarray(photograph).save(tmp_path / "pack_scenes" / "one.png")
    (tmp_path / "labels.csv").write_text(
        "set,file,text,lines\npack_scenes,one.png,LOT 4739A|EXP 2027,2\n", "utf-8"
    )
    height, width = photograph.shape
    quad = [[200, 200], [width - 200, 200], [width - 200, 240], [200, 240]]
    low = [[x, height - 440 + y] for x, y in quad]
    boxes = {"pack_scenes/one.png": [{"quad": quad}, {"quad": low}]}
    (tmp_path / "scene_boxes.json").write_text(json.dumps(boxes), "utf-8")
    with pytest.raises(UsageError, match="no line crops"):
        measure(tmp_path, recipe="line", reader=EMBEDDED_MODEL, sets=[])
    (pair,) = measure(tmp_path, recipe="line", reader=EMBEDDED_MODEL, sets=["pack_scenes"])
    assert pair.is_block
    assert pair.is_exact


@pytest.fixture
def labelled(tmp_path: Path) -> Path:
    """The set that the window writes: a right code and a wrong one."""
    model = PROJECT / EMBEDDED_MODEL
    truth = (model / "known_answer.txt").read_text("utf-8").strip()
    for name, code in (("right.png", truth), ("wrong.png", f"{truth}X")):
        (tmp_path / name).write_bytes((model / "known_answer.png").read_bytes())
        assert add_labelled(tmp_path / "labelled", tmp_path / name, recipe="line", code=code)
    return tmp_path / "labelled"


def test_the_set_that_the_window_writes_is_measured_as_it_is(labelled: Path) -> None:
    right, wrong = measure(labelled, recipe=None, reader=EMBEDDED_MODEL, sets=[])
    assert (right.set_name, right.is_code, right.is_exact) == ("line", True, True)
    assert len(right.probabilities) == len(right.read)
    assert not wrong.is_exact


def test_the_command_takes_the_set_without_a_word_more(
    labelled: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ArgumentParser()
    add_arguments(arguments)
    assert run(arguments.parse_args([str(labelled)])) == 0
    assert "50.0%" in capsys.readouterr().out


def test_a_set_is_measured_with_another_recipe_where_one_is_named(labelled: Path) -> None:
    with pytest.raises(StageError, match="Draw the crop again"):  # it is for whole photographs
        measure(labelled, recipe="label", reader=EMBEDDED_MODEL, sets=["line"])


class RecipesAsked(Readers):
    """Notes the recipes that inspectors are asked for, and opens nothing."""

    def __init__(self) -> None:
        self.recipes: list[Recipe] = []

    def inspector(self, recipe: Recipe, *, model: str = EMBEDDED_MODEL) -> None:  # type: ignore[override]
        self.recipes.append(recipe)


@pytest.mark.parametrize(
    ("set_name", "recipe", "code"),
    [("plates_eu", None, "A1"), ("chips", None, "A-1"), ("plates_eu", "line", "A-1")],
)
def test_where_labels_leave_separators_out_they_are_no_part_of_the_code(
    tmp_path: Path, set_name: str, recipe: str | None, code: str
) -> None:
    readers = RecipesAsked()
    inspectors = _Inspectors(readers, recipe=recipe, reader=EMBEDDED_MODEL, mode=None)
    inspectors.of(Label(set_name, tmp_path / "one.png", "A1"))
    assert map_text("A-1", readers.recipes[0].code, {}).mapped == code
