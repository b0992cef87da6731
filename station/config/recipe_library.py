"""All recipes of a station, shipped and own, with everything that is wrong among them."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from station.config.recipe import Recipe
from station.config.recipe_clashes import number_clashes
from station.config.recipe_files import list_recipes


@dataclass(frozen=True, slots=True)
class RecipeLibrary:
    """The recipes that can be used, by name, and what a person has to mend, in words."""

    recipes: Mapping[str, Recipe]
    faults: tuple[str, ...] = ()


def read_library(shipped: Path, own: Path) -> RecipeLibrary:
    """Read both folders anew: an own recipe goes before the shipped one of the same name."""
    recipes: dict[str, Recipe] = {}
    faults: list[str] = []
    for item in (*list_recipes(shipped), *list_recipes(own)):
        if item.recipe is None:
            faults.append(item.faults)
        elif item.recipe.name != item.path.stem:
            faults.append(_misnamed(item.path, item.recipe))
        else:
            recipes[item.recipe.name] = item.recipe
    faults += number_clashes(recipes.values())
    return RecipeLibrary(recipes, tuple(faults))


def _misnamed(path: Path, recipe: Recipe) -> str:
    """A recipe is found by its file's name: under another one it could not be read with."""
    return (
        f"{path} holds the recipe {recipe.name} and is not used. Call the file {recipe.name}.toml, "
        "or give the recipe in it the name of the file."
    )
