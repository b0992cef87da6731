"""Where frames come from: a kind, and the form of that kind."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from station.config.form_fields import form_fields
from station.config.settings import resolved
from station.config.settings_sections import SOURCES
from station.ui.forms.model_form import ModelForm
from station.ui.questions import ask_folder


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
        for kind, model in SOURCES.items():
            form = ModelForm(form_fields(model), self)
            form.value_changed.connect(self.value_changed)
            self._forms[kind] = form
            self.kind.addItem(titles[kind], kind)
        self.choose = QPushButton(self.tr("Choose the folder …"), self)
        self.choose.setToolTip(self.tr("Choose the folder in a dialog"))
        head = QFormLayout()
        label = QLabel(self.tr("&Source"), self)
        label.setBuddy(self.kind)
        head.addRow(label, self.kind)
        layout = QVBoxLayout(self)
        layout.addLayout(head)
        for form in self._forms.values():
            layout.addWidget(form)
        layout.addWidget(self.choose)
        layout.addStretch(1)
        self._show_page()
        self.kind.currentIndexChanged.connect(self.on_kind_changed)
        self.choose.clicked.connect(self.on_choose)

    def value(self) -> dict[str, Any]:
        kind = str(self.kind.currentData())
        return {"kind": kind, **self._forms[kind].value()}

    def _show_page(self) -> None:
        """Only the kind that is chosen takes room; only folders are chosen in a dialog."""
        shown = self._forms[str(self.kind.currentData())]
        for form in self._forms.values():
            form.setVisible(form is shown)
        self.choose.setVisible("folder" in shown.value())

    @Slot()
    def on_choose(self) -> None:
        form = self._forms[str(self.kind.currentData())]
        present = str(form.value()["folder"])
        folder = ask_folder(self, resolved(present) if present else Path.home())
        if folder is not None:
            form.set_value({**form.value(), "folder": str(folder)})
            self.value_changed.emit("folder", str(folder))

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
