"""The plant's recipes on the disk, and the dialogs that name, compare, import and export them."""

import logging
import re
from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QInputDialog, QMessageBox, QWidget

from station.capture.sample_labels import load_sample_labels
from station.config.recipe import Recipe
from station.config.recipe_clashes import check_number, named, owner_of_number
from station.config.recipe_edit import with_name, with_values
from station.config.recipe_files import load_recipe, save_recipe
from station.config.recipe_history import (
    RecipeVersion,
    differences,
    save_version,
    version_with,
    versions_of,
)
from station.config.recipe_library import RecipeLibrary, read_library
from station.domain.clock import Clock
from station.domain.errors import StationError
from station.ui.translated import tr
from station.ui.tune.diff_dialog import DiffDialog
from station.ui.wizard.recipe_list import OfferedRecipe

log = logging.getLogger(__name__)


class RecipeStore(QObject):
    """Shipped recipes are never written: a changed one becomes the plant's own, which wins."""

    saved = Signal(object)  # Recipe

    def __init__(
        self,
        *,
        shipped: Path,
        own: Path,
        samples: Path,
        clock: Clock,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._shipped, self._own, self._samples, self._clock = shipped, own, samples, clock
        self._logged: set[str] = set()

    def library(self) -> RecipeLibrary:
        """Return all recipes that can be used, read anew, and all that is wrong with them."""
        library = read_library(self._shipped, self._own)
        for fault in set(library.faults) - self._logged:
            log.warning("Recipes are to be mended before all of them can be used. %s", fault)
        self._logged = set(library.faults)
        return library

    def recipes(self) -> dict[str, Recipe]:
        """Return all recipes that can be used, read anew."""
        return dict(self.library().recipes)

    def recipe_then(self, name: str, content_hash: str) -> Recipe | None:
        """Return a recipe as it was when it had this checksum; where that is lost, as it is now."""
        present = self.recipes().get(name)
        if present is not None and present.content_hash == content_hash:
            return present
        kept = version_with(self._own, name, content_hash)
        return kept or self._shipped_with(name, content_hash) or present

    def _shipped_with(self, name: str, content_hash: str) -> Recipe | None:
        """Return the shipped recipe that the plant's own one hides, where it is the one meant."""
        path = self._shipped / f"{name}.toml"
        recipe = load_recipe(path) if path.is_file() else None
        return recipe if recipe is not None and recipe.content_hash == content_hash else None

    def save(self, recipe: Recipe) -> None:
        """Write a recipe and its version.

        RecordError if it cannot be written, UsageError if its number is another recipe's.
        """
        check_number(recipe, self.recipes().values())
        save_version(self._own, recipe, now=self._clock.now())
        self.saved.emit(recipe)

    def sample_of(self, name: str) -> Path | None:
        """Return a sample picture of a recipe, if there is one."""
        try:
            labels = load_sample_labels(self._samples)
        except StationError:
            return None
        return next((label.path for label in labels if label.recipe == name), None)

    # --- dialogs

    def ask_copy(self, parent: QWidget, recipe: Recipe) -> Recipe | None:
        """Ask for a new name; return the recipe under it."""
        title, is_given = QInputDialog.getText(
            parent, tr("Save a copy"), tr("Name on screen"), text=recipe.title
        )
        if not is_given or not title.strip():
            return None
        copy = with_name(recipe, name_of(title), title.strip()[:80])
        return copy if self._may_replace(parent, copy) else None

    def ask_version(self, parent: QWidget, recipe: Recipe) -> Recipe | None:
        """Show the earlier versions of a recipe; return the one to take."""
        versions = versions_of(self._own, recipe.name)
        changes = [differences(recipe, version.recipe) for version in versions]
        dialog = DiffDialog(versions, changes, can_restore=True, parent=parent)
        is_taken = dialog.exec() == QDialog.DialogCode.Accepted and bool(versions)
        chosen = dialog.value()
        dialog.deleteLater()
        return versions[chosen].recipe if is_taken else None

    def show_changes(self, parent: QWidget, saved: Recipe, recipe: Recipe) -> None:
        """Show what differs from the saved recipe."""
        version = RecipeVersion(recipe, None)
        changes = differences(saved, recipe)
        dialog = DiffDialog([version], [changes], can_restore=False, parent=parent)
        dialog.exec()
        dialog.deleteLater()

    def ask_import(self, parent: QWidget) -> Recipe | None:
        """Ask for a file; return its recipe. FileFaultsError lists what is wrong with it."""
        name, _ = QFileDialog.getOpenFileName(
            parent, tr("Import a recipe"), str(Path.home()), _kinds()
        )
        if not name:
            return None
        recipe = self._without_clash(parent, load_recipe(Path(name)))
        return recipe if recipe is not None and self._may_replace(parent, recipe) else None

    def _without_clash(self, parent: QWidget, recipe: Recipe) -> Recipe | None:
        """Return the recipe, without its number where that is another recipe's; None: not so."""
        owner = owner_of_number(recipe, self.recipes().values())
        if owner is None:
            return recipe
        words = tr(
            "{recipe} in this file has the number {number}, which belongs to {owner} already. "
            "Import it without a number? You can give it another one in Tune."
        ).format(recipe=named(recipe), number=recipe.number, owner=named(owner))
        is_wanted = _asked(parent, tr("Number for the controller"), words)
        return with_values(recipe, (), {"number": None}) if is_wanted else None

    def ask_export(self, parent: QWidget, recipe: Recipe) -> None:
        """Ask for a place and write the recipe there; RecordError if it cannot be written."""
        start = str(Path.home() / f"{recipe.name}.toml")
        name, _ = QFileDialog.getSaveFileName(parent, tr("Export the recipe"), start, _kinds())
        if name:
            save_recipe(Path(name).with_suffix(".toml"), recipe)

    def _may_replace(self, parent: QWidget, recipe: Recipe) -> bool:
        if recipe.name not in self.recipes():
            return True
        words = tr("There is a recipe {name} already. Replace it? Its versions are kept.")
        return _asked(parent, tr("Replace"), words.format(name=recipe.name))


def name_of(title: str) -> str:
    """Return the short name of a title: small letters, digits and hyphens, at most 48."""
    words = re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")[:48].strip("-")
    return words or "recipe"


def _kinds() -> str:
    return tr("Recipes") + " (*.toml)"


def _asked(parent: QWidget, title: str, words: str) -> bool:
    """Ask yes or no; Enter and Esc both mean no."""
    yes, no = QMessageBox.StandardButton.Yes, QMessageBox.StandardButton.No
    return QMessageBox.question(parent, title, words, yes | no, no) is yes


def offered_recipes(store: RecipeStore, recipes: Iterable[Recipe]) -> tuple[OfferedRecipe, ...]:
    """Return recipes with a sample's picture each, for somebody who is to choose."""
    return tuple(
        OfferedRecipe(recipe.name, recipe.title, recipe.description, store.sample_of(recipe.name))
        for recipe in recipes
    )
