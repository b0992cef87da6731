"""A page of the recipe's forms, one below the other, scrolled where there is little room."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from station.config.recipe import Recipe
from station.config.recipe_sections import RecipeSection
from station.ui.tune.part_form import PartForm


class PartPage(QScrollArea):
    """`asked` tells what is to be changed, `edit_ended` that a movement came to its end."""

    asked = Signal(object)  # FieldAsk
    edit_ended = Signal()

    def __init__(
        self, sections: Iterable[RecipeSection] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._inside = QWidget(self)
        self.rows = QVBoxLayout(self._inside)
        self.rows.setContentsMargins(0, 4, 4, 4)
        self.rows.setSpacing(10)
        self.rows.addStretch(1)
        self.setWidget(self._inside)
        self._forms: list[PartForm] = []
        for section in sections:
            self.add_form(
                PartForm(
                    section.fields,
                    place=section.place,
                    title=section.title,
                    about=section.about,
                    parent=self._inside,
                )
            )

    def add(self, widget: QWidget) -> None:
        """Put something below what is there."""
        self.rows.insertWidget(self.rows.count() - 1, widget)

    def add_form(self, form: PartForm) -> None:
        """Put a form below what is there and listen to it."""
        form.asked.connect(self.asked)
        form.edit_ended.connect(self.edit_ended)
        self._forms.append(form)
        self.add(form)

    def forms(self) -> list[PartForm]:
        return self._forms

    def faults(self) -> list[str]:
        """Return the labels of the fields whose value was not taken."""
        return [label for form in self._forms for label in form.form.faults()]

    def forget_refused(self) -> None:
        for form in self._forms:
            form.form.forget_refused()

    def set_recipe(self, recipe: Recipe) -> None:
        """Show what the recipe has; nothing is signalled.

        A page that is not seen has nothing to do where the recipe is the same in it.
        """
        for form in self._forms:
            table: object = recipe
            for name in form.place:
                table = getattr(table, str(name))
            if table is not form.shown or self.isVisible():
                form.shown = table
                form.set_value(dict(table))  # type: ignore[call-overload]
