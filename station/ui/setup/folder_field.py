"""A folder: typed, or chosen in a dialog."""

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from station.ui.questions import ask_folder


class FolderField(QWidget):
    """`value` is a path as text, empty for none."""

    value_changed = Signal(str)

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = QLineEdit(self)
        self.line.setPlaceholderText(words)
        self.line.setAccessibleName(words)
        self.line.setToolTip(words)
        self.line.setMaxLength(400)
        self.choose = QPushButton(self.tr("Choose …"), self)
        self.choose.setToolTip(self.tr("Choose the folder in a dialog"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.line, 1)
        layout.addWidget(self.choose)
        self.setFocusProxy(self.line)
        self.line.editingFinished.connect(self.on_finished)
        self.choose.clicked.connect(self.on_choose)
        self._told = ""

    def value(self) -> str:
        return self.line.text().strip()

    def set_value(self, folder: str) -> None:
        """Show a folder; nothing is signalled."""
        self._told = folder
        self.line.setText(folder)

    @Slot()
    def on_finished(self) -> None:
        if self.value() != self._told:
            self._told = self.value()
            self.value_changed.emit(self._told)

    @Slot()
    def on_choose(self) -> None:
        folder = ask_folder(self, Path(self.value() or Path.home()))
        if folder is not None:
            self.line.setText(str(folder))
            self.on_finished()
