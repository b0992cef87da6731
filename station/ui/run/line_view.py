"""The line of the code as cut from the picture, right above its slots, for a comparing glance."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from station.imaging.screen_copy import ScreenCopy
from station.ui.qimage import to_pixmap


class LineView(QWidget):
    """Fills its width where the height allows; without a line it is empty."""

    def __init__(self, *, height_px: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("line")
        self._pixmap = QPixmap()
        self._mark: float | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(height_px)
        self.setAccessibleName(self.tr("The line as it was read"))

    def is_empty(self) -> bool:
        return self._pixmap.isNull()

    def set_value(self, line: ScreenCopy | None) -> None:
        self.set_pixmap(QPixmap() if line is None else to_pixmap(line.pixels))

    def set_pixmap(self, pixmap: QPixmap) -> None:
        """Show a picture that is a pixmap already."""
        self._pixmap = pixmap
        self.set_mark(None)

    def mark(self) -> float | None:
        return self._mark

    def set_mark(self, place: float | None) -> None:
        """Point at a place along the line, 0 to 1, from above and below; None points nowhere."""
        self._mark = place
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        if self._pixmap.isNull():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        width, height = self._pixmap.width(), self._pixmap.height()
        scale = min(self.width() / width, self.height() / height)
        left, top = (self.width() - width * scale) / 2, (self.height() - height * scale) / 2
        place = QRectF(left, top, width * scale, height * scale)
        painter.drawPixmap(place, self._pixmap, self._pixmap.rect().toRectF())
        if self._mark is not None:
            draw_pointers(painter, place, self._mark)


def draw_pointers(painter: QPainter, place: QRectF, mark: float) -> None:
    """Draw two arrow heads, light with a dark edge so that they show on every surface."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QColor("#ffd23f"))
    painter.setPen(QPen(QColor("#000000"), 1.5))
    x, side = place.left() + mark * place.width(), max(7.0, place.height() * 0.11)
    for edge, inwards in ((place.top(), side), (place.bottom(), -side)):
        corners = [
            QPointF(x - side * 0.7, edge),
            QPointF(x + side * 0.7, edge),
            QPointF(x, edge + inwards),
        ]
        painter.drawPolygon(QPolygonF(corners))
