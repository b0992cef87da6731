"""Recipes that were changed but not saved, kept beside the own ones until they are."""

from pathlib import Path

from station.config.recipe import Recipe
from station.config.recipe_files import load_recipe, save_recipe
from station.domain.errors import FileFaultsError, RecordError

FOLDER = "unsaved"


def keep_draft(own: Path, recipe: Recipe) -> None:
    """Write a draft in a folder of own recipes; RecordError if it cannot be written."""
    save_recipe(_path(own, recipe.name), recipe)


def kept_draft(own: Path) -> Recipe | None:
    """Return the newest draft that was kept; those that cannot be read are passed over."""
    files = sorted((own / FOLDER).glob("*.toml"), key=lambda path: path.stat().st_mtime)
    for path in reversed(files):
        try:
            return load_recipe(path)
        except FileFaultsError:
            continue
    return None


def forget_draft(own: Path, name: str) -> None:
    """Remove what was kept of a recipe; RecordError if it cannot be removed."""
    try:
        _path(own, name).unlink(missing_ok=True)
    except OSError as error:
        raise RecordError(
            f"The unsaved changes of {name} could not be removed: {error}. They are offered again."
        ) from error


def _path(own: Path, name: str) -> Path:
    return own / FOLDER / f"{name}.toml"
