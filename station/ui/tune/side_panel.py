"""The right side of the Tune view: a page for each part of the recipe, and the reading below."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout, QWidget

from station.config.part_checks import PartChecks
from station.config.recipe import Recipe
from station.config.recipe_sections import RecipeSection, recipe_sections
from station.domain.inspection import Inspection
from station.ui.told import told
from station.ui.tune.code_page import CodePage
from station.ui.tune.page_choice import PageChoice
from station.ui.tune.part_page import PartPage
from station.ui.tune.quality_page import QualityPage
from station.ui.tune.reading_panel import ReadingPanel
from station.ui.tune.recipe_page import RecipePage
from station.ui.tune.stage_panel import StagePanel

STAGE = "stage"
LEAST_LINES = 20
"""Least width, in heights of a line: a slider with its number and a scroll bar have room."""


class SidePanel(QWidget):
    """`asked` comes from whichever page; a fault that belongs to no field is told below them."""

    asked = Signal(object)  # FieldAsk
    edit_ended = Signal()
    page_shown = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choice = PageChoice(
            (
                (STAGE, self.tr("Stage")),
                ("reading", self.tr("Reading")),
                ("code", self.tr("Code")),
                ("checks", self.tr("Checks")),
                ("quality", self.tr("Quality")),
                ("recipe", self.tr("Recipe")),
            ),
            self,
        )
        self.stage = StagePanel(self)
        self.code = CodePage(self)
        self.quality = QualityPage(sections_of("quality"), self)
        self.recipe = RecipePage(sections_of("recipe"), self)
        self.pages: dict[str, PartPage] = {
            "reading": PartPage(sections_of("reading"), self),
            "code": self.code,
            "checks": PartPage(sections_of("checks"), self),
            "quality": self.quality,
            "recipe": self.recipe,
        }
        self.fault = QLabel(self)
        self.fault.setObjectName("tune_fault")
        self.fault.setWordWrap(True)
        self.fault.setVisible(False)
        self.reading = ReadingPanel(self)
        self._shown = self._told = ""
        self._stack = QStackedWidget(self)
        self.pages["checks"].add(self._note())
        self._lay_out()
        self.choice.chosen.connect(self.on_page_chosen)

    def _note(self) -> QLabel:
        words = self.tr(
            "Tune reads one picture by itself. These are judged when parts are read in Run, and so "
            "is a code that is expected."
        )
        note = QLabel(words, self)
        note.setObjectName("part_about")
        note.setWordWrap(True)
        return note

    def _lay_out(self) -> None:
        self._stack.addWidget(self.stage)
        for page in self.pages.values():
            self._stack.addWidget(page)
            page.asked.connect(self.asked)
            page.edit_ended.connect(self.on_edit_ended)
        self.stage.asked.connect(self.asked)
        self.stage.edit_ended.connect(self.on_edit_ended)
        # What is read changes the width that is wished for; forms are to stay as they are.
        self.setMinimumWidth(LEAST_LINES * self.fontMetrics().height())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.choice)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self.fault)
        layout.addWidget(self.reading)

    def set_recipe(self, recipe: Recipe) -> None:
        """Show a recipe; what was refused in another one is forgotten."""
        if recipe.name != self._shown:
            self.forget_refused()
        self._shown = recipe.name
        for page in self.pages.values():
            page.set_recipe(recipe)
        self.reading.set_compares(recipe.checks != PartChecks())
        self.mark_faults()

    def forget_refused(self) -> None:
        """Show every field as the recipe has it."""
        for page in self.pages.values():
            page.forget_refused()
        self.stage.forget_refused()
        self.mark_faults()

    def faults(self) -> list[str]:
        """Return the labels of all fields whose value was not taken."""
        return [label for labels in self._faulty().values() for label in labels]

    def _faulty(self) -> dict[str, Sequence[str]]:
        found = {key: page.faults() for key, page in self.pages.items()}
        return {STAGE: self.stage.faults(), **found}

    def mark_faults(self) -> None:
        """Mark the pages with values that were not taken."""
        self.choice.set_faulty([key for key, labels in self._faulty().items() if labels])

    def show_first_fault(self) -> None:
        """Open the first page with a value that was not taken."""
        found = [key for key, labels in self._faulty().items() if labels]
        if found:
            self.show_page(found[0])

    def show_page(self, key: str) -> None:
        """Open a page."""
        self.choice.set_value(key)
        self.on_page_chosen(key)

    def show_reading(self, inspection: Inspection | None, words: str = "") -> None:
        """Show what the recipe reads now, or in `words` why nothing is read."""
        self.reading.set_value(inspection, words)
        self.code.show_code(None if inspection is None else inspection.code)

    def show_fault(self, words: str) -> None:
        """Tell what belongs to no field; nothing to tell hides it."""
        if words != self._told:
            self._told = words
            self.fault.setText(told(words))
            self.fault.setVisible(bool(words))

    @Slot()
    def on_edit_ended(self) -> None:
        self.mark_faults()
        if not self.faults():
            self.show_fault("")
        self.edit_ended.emit()

    @Slot(str)
    def on_page_chosen(self, key: str) -> None:
        self._stack.setCurrentIndex(0 if key == STAGE else 1 + list(self.pages).index(key))
        self.page_shown.emit(key)


def sections_of(page: str) -> list[RecipeSection]:
    """Return the parts of the recipe that stand on a page."""
    return [section for section in recipe_sections() if section.page == page]
