"""The form of one table of a recipe, under its title."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from station.config.form_fields import FormField
from station.ui.forms.field_ask import FieldAsk
from station.ui.forms.model_form import ModelForm
from station.ui.told import told


class PartForm(QWidget):
    """`place` leads to the table within the recipe; it may change, as that of a list's entry."""

    asked = Signal(object)  # FieldAsk
    edit_ended = Signal()

    def __init__(
        self,
        fields: Sequence[FormField],
        *,
        place: tuple[str | int, ...],
        title: str = "",
        about: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.place = place
        self.shown: object = None  # the table whose values are shown
        self.form = ModelForm(fields, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        for words, name in ((title, "part_title"), (about, "part_about")):
            if words:
                label = QLabel(told(words), self)
                label.setObjectName(name)
                label.setWordWrap(True)
                layout.addWidget(label)
        layout.addWidget(self.form)
        self.form.value_changed.connect(self.on_value_changed)
        self.form.edit_ended.connect(self.edit_ended)

    def set_value(self, values: Mapping[str, Any]) -> None:
        """Show values; nothing is signalled."""
        self.form.set_value(values)

    @Slot(str, object)
    def on_value_changed(self, field: str, value: object) -> None:
        refused = {name: each for name, each in self.form.pending().items() if name != field}
        show = partial(self.form.show_fault, field)
        self.asked.emit(FieldAsk(self.place, {field: value}, refused, show))
