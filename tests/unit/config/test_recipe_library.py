"""Two recipes that want the same number or name are told of, and nobody wins silently."""

from pathlib import Path

import pytest

from station.assembly import recipe_named
from station.config.paths import RECIPES
from station.config.recipe import Recipe
from station.config.recipe_clashes import (
    check_number,
    number_clashes,
    owner_of_number,
    recipe_numbered,
)
from station.config.recipe_edit import with_name, with_values
from station.config.recipe_files import save_recipe
from station.config.recipe_library import read_library
from station.domain.errors import StepError, UsageError

RING = recipe_named("ring-remark")


def numbered(name: str, number: int | None) -> Recipe:
    return with_values(with_name(RING, name, name.title()), (), {"number": number})


def test_recipes_with_different_numbers_or_none_do_not_clash() -> None:
    recipes = [numbered("a", 1), numbered("b", 2), numbered("c", None), numbered("d", None)]
    assert number_clashes(recipes) == ()
    assert recipe_numbered(2, recipes).name == "b"


def test_both_recipes_of_a_number_are_named_and_none_is_chosen() -> None:
    recipes = [numbered("a", 3), numbered("b", 3)]
    (words,) = number_clashes(recipes)
    assert "A (a) and B (b) both have the number 3." in words
    with pytest.raises(StepError, match="both have the number 3"):
        recipe_numbered(3, recipes)
    with pytest.raises(UsageError, match="No recipe has the number 4"):
        recipe_numbered(4, recipes)


def test_a_taken_number_is_refused_with_its_owner() -> None:
    others = [numbered("a", 3), numbered("b", 4)]
    with pytest.raises(UsageError, match="belongs to A \\(a\\) already"):
        check_number(numbered("new", 3), others)
    check_number(numbered("a", 3), others)  # its own
    check_number(numbered("new", None), [numbered("c", None)])
    assert owner_of_number(numbered("new", 5), others) is None


def test_an_own_recipe_goes_before_the_shipped_one_without_a_word(tmp_path: Path) -> None:
    save_recipe(tmp_path / "ring-remark.toml", with_values(RING, (), {"number": 9}))
    library = read_library(RECIPES, tmp_path)
    assert library.recipes["ring-remark"].number == 9
    assert library.faults == ()


def test_everything_wrong_in_the_folders_is_told(tmp_path: Path) -> None:
    save_recipe(tmp_path / "a.toml", numbered("a", 3))
    save_recipe(tmp_path / "b.toml", numbered("b", 3))
    save_recipe(tmp_path / "c.toml", numbered("b", 5))
    (tmp_path / "broken.toml").write_text("version = 1\nname = ", encoding="utf-8")
    library = read_library(RECIPES, tmp_path)
    assert {"a", "b", "ring-remark"} <= set(library.recipes)
    broken, misnamed, number = library.faults
    assert "broken.toml" in broken
    assert "c.toml holds the recipe b and is not used. Call the file b.toml" in misnamed
    assert library.recipes["b"].number == 3  # that of b.toml, with which parts are read
    assert "both have the number 3" in number


def test_clashing_numbers_are_told_once_for_each_pair(tmp_path: Path) -> None:
    for name in ("a", "b", "c"):
        save_recipe(tmp_path / f"{name}.toml", numbered(name, 3))
    assert len(read_library(RECIPES, tmp_path).faults) == 3
