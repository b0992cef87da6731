"""One line of text that becomes smaller where its place is too narrow, but is never cut."""

from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel


class FittingLabel(QLabel):
    """Its look says the size it wants; the window may be narrower than its screen."""

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        room = self.contentsRect()
        painter = QPainter(self)
        painter.setFont(fitting_font(self.font(), self.text(), room.width()))
        painter.drawText(room, self.alignment(), self.text())


def fitting_font(font: QFont, text: str, width_px: int, *, least: float = 0.0) -> QFont:
    """Return the font, or a smaller one in which the text is at most `width_px` wide.

    It is not smaller than `least` times the font, 0 to 1.
    """
    fitting = QFont(font)
    size_px = QFontMetrics(font).height() if font.pixelSize() < 0 else font.pixelSize()
    least_px = max(1, round(least * size_px))
    while size_px > least_px and QFontMetrics(fitting).horizontalAdvance(text) > width_px:
        size_px -= 1
        fitting.setPixelSize(size_px)
    return fitting
