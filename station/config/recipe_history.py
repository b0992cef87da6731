"""Earlier versions of a recipe, kept beside it, and what differs between two of them."""

import difflib
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import tomli_w

from station.config.recipe import Recipe
from station.config.recipe_files import load_recipe, save_recipe
from station.domain.errors import FileFaultsError

HISTORY = "history"
KEPT = 200
_MOMENT = "%Y%m%dT%H%M%S"
_AROUND = 2


@dataclass(frozen=True, slots=True)
class RecipeVersion:
    """A recipe as it was saved once."""

    recipe: Recipe
    saved_at: datetime | None

    @property
    def title(self) -> str:
        moment = f"{self.saved_at:%Y-%m-%d %H:%M:%S}  " if self.saved_at else ""
        return f"{moment}{self.recipe.short_hash}"


@dataclass(frozen=True, slots=True)
class Difference:
    """One line of a comparison: `sign` is +, − or a blank for what is the same."""

    sign: str
    text: str


def save_version(folder: Path, recipe: Recipe, *, now: datetime) -> Path:
    """Save a recipe in a folder of own recipes and keep a copy in its history.

    RecordError if one cannot be written; the recipe's file is then as it was.
    """
    name = f"{now.strftime(_MOMENT)}-{recipe.short_hash}.toml"
    save_recipe(folder / HISTORY / recipe.name / name, recipe)
    path = folder / f"{recipe.name}.toml"
    save_recipe(path, recipe)
    for old in _files(folder, recipe.name)[KEPT:]:
        old.unlink(missing_ok=True)
    return path


def versions_of(folder: Path, name: str) -> tuple[RecipeVersion, ...]:
    """Return what was saved under a name, newest first; files that cannot be read are left out."""
    found = []
    for path in _files(folder, name):
        try:
            moment = datetime.strptime(path.stem.partition("-")[0], _MOMENT)
            found.append(RecipeVersion(load_recipe(path), moment.astimezone()))
        except (FileFaultsError, ValueError):
            continue
    return tuple(found)


def version_with(folder: Path, name: str, content_hash: str) -> Recipe | None:
    """Return the version of a recipe that had this checksum, None where it was not kept."""
    for path in (folder / HISTORY / name).glob(f"*-{content_hash[:8]}.toml"):
        try:
            recipe = load_recipe(path)
        except FileFaultsError:
            continue
        if recipe.content_hash == content_hash:
            return recipe
    return None


def differences(before: Recipe, after: Recipe) -> tuple[Difference, ...]:
    """Return the lines that differ, with two lines around them for their place."""
    old, new = (_lines(recipe) for recipe in (before, after))
    found = []
    for line in list(difflib.unified_diff(old, new, lineterm="", n=_AROUND))[2:]:
        sign = {"+": "+", "-": "−"}.get(line[0], " ")
        found.append(Difference(sign, "…" if line.startswith("@@") else line[1:]))
    return tuple(found)


def _lines(recipe: Recipe) -> list[str]:
    return tomli_w.dumps(recipe.model_dump(mode="json", exclude_none=True)).splitlines()


def _files(folder: Path, name: str) -> list[Path]:
    return sorted((folder / HISTORY / name).glob("*.toml"), reverse=True)
