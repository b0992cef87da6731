"""Where frames come from: a kind, and the form of that kind."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from station.config.settings_sections import SOURCES, source_fields
from station.ui.forms.explained import dress_label
from station.ui.forms.model_form import ModelForm


class SourceForm(QWidget):
    """Each kind keeps what was typed for it while another is looked at."""

    value_changed = Signal(str, object)  # field, value

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = QComboBox(self)
        self.kind.setAccessibleName(self.tr("Kind of source"))
        titles = {
            "simulated": self.tr("Sample pictures, in turn"),
            "folder": self.tr("A folder of pictures"),
            "camera": self.tr("A camera"),
        }
        self._forms: dict[str, ModelForm] = {}
        for kind in SOURCES:
            form = ModelForm(source_fields(kind), self, is_explained=True)
            form.value_changed.connect(self.value_changed)
            self._forms[kind] = form
            self.kind.addItem(titles[kind], kind)
        head = QFormLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.setHorizontalSpacing(20)
        label = QLabel(self.tr("&Source"), self)
        dress_label(label)
        label.setBuddy(self.kind)
        head.addRow(label, self.kind)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addLayout(head)
        for form in self._forms.values():
            layout.addWidget(form)
        layout.addStretch(1)
        self._show_page()
        self.kind.currentIndexChanged.connect(self.on_kind_changed)

    def value(self) -> dict[str, Any]:
        kind = str(self.kind.currentData())
        return {"kind": kind, **self._forms[kind].value()}

    def _show_page(self) -> None:
        """Only the kind that is chosen takes room."""
        for form in self._forms.values():
            form.setVisible(form is self.form())

    def form(self) -> ModelForm:
        """Return the form of the kind that is chosen."""
        return self._forms[str(self.kind.currentData())]

    def set_value(self, value: Mapping[str, Any]) -> None:
        """Show a source; nothing is signalled."""
        self.kind.blockSignals(True)
        self.kind.setCurrentIndex(self.kind.findData(value["kind"]))
        self.kind.blockSignals(False)
        self._show_page()
        rest = {name: each for name, each in value.items() if name != "kind"}
        self._forms[str(value["kind"])].set_value(rest)

    @Slot(int)
    def on_kind_changed(self, _row: int) -> None:
        self._show_page()
        self.value_changed.emit("kind", self.kind.currentData())
