"""What was tuned and not saved is found again, until somebody saves or forgets it."""

from pathlib import Path

from station.config.kept_drafts import FOLDER, forget_draft, keep_draft, kept_draft
from station.config.paths import RECIPES
from station.config.recipe_edit import with_values
from station.config.recipe_files import load_recipe
from station.config.recipe_library import read_library

RING = load_recipe(RECIPES / "ring-remark.toml")
CHANGED = with_values(RING, (), {"title": "Ring, brighter"})


def test_a_kept_draft_is_found_and_forgotten(tmp_path: Path) -> None:
    assert kept_draft(tmp_path) is None
    keep_draft(tmp_path, CHANGED)
    assert kept_draft(tmp_path) == CHANGED
    forget_draft(tmp_path, "ring-remark")
    forget_draft(tmp_path, "ring-remark")
    assert kept_draft(tmp_path) is None


def test_parts_are_not_read_with_a_draft(tmp_path: Path) -> None:
    keep_draft(tmp_path, CHANGED)
    library = read_library(RECIPES, tmp_path)
    assert library.recipes["ring-remark"] == RING
    assert not library.faults


def test_a_draft_that_cannot_be_read_is_passed_over(tmp_path: Path) -> None:
    keep_draft(tmp_path, CHANGED)
    (tmp_path / FOLDER / "torn.toml").write_text("version = ")
    assert kept_draft(tmp_path) == CHANGED
