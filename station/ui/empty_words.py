"""What stands in a list while it has no lines: what will be there, in faint words."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from station.ui.colours import colours_of

EDGE_PX = 12


def draw_empty(surface: QWidget, words: str) -> None:
    """Draw the words into the middle of a list's surface, while it is painted."""
    painter = QPainter(surface)
    painter.setPen(QColor(colours_of(surface.palette()).faint))
    area = surface.rect().adjusted(EDGE_PX, 0, -EDGE_PX, 0)
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, words)
    painter.end()
