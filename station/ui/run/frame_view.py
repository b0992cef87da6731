"""The picture of the part, tagged live or frozen, with the place of the code drawn on it."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPolygonF
from PySide6.QtWidgets import QGraphicsPolygonItem, QLabel, QWidget

from station.domain.frame import Region
from station.imaging.screen_copy import ScreenCopy
from station.ui.picture_view import PictureView, cosmetic_pen
from station.ui.properties import set_state
from station.ui.qimage import to_pixmap


class FrameView(PictureView):
    """Shows copies of whole pictures; the region is in pixels of the original."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._outline, self._halo = QGraphicsPolygonItem(), QGraphicsPolygonItem()
        self._halo.setPen(cosmetic_pen("#000000", 4.0))
        self._outline.setPen(cosmetic_pen("#ffd23f", 2.0))
        for item in (self._halo, self._outline):
            self.scene().addItem(item)
        self._tag = QLabel(self)
        self._tag.setObjectName("tag")
        self._tag.move(10, 10)
        self.setAccessibleName(self.tr("Picture of the part"))
        self.set_tag("", "")

    def tag(self) -> str:
        return self._tag.text()

    def set_tag(self, words: str, state: str) -> None:
        """Say what kind of picture this is: `state` is live, frozen or stage."""
        self._tag.setText(words)
        self._tag.setVisible(bool(words))
        set_state(self._tag, state)
        self._tag.adjustSize()

    def set_picture(self, copy: ScreenCopy) -> None:
        """Show a picture; the zoom stays while the picture's size stays."""
        height, width = copy.pixels.shape[:2]
        self.show_whole(to_pixmap(copy.pixels), width / copy.scale, height / copy.scale)

    def set_region(self, region: Region | None) -> None:
        """Draw the place of the code, or nothing."""
        corners = [] if region is None else [QPointF(x, y) for x, y in region.corners]
        for item in (self._halo, self._outline):
            item.setPolygon(QPolygonF(corners))
            item.setVisible(bool(corners))
