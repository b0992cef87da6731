"""Some of a few names, each with a tick box."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QLabel, QVBoxLayout, QWidget

from station.config.form_fields import FormField


class TicksRow(QWidget):
    """The value is the ticked names in the order of the choices."""

    value_changed = Signal(str, object)  # field, value

    def __init__(self, field: FormField, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._label, self._tip = field.name, field.label, field.description
        self._boxes: list[QCheckBox] = []
        self._nothing = QLabel(self.tr("nothing to choose from"), self)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addWidget(self._nothing)
        self.set_choices(field.choices)

    def boxes(self) -> list[QCheckBox]:
        return self._boxes

    def value(self) -> list[str]:
        return [box.text() for box in self._boxes if box.isChecked()]

    def set_value(self, value: Sequence[str]) -> None:
        """Tick these names; nothing is signalled."""
        for box in self._boxes:
            box.blockSignals(True)
            box.setChecked(box.text() in value)
            box.blockSignals(False)

    def set_choices(self, names: Sequence[str]) -> None:
        """Offer other names; those ticked stay so where they are there. Nothing is signalled."""
        if list(names) == [box.text() for box in self._boxes]:
            return
        ticked = self.value()
        for box in self._boxes:
            self._layout.removeWidget(box)
            box.deleteLater()
        self._boxes = [self._box(name) for name in names]
        self._nothing.setVisible(not names)
        self.setFocusProxy(self._boxes[0] if self._boxes else self._nothing)
        self.set_value(ticked)

    def _box(self, name: str) -> QCheckBox:
        box = QCheckBox(name, self)
        box.setAccessibleName(f"{self._label}: {name}")
        box.setToolTip(self._tip)
        box.toggled.connect(self.on_toggled)
        self._layout.addWidget(box)
        return box

    @Slot()
    def on_toggled(self) -> None:
        self.value_changed.emit(self._name, self.value())
