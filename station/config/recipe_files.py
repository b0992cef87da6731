"""Recipes as files: find, list, load and save them."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from station.config.files import Upgrade, load_model, save_model
from station.config.recipe import RECIPE_VERSION, Recipe
from station.domain.errors import FileFaultsError, UsageError

UPGRADES: dict[int, Upgrade] = {}
"""Version 1 is the first; the function that makes 2 of 1 will stand here under 1."""


@dataclass(frozen=True, slots=True)
class RecipeListing:
    """A recipe of a folder: the recipe itself, or why its file cannot be used."""

    path: Path
    recipe: Recipe | None
    faults: str = ""


def load_recipe(path: Path) -> Recipe:
    """Return the recipe of a file; FileFaultsError lists all that is wrong with it."""
    return load_model(path, Recipe, version=RECIPE_VERSION, upgrades=UPGRADES)


def save_recipe(path: Path, recipe: Recipe) -> None:
    """Write the recipe. After any failure (RecordError) the old file is still whole."""
    save_model(path, recipe)


def find_recipe(name_or_path: str, folders: Sequence[Path]) -> Path:
    """Return the file meant: a path that exists, else that name in the first folder that has it."""
    given = Path(name_or_path)
    if given.suffix == ".toml" and given.is_file():
        return given
    for folder in folders:
        path = folder / f"{name_or_path}.toml"
        if path.is_file():
            return path
    known = sorted({path.stem for folder in folders for path in folder.glob("*.toml")})
    raise UsageError(
        f"There is no recipe {name_or_path!r}. Known are: {', '.join(known) or 'none'}. "
        "Give one of these names, or the path of a .toml file."
    )


def list_recipes(folder: Path) -> tuple[RecipeListing, ...]:
    """Return all recipes of a folder by file name; faulty files are listed with their faults."""
    return tuple(_listing(path) for path in sorted(folder.glob("*.toml")))


def _listing(path: Path) -> RecipeListing:
    try:
        return RecipeListing(path, load_recipe(path))
    except FileFaultsError as error:
        return RecipeListing(path, None, str(error))
