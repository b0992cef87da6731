"""Name and PIN, also by touch; what is wrong is said in it, and it stays for another try."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from station.ui.pin_pad import PinPad
from station.ui.scan_guard import ScanGuard
from station.ui.told import told

LEAST_LETTERS = 26


class LoginDialog(QDialog):
    """Emits `tried`; whoever checks it calls `accept` or `show_fault`."""

    tried = Signal(str, str)  # name, PIN

    def __init__(
        self, names: Sequence[str], *, present: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        ScanGuard(self)
        self.setWindowTitle(self.tr("Log in"))
        self.name = QComboBox(self)
        self.name.addItems(list(names))
        self.name.setCurrentText(present)
        self.name.setAccessibleName(self.tr("Name"))
        self.pin = QLineEdit(self)
        self.pin.setEchoMode(QLineEdit.EchoMode.Password)
        self.pin.setMaxLength(64)
        self.pin.setAccessibleName(self.tr("PIN"))
        self.fault = QLabel(self)
        self.fault.setObjectName("tune_fault")
        self.fault.setWordWrap(True)
        self.fault.setVisible(False)
        self.pad = PinPad(self.pin, self)
        buttons = QDialogButtonBox(self)
        buttons.addButton(self.tr("Log in"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.on_try)
        buttons.rejected.connect(self.reject)
        form = QFormLayout()
        form.addRow(self.tr("&Name"), self.name)
        form.addRow(self.tr("&PIN"), self.pin)
        self.pin.setMinimumWidth(LEAST_LETTERS * self.fontMetrics().averageCharWidth())
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(self.fault)
        layout.addWidget(self.pad)
        layout.addWidget(buttons)
        self.pin.setFocus()

    def show_fault(self, words: str) -> None:
        """Say what was wrong and let the person try again."""
        self.fault.setText(told(words))
        self.fault.setVisible(True)
        self.pin.clear()
        self.pin.setFocus()
        self._make_room()

    def _make_room(self) -> None:
        """Grow by what the words need: a layout does not ask for the height of wrapped lines."""
        layout = self.layout()
        assert layout is not None
        layout.activate()
        needed_px = layout.totalHeightForWidth(self.width())
        self.resize(self.width(), max(self.height(), needed_px))

    @Slot()
    def on_try(self) -> None:
        self.tried.emit(self.name.currentText(), self.pin.text())
