"""Where frames come from: a kind, and the form of that kind."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from station.config.form_fields import form_fields
from station.config.settings_sections import SOURCES
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
        self._pages = QStackedWidget(self)
        self._forms: dict[str, ModelForm] = {}
        for kind, model in SOURCES.items():
            form = ModelForm(form_fields(model), self)
            form.value_changed.connect(self.value_changed)
            self._forms[kind] = form
            self._pages.addWidget(form)
            self.kind.addItem(titles[kind], kind)
        head = QFormLayout()
        label = QLabel(self.tr("&Source"), self)
        label.setBuddy(self.kind)
        head.addRow(label, self.kind)
        layout = QVBoxLayout(self)
        layout.addLayout(head)
        layout.addWidget(self._pages)
        layout.addStretch(1)
        self.kind.currentIndexChanged.connect(self.on_kind_changed)

    def value(self) -> dict[str, Any]:
        kind = str(self.kind.currentData())
        return {"kind": kind, **self._forms[kind].value()}

    def set_value(self, value: Mapping[str, Any]) -> None:
        """Show a source; nothing is signalled."""
        self.kind.blockSignals(True)
        self.kind.setCurrentIndex(self.kind.findData(value["kind"]))
        self.kind.blockSignals(False)
        self._pages.setCurrentIndex(self.kind.currentIndex())
        rest = {name: each for name, each in value.items() if name != "kind"}
        self._forms[str(value["kind"])].set_value(rest)

    @Slot(int)
    def on_kind_changed(self, row: int) -> None:
        self._pages.setCurrentIndex(row)
        self.value_changed.emit("kind", self.kind.currentData())
