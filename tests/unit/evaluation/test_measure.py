"""Every labelled picture becomes a pair of truth and reading, in the mode asked for."""

import json
import shutil
from pathlib import Path

import numpy as np
import pytest
from PIL import Image as Picture

from station.config.paths import EMBEDDED_MODEL, PROJECT
from station.domain.errors import UsageError
from station.evaluation.measure import measure
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
