"""The simple controls of a form: a choice, a switch, a text."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QWidget

from station.config.form_fields import FormField
from station.ui.told import told_choice


class ChoiceRow(QWidget):
    """One of a few words."""

    value_changed = Signal(str, object)  # field, value

    def __init__(self, field: FormField, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = field.name
        self.box = QComboBox(self)
        for choice in field.choices:
            self.box.addItem(told_choice(choice), choice)
        self.box.setAccessibleName(field.label)
        self.box.setToolTip(field.description)
        fill(self, self.box)
        self.set_value(field.default or field.choices[0])
        self.box.currentIndexChanged.connect(self.on_chosen)

    def value(self) -> str:
        return str(self.box.currentData())

    def set_value(self, value: str) -> None:
        """Show a word; nothing is signalled."""
        self.box.blockSignals(True)
        self.box.setCurrentIndex(self.box.findData(value))
        self.box.blockSignals(False)

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
    """A line of text; told when it is finished, not at every key."""

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
        self.set_value(field.default or "")
        self.line.editingFinished.connect(self.on_finished)

    def value(self) -> str:
        return self.line.text()

    def set_value(self, value: str) -> None:
        """Show a text; nothing is signalled."""
        self._told = value
        self.line.setText(value)

    @Slot()
    def on_finished(self) -> None:
        if self.line.text() != self._told:
            self._told = self.line.text()
            self.value_changed.emit(self._name, self._told)


def fill(row: QWidget, control: QWidget) -> None:
    """Let one control be all of a row."""
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(control, 1)
    row.setFocusProxy(control)
