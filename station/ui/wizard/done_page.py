"""The end of the set-up: what will be saved, and what to press then."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QLabel, QVBoxLayout, QWidget

Line = tuple[str, str]
"""What is set, and to what."""


class DonePage(QWidget):
    """Nothing is saved before Finish is pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = QWidget(self)
        self.next = QLabel(self)
        self.next.setObjectName("wizard_next")
        self.next.setWordWrap(True)
        self._layout = QVBoxLayout(self)
        self._layout.addWidget(self.list)
        self._layout.addSpacing(16)
        self._layout.addWidget(self.next)
        self._layout.addStretch(1)

    def set_value(self, lines: Sequence[Line], *, has_people: bool) -> None:
        """Show what will be saved."""
        old, self.list = self.list, QWidget(self)
        form = QFormLayout(self.list)
        form.setHorizontalSpacing(24)
        for title, words in lines:
            shown = QLabel(words, self.list)
            shown.setWordWrap(True)
            shown.setTextFormat(Qt.TextFormat.PlainText)
            head = QLabel(title, self.list)
            head.setObjectName("detail")
            form.addRow(head, shown)
        self._layout.replaceWidget(old, self.list)
        old.deleteLater()
        log_in = self.tr("Press Finish, log in with Ctrl+U, then press Space: a part is read.")
        at_once = self.tr("Press Finish, then press Space: a part is read.")
        self.next.setText(log_in if has_people else at_once)
