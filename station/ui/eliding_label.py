"""One line of text that ends in … where its place is too narrow. The tooltip has all of it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

LEAST_CHARACTERS = 22


class ElidingLabel(QLabel):
    """Asks for the room of its whole text and lives with less."""

    def __init__(
        self, parent: QWidget | None = None, *, least_characters: int = LEAST_CHARACTERS
    ) -> None:
        super().__init__(parent)
        self._least_characters = least_characters
        self._short = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def set_short(self, words: str) -> None:
        """Give what is shown instead where the whole text has no room."""
        self._short = words
        self.update()

    def short_width(self) -> int:
        """Return the width that the short words need, in pixels."""
        return self.fontMetrics().horizontalAdvance(self._short or self.text()) + 2

    def sizeHint(self) -> QSize:  # noqa: N802
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()) + 2, metrics.lineSpacing())

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        metrics = self.fontMetrics()
        least = metrics.averageCharWidth() * self._least_characters
        return QSize(min(least, self.sizeHint().width()), metrics.lineSpacing())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        metrics, width = self.fontMetrics(), self.contentsRect().width()
        text = self.text()
        if self._short and metrics.horizontalAdvance(text) > width:
            text = self._short
        line = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
        QPainter(self).drawText(self.contentsRect(), self.alignment(), line)
