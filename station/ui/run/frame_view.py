"""The picture of the part, tagged live or frozen, with the place of the code drawn on it."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainterPath, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QGraphicsPathItem, QGraphicsPolygonItem, QLabel, QWidget

from station.domain.frame import Region
from station.imaging.screen_copy import ScreenCopy
from station.ui.picture_view import PictureView, cosmetic_pen
from station.ui.properties import set_state
from station.ui.qimage import to_pixmap
from station.ui.run.picture_tools import PictureTools

LINE, HALO, PALE = "#ffd23f", "#000000", "#a0ffd23f"


class FrameView(PictureView):
    """Shows copies of whole pictures; regions are in pixels of the original.

    Where the recipe will read is dashed, cuts and bands on the way there are dotted and pale;
    where it has read is a whole line.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._outline, self._halo = QGraphicsPolygonItem(), QGraphicsPolygonItem()
        self._search_line, self._search_halo = QGraphicsPathItem(), QGraphicsPathItem()
        for halo, line in ((self._halo, self._outline), (self._search_halo, self._search_line)):
            halo.setPen(cosmetic_pen(HALO, 4.0))
            line.setPen(cosmetic_pen(LINE, 2.0))
            self.scene().addItem(halo)
            self.scene().addItem(line)
        self._tools: PictureTools | None = None
        self._regions: tuple[Region, ...] = ()
        self._search_line.setPen(styled(self._search_line.pen(), Qt.PenStyle.DashLine))
        self._outer = QGraphicsPathItem()
        self._outer.setPen(styled(cosmetic_pen(PALE, 1.0), Qt.PenStyle.DotLine))
        self.scene().addItem(self._outer)
        self._tag = QLabel(self)
        self._tag.setObjectName("tag")
        self._tag.move(10, 10)
        self.setAccessibleName(self.tr("Picture of the part"))
        self.set_tag("", "")

    def set_tools(self, tools: PictureTools) -> None:
        """Lay buttons into the right upper corner: side by side where the tag leaves room."""
        self._tools = tools
        tools.setParent(self)
        tools.show()
        self._place_tools()

    def _place_tools(self) -> None:
        if self._tools is not None:
            left_px = self._tag.geometry().right() if self._tag.isVisibleTo(self) else 0
            self._tools.stack(self._tools.row_px() + 20 > self.width() - left_px)
            self._tools.adjustSize()
            self._tools.move(self.width() - self._tools.width() - 10, 10)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._place_tools()

    def tag(self) -> str:
        return self._tag.text()

    def set_tag(self, words: str, state: str) -> None:
        """Say what kind of picture this is: `state` is live, frozen or stage."""
        self._tag.setText(words)
        self._tag.setVisible(bool(words))
        set_state(self._tag, state)
        self._tag.adjustSize()
        self._place_tools()

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

    def search_area(self) -> tuple[Region, ...]:
        return self._regions

    def set_search_area(self, regions: Sequence[Region]) -> None:
        """Draw where the code of the next part will be looked for, or nothing."""
        self._regions = tuple(regions)
        last = path_of(self._regions[-1:])
        for item, path in (
            (self._outer, path_of(self._regions[:-1])),
            (self._search_halo, last),
            (self._search_line, last),
        ):
            item.setPath(path)
            item.setVisible(not path.isEmpty())


def path_of(regions: Sequence[Region]) -> QPainterPath:
    path = QPainterPath()
    for region in regions:
        path.addPolygon(QPolygonF([QPointF(x, y) for x, y in region.corners]))
        path.closeSubpath()
    return path


def styled(pen: QPen, style: Qt.PenStyle) -> QPen:
    """Return the pen with other dashes."""
    made = QPen(pen)
    made.setStyle(style)
    return made
