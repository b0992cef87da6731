"""All recipes of a station, shipped and own, with everything that is wrong among them."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from station.config.recipe import Recipe
from station.config.recipe_clashes import name_clashes, number_clashes
from station.config.recipe_files import list_recipes


@dataclass(frozen=True, slots=True)
class RecipeLibrary:
    """The recipes that can be used, by name, and what a person has to mend, in words."""

    recipes: Mapping[str, Recipe]
    faults: tuple[str, ...] = ()


def read_library(shipped: Path, own: Path) -> RecipeLibrary:
    """Read both folders anew: an own recipe goes before the shipped one of the same name."""
    folders = list_recipes(shipped), list_recipes(own)
    listings = [item for folder in folders for item in folder]
    recipes = {item.recipe.name: item.recipe for item in listings if item.recipe is not None}
    faults = [item.faults for item in listings if item.recipe is None]
    faults += [clash for folder in folders for clash in name_clashes(folder)]
    faults += number_clashes(recipes.values())
    return RecipeLibrary(recipes, tuple(faults))
