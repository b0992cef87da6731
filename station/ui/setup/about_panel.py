"""What runs here: version, licence, and where this station keeps its files."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from station.ui.colours import colours_of
from station.ui.icons import icon_of

MARK_PX = 64


class AboutPanel(QWidget):
    """`value` are lines of a title and words; all of it can be copied for a mail."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts: tuple[tuple[str, str], ...] = ()
        self._list = QWidget(self)
        mark = QLabel(self)
        mark.setPixmap(
            icon_of("station", colours_of(self.palette())).pixmap(QSize(MARK_PX, MARK_PX))
        )
        name = QLabel(self.tr("OCR inspection station"), self)
        name.setObjectName("page_title")
        self.copy = QPushButton(self.tr("Copy"), self)
        self.copy.setToolTip(self.tr("Copy these lines, e.g. into a mail"))
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(mark)
        head.addWidget(name, 1)
        foot.addWidget(self.copy)
        foot.addStretch(1)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(16)
        self._layout.addLayout(head)
        self._layout.addWidget(self._list)
        self._layout.addLayout(foot)
        self._layout.addStretch(1)
        self.copy.clicked.connect(self.on_copy)

    def value(self) -> tuple[tuple[str, str], ...]:
        return self._facts

    def set_value(self, facts: Sequence[tuple[str, str]]) -> None:
        """Show these lines."""
        self._facts = tuple(facts)
        old, self._list = self._list, QWidget(self)
        form = QFormLayout(self._list)
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(24)
        form.setVerticalSpacing(8)
        for title, words in facts:
            head, shown = QLabel(title, self._list), QLabel(words, self._list)
            head.setObjectName("detail")
            shown.setWordWrap(True)
            shown.setTextFormat(Qt.TextFormat.PlainText)
            shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            form.addRow(head, shown)
        self._layout.replaceWidget(old, self._list)
        old.deleteLater()

    @Slot()
    def on_copy(self) -> None:
        words = "\n".join(f"{title}: {words}" for title, words in self._facts)
        QGuiApplication.clipboard().setText(words)
