"""The page of the recipe as a whole: name, title, what it is for, number for the controller."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QWidget

from station.config.recipe import Recipe
from station.config.recipe_sections import RecipeSection
from station.ui.told import told
from station.ui.tune.part_page import PartPage


class RecipePage(PartPage):
    """The short name is that of the file and of every record, so it is only shown."""

    def __init__(self, sections: Iterable[RecipeSection], parent: QWidget | None = None) -> None:
        super().__init__(sections, parent)
        self.name = QLabel(self)
        self.name.setObjectName("part_about")
        self.name.setWordWrap(True)
        self.name.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.library = QLabel(self)
        self.library.setObjectName("tune_fault")
        self.library.setWordWrap(True)
        self.library.setTextFormat(Qt.TextFormat.PlainText)
        self.rows.insertWidget(0, self.name)
        self.add(self.library)
        self._recipe: Recipe | None = None
        self.show_library_faults(())

    def set_recipe(self, recipe: Recipe) -> None:
        super().set_recipe(recipe)
        self._recipe = recipe
        if self.isVisible():
            self._show_name()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        self._show_name()

    def _show_name(self) -> None:
        """A checksum takes a while: only where it is seen."""
        recipe = self._recipe
        if recipe is None:
            return
        words = self.tr("Short name {name}, checksum {hash}. A copy gets a name of its own.")
        self.name.setText(words.format(name=recipe.name, hash=recipe.short_hash))

    def show_library_faults(self, faults: Sequence[str]) -> None:
        """Tell what is wrong among all recipes: clashing numbers, files that cannot be used."""
        self.library.setText("\n".join(told(fault) for fault in faults))
        self.library.setVisible(bool(faults))
