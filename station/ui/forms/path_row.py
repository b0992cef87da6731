"""The path of a folder or a file: typed, or chosen in a dialog."""

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from station.config.form_fields import FormField
from station.config.settings import resolved
from station.ui.forms.plain_rows import TextRow
from station.ui.questions import ask_file, ask_folder


class PathRow(QWidget):
    """`value` is the path as text, empty for none; which of both it is says the field."""

    value_changed = Signal(str, object)  # field, value

    def __init__(self, field: FormField, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field = field
        self.text = TextRow(field, self)
        self.choose = QPushButton(self.tr("Choose …"), self)
        self.choose.setAccessibleName(self.tr("{label}: choose").format(label=field.label))
        self.choose.setToolTip(
            self.tr("Choose the folder in a dialog")
            if field.control == "folder"
            else self.tr("Choose the file in a dialog")
        )
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.text, 1)
        layout.addWidget(self.choose)
        self.setFocusProxy(self.text)
        self.text.value_changed.connect(self.value_changed)
        self.choose.clicked.connect(self.on_choose)

    def value(self) -> str:
        return self.text.value()

    def set_value(self, value: str) -> None:
        """Show a path; nothing is signalled."""
        self.text.set_value(value)

    @Slot()
    def on_choose(self) -> None:
        place = resolved(self.value()) if self.value() else Path.home()
        ask = ask_folder if self._field.control == "folder" else ask_file
        path = ask(self, place)
        if path is not None:
            self.text.set_value(str(path))
            self.value_changed.emit(self._field.name, str(path))
