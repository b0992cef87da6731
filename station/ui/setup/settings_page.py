"""A page of Setup: its title, what it is for, its content. No wider than a line is easily read."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

LETTERS_WIDE = 104


class SettingsPage(QScrollArea):
    """Scrolls by itself. What is as tall as the page, such as a list, fills it."""

    def __init__(
        self,
        title: str,
        about: str,
        content: QWidget,
        *,
        fills: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = QWidget(self)
        column = QWidget(inner)
        column.setMaximumWidth(LETTERS_WIDE * self.fontMetrics().averageCharWidth())
        self._column = QVBoxLayout(column)
        self._column.setContentsMargins(12, 4, 16, 12)
        self._column.setSpacing(12)
        for text, name in ((title, "page_title"), (about, "page_about")):
            label = QLabel(text, column)
            label.setObjectName(name)
            label.setWordWrap(True)
            label.setVisible(bool(text))
            self._column.addWidget(label)
        self._column.addWidget(content, int(fills))
        if not fills:  # else few fields would stand far apart
            self._column.addStretch(1)
        layout = QHBoxLayout(inner)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(column, 1000)
        layout.addStretch(1)
        self.setWidget(inner)

    def put_above(self, widget: QWidget) -> None:
        """Put a widget between what the page is for and its content."""
        self._column.insertWidget(2, widget)
