"""Why a value was not taken, right beneath its field, and the way back to what counts."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from station.ui.told import told


class FaultLine(QFrame):
    """Hidden while there is nothing to tell."""

    taken_back = Signal()

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("field_fault")
        self.words = QLabel(self)
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.back = QToolButton(self)
        self.back.setText(self.tr("Take back"))
        self.back.setToolTip(self.tr("Show what the recipe has here"))
        self.back.setAccessibleName(self.tr("{label}: take back").format(label=label))
        self.back.clicked.connect(self.taken_back)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(6, 3, 3, 3)
        layout.addWidget(self.words, 1)
        layout.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        self.setVisible(False)

    def set_value(self, words: str) -> None:
        """Tell why; nothing to tell hides the line."""
        self.words.setText(told(words))
        self.setAccessibleName(self.words.text())
        self.setVisible(bool(words))


class FieldCell(QWidget):
    """The control of a field with its fault line beneath."""

    def __init__(self, row: QWidget, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fault = FaultLine(label, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(row)
        layout.addWidget(self.fault)
