"""The plant's recipes: offered, saved with their versions, named."""

from pathlib import Path

import pytest

from station.config.paths import RECIPES, SAMPLES
from station.config.recipe_history import versions_of
from station.domain.clock import SystemClock
from station.window.recipe_store import RecipeStore, name_of


def store_in(folder: Path) -> RecipeStore:
    return RecipeStore(shipped=RECIPES, own=folder, samples=SAMPLES, clock=SystemClock())


@pytest.mark.expects_log("not offered until it is mended.*bad.toml")
def test_a_faulty_recipe_of_the_plant_is_told_and_the_others_offered(tmp_path: Path) -> None:
    (tmp_path / "bad.toml").write_text("version = 1\nnonsense = true\n", encoding="utf-8")
    assert "ring-remark" in store_in(tmp_path).recipes()


def test_a_changed_shipped_recipe_becomes_the_plants_own_and_wins(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    recipe = store.recipes()["label"]
    changed = recipe.model_copy(update={"description": "ours"})
    store.save(changed)
    assert store.recipes()["label"] == changed
    assert [version.recipe for version in versions_of(tmp_path, "label")] == [changed]


def test_every_recipe_with_samples_has_one_to_begin_with(tmp_path: Path) -> None:
    assert store_in(tmp_path).sample_of("ring-remark") is not None
    assert store_in(tmp_path).sample_of("nothing") is None


@pytest.mark.parametrize(
    ("title", "name"),
    [("Ring 2 (new)", "ring-2-new"), ("Ü", "recipe"), ("x" * 90, "x" * 48)],
)
def test_a_title_gives_a_short_name(title: str, name: str) -> None:
    assert name_of(title) == name
