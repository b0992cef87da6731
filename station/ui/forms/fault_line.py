"""Why a value was not taken, right beneath its field, and the way back to what counts."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from station.ui.told import told

PREFIX = "This cannot be set: "


class FaultLine(QFrame):
    """The form shows it while there is something to tell."""

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

    def set_value(self, words: str) -> None:
        """Tell why, without saying that it is a fault: the line is one. No words: nothing is."""
        bare = words.removeprefix(PREFIX)
        said = told(words) if bare == words else f"{told(bare.removesuffix('.'))}."
        self.words.setText(said)
        self.setAccessibleName(self.words.text())
