"""Every labelled picture becomes a pair of truth and reading, in the mode asked for."""

import shutil
from pathlib import Path

import pytest

from station.config.paths import EMBEDDED_MODEL, PROJECT
from station.domain.errors import UsageError
from station.evaluation.measure import measure


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
