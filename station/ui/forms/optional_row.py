"""A control that may be left empty: a tick box says whether the field has a value."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from station.config.form_fields import FormField
from station.ui.forms.number_row import NumberRow


class OptionalNumberRow(QWidget):
    """A number, or none."""

    value_changed = Signal(str, object)  # field, value
    drag_ended = Signal()

    def __init__(self, field: FormField, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = field.name
        self.box = QCheckBox(self)
        self.box.setAccessibleName(self.tr("{label}: set").format(label=field.label))
        self.box.setToolTip(self.tr("Unticked: none. {words}").format(words=field.description))
        self.number = NumberRow(field, self)
        self.setFocusProxy(self.box)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.box)
        layout.addWidget(self.number, 1)
        self.set_value(field.default)
        self.box.toggled.connect(self.on_toggled)
        self.number.value_changed.connect(self.value_changed)
        self.number.drag_ended.connect(self.drag_ended)

    def value(self) -> float | int | None:
        return self.number.value() if self.box.isChecked() else None

    def set_value(self, value: float | None) -> None:
        """Show a number or none; nothing is signalled."""
        self.box.blockSignals(True)
        self.box.setChecked(value is not None)
        self.box.blockSignals(False)
        self.number.setEnabled(value is not None)
        if value is not None:
            self.number.set_value(value)

    def set_reach(self, low: float, high: float) -> None:
        self.number.set_reach(low, high)
        if not self.box.isChecked():
            self.number.set_value(high)

    @Slot(bool)
    def on_toggled(self, is_set: bool) -> None:
        self.number.setEnabled(is_set)
        self.value_changed.emit(self._name, self.value())
        self.drag_ended.emit()
