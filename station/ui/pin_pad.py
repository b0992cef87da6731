"""Digits on the screen for a PIN, for whoever has no keyboard at hand."""

from PySide6.QtCore import QSignalMapper, Qt
from PySide6.QtWidgets import QGridLayout, QLineEdit, QPushButton, QSizePolicy, QWidget

KEY_HEIGHTS = 3.4
"""Height of a key in lines of text: 17 mm where a line is 5 mm."""
PLACES = {"0": (3, 1)} | {str(n): ((n - 1) // 3, (n - 1) % 3) for n in range(1, 10)}


class PinPad(QWidget):
    """Writes into a line of text, which keeps the focus: a real keyboard goes on working."""

    def __init__(self, line: QLineEdit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mapper = QSignalMapper(self)
        self._mapper.mappedString.connect(line.insert)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        self.keys = {digit: self._key(digit) for digit in sorted(PLACES)}
        for digit, key in self.keys.items():
            layout.addWidget(key, *PLACES[digit])
            key.clicked.connect(self._mapper.map)
            self._mapper.setMapping(key, digit)
        self.delete = self._key("⌫")
        self.delete.setAccessibleName(self.tr("Delete the last character"))
        self.delete.setToolTip(self.tr("Delete the last character"))
        self.delete.clicked.connect(line.backspace)
        layout.addWidget(self.delete, 3, 2)

    def _key(self, text: str) -> QPushButton:
        key = QPushButton(text, self)
        key.setObjectName("pad_key")
        key.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        key.setAutoDefault(False)
        key.setMinimumHeight(round(KEY_HEIGHTS * self.fontMetrics().height()))
        key.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        return key
