"""How the end of a code is found: not at all, or by what its tail begins with."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from station.config.recipe_sections import anchor_fields
from station.ui.forms.field_ask import FieldAsk
from station.ui.forms.model_form import ModelForm


class AnchorForm(QWidget):
    """The recipe gets an anchor when both its fields are given, and loses it with the tick."""

    asked = Signal(object)  # FieldAsk
    edit_ended = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = QCheckBox(self.tr("Find the end of the code"), self)
        self.box.setToolTip(
            self.tr("Characters are dropped from the end until the tail begins as it must")
        )
        self.form = ModelForm(anchor_fields(), self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.box)
        layout.addWidget(self.form)
        self.set_value(None)
        self.box.toggled.connect(self.on_toggled)
        self.form.value_changed.connect(self.on_value_changed)
        self.form.edit_ended.connect(self.edit_ended)

    def set_value(self, anchor: Mapping[str, Any] | None) -> None:
        """Show an anchor or none; nothing is signalled."""
        self._anchor = anchor
        if anchor is None and self._is_begun():
            return  # ticked, and what the tail begins with is still to be typed
        self.box.blockSignals(True)
        self.box.setChecked(anchor is not None)
        self.box.blockSignals(False)
        self.form.setVisible(anchor is not None)
        if anchor is not None:
            self.form.set_value(anchor)

    def _is_begun(self) -> bool:
        return self.box.isChecked() and bool(self.form.faults())

    def forget_refused(self) -> None:
        """Show the anchor that the recipe has, not one that was only begun."""
        self.form.forget_refused()
        self.set_value(self._anchor)

    @Slot(bool)
    def on_toggled(self, is_on: bool) -> None:
        self.form.setVisible(is_on)
        if is_on:
            self.form.set_value({"tail_length": 1, "begins_with": ""})
            self._ask_for_beginning()
            self.form.row("begins_with").setFocus()
        else:
            self.form.forget_refused()
            self._ask(None, "tail_length")

    @Slot(str, object)
    def on_value_changed(self, field: str, _value: object) -> None:
        if self.form.value()["begins_with"]:
            self._ask(self.form.value(), field)
        else:
            self._ask_for_beginning()

    def _ask_for_beginning(self) -> None:
        words = self.tr("Give what the tail begins with; until then there is no anchor.")
        self.form.show_fault("begins_with", words)

    def _ask(self, anchor: Mapping[str, Any] | None, field: str) -> None:
        show = partial(self._show, field)
        self.asked.emit(FieldAsk(("code",), {"anchor": anchor}, {}, show))
        self.edit_ended.emit()

    def _show(self, field: str, words: str) -> None:
        """Both fields were tried together: what was refused is told once, at the last one."""
        for name in ("tail_length", "begins_with"):
            self.form.show_fault(name, words if name == field else "")
