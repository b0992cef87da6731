"""The simple controls of a form: a choice, a switch, a text."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QWidget

from station.config.form_fields import FormField
from station.ui.forms.undo_through import UndoThrough
from station.ui.forms.wheel_guard import WheelGuard
from station.ui.told import told_choice

BLANK = "␣"


class ChoiceRow(QWidget):
    """One of a few words."""

    value_changed = Signal(str, object)  # field, value

    def __init__(self, field: FormField, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = field.name
        self.box = QComboBox(self)
        self._guard = WheelGuard(self)
        self._guard.guard(self.box)
        self.set_choices(field.choices)
        self.box.setAccessibleName(field.label)
        self.box.setToolTip(field.description)
        fill(self, self.box)
        if field.choices:
            self.set_value(field.default or field.choices[0])
        self.box.currentIndexChanged.connect(self.on_chosen)

    def value(self) -> str:
        return str(self.box.currentData())

    def set_value(self, value: str) -> None:
        """Show a word, also one that was not known before; nothing is signalled."""
        self.box.blockSignals(True)
        if self.box.findData(value) < 0:
            self.box.addItem(value, value)
        self.box.setCurrentIndex(self.box.findData(value))
        self.box.blockSignals(False)

    def set_choices(self, choices: Sequence[str]) -> None:
        """Offer these words; nothing is signalled."""
        chosen = self.box.currentData()
        self.box.blockSignals(True)
        self.box.clear()
        for choice in choices:
            self.box.addItem(told_choice(choice) or self.tr("none"), choice)
        self.box.blockSignals(False)
        if chosen is not None:
            self.set_value(chosen)

    @Slot(int)
    def on_chosen(self, _row: int) -> None:
        self.value_changed.emit(self._name, self.value())


class SwitchRow(QWidget):
    """Yes or no."""

    value_changed = Signal(str, object)  # field, value

    def __init__(self, field: FormField, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = field.name
        self.box = QCheckBox(self)
        self.box.setAccessibleName(field.label)
        self.box.setToolTip(field.description)
        fill(self, self.box)
        self.set_value(bool(field.default))
        self.box.toggled.connect(self.on_changed)

    def value(self) -> bool:
        return self.box.isChecked()

    def set_value(self, value: bool) -> None:
        """Show yes or no; nothing is signalled."""
        self.box.blockSignals(True)
        self.box.setChecked(value)
        self.box.blockSignals(False)

    @Slot(bool)
    def on_changed(self, value: bool) -> None:
        self.value_changed.emit(self._name, value)


class TextRow(QWidget):
    """A line of text; told when it is finished, not at every key.

    Where blanks have to be seen, each is shown as ␣.
    """

    value_changed = Signal(str, object)  # field, value

    def __init__(self, field: FormField, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = field.name
        self.line = QLineEdit(self)
        self.line.setAccessibleName(field.label)
        self.line.setToolTip(field.description)
        if field.max_length:
            self.line.setMaxLength(field.max_length)
        fill(self, self.line)
        self._shows_blanks = field.control == "blanks"
        self.set_value(field.default or "")
        UndoThrough(self.line, self._is_being_typed)
        self.line.textEdited.connect(self.on_edited)
        self.line.editingFinished.connect(self.on_finished)

    def _is_being_typed(self) -> bool:
        return self.value() != self._told

    def value(self) -> str:
        text = self.line.text()
        return text.replace(BLANK, " ") if self._shows_blanks else text

    def set_value(self, value: str) -> None:
        """Show a text; nothing is signalled."""
        self._told = value
        place = self.line.cursorPosition()
        self.line.setText(value.replace(" ", BLANK) if self._shows_blanks else value)
        self.line.setCursorPosition(place if self.line.hasFocus() else 0)

    @Slot(str)
    def on_edited(self, text: str) -> None:
        if self._shows_blanks and " " in text:
            place = self.line.cursorPosition()
            self.line.setText(text.replace(" ", BLANK))
            self.line.setCursorPosition(place)

    @Slot()
    def on_finished(self) -> None:
        if self.value() != self._told:
            self._told = self.value()
            self.value_changed.emit(self._name, self._told)


def fill(row: QWidget, control: QWidget) -> None:
    """Let one control be all of a row."""
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(control, 1)
    row.setFocusProxy(control)
