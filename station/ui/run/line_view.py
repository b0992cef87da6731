"""The line of the code as cut from the picture, right above its slots, for a comparing glance."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from station.imaging.screen_copy import ScreenCopy
from station.ui.qimage import to_pixmap


class LineView(QWidget):
    """Fills its width where the height allows; without a line it is empty."""

    def __init__(self, *, height_px: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("line")
        self._pixmap = QPixmap()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(height_px)
        self.setAccessibleName(self.tr("The line as it was read"))

    def is_empty(self) -> bool:
        return self._pixmap.isNull()

    def set_value(self, line: ScreenCopy | None) -> None:
        self._pixmap = QPixmap() if line is None else to_pixmap(line.pixels)
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
