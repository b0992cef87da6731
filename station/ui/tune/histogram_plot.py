"""How the levels of grey are spread, before a stage (outline) and after it (filled)."""

import numpy as np
from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from station.imaging.histogram import LEVELS, Counts
from station.ui.colours import colours_of


class HistogramPlot(QWidget):
    """Heights are square roots of the counts, so that a thin mark on a wide ground is seen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._before: Counts | None = None
        self._after: Counts | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Histogram: before the stage as a line, after it filled"))
        self.setToolTip(self.accessibleName())

    def set_value(self, before: Counts | None, after: Counts | None) -> None:
        self._before, self._after = before, after
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(256, 90)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter, colours = QPainter(self), colours_of(self.palette())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(colours.paper))
        if self._after is not None:
            painter.setPen(QPen(QColor(colours.bar), 1))
            painter.setBrush(QColor(colours.bar))
            painter.drawPolygon(self._area(self._after))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self._before is not None:
            painter.setPen(QPen(QColor(colours.accent), 1.5))
            painter.drawPolyline(QPolygonF(self._points(self._before)))
        painter.setPen(QPen(QColor(colours.edge), 1))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _area(self, counts: Counts) -> QPolygonF:
        floor = self.height() - 2.0
        ends = QPointF(1, floor), QPointF(self.width() - 1.0, floor)
        return QPolygonF([ends[0], *self._points(counts), ends[1]])

    def _points(self, counts: Counts) -> list[QPointF]:
        heights = np.sqrt(counts / max(1, int(counts.max())))
        floor, width = self.height() - 2.0, (self.width() - 2) / LEVELS
        across = 1 + (np.arange(LEVELS) + 0.5) * width
        return list(map(QPointF, across.tolist(), (floor - heights * (floor - 2)).tolist()))
