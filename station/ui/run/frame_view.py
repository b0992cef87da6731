"""The picture of the part: fitted, zoomed, dragged, with the place of the code drawn on it."""

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QPolygonF,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QFrame,
    QGraphicsPixmapItem,
    QGraphicsPolygonItem,
    QGraphicsScene,
    QGraphicsView,
    QLabel,
    QWidget,
)

from station.domain.frame import Region
from station.imaging.screen_copy import ScreenCopy
from station.ui.properties import set_state
from station.ui.qimage import to_pixmap

ZOOM_STEP = 1.25
MAX_ZOOM = 40.0


class FrameView(QGraphicsView):
    """Scene coordinates are pixels of the original picture, whatever the copy's size."""

    zoomed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("frame")
        self.setScene(QGraphicsScene(self))
        self._picture = QGraphicsPixmapItem()
        self._picture.setTransformationMode(Qt.TransformationMode.SmoothTransformation)
        self._outline, self._halo = QGraphicsPolygonItem(), QGraphicsPolygonItem()
        self._halo.setPen(cosmetic_pen("#000000", 4.0))
        self._outline.setPen(cosmetic_pen("#ffd23f", 2.0))
        for item in (self._picture, self._halo, self._outline):
            self.scene().addItem(item)
        self._tag = QLabel(self)
        self._tag.setObjectName("tag")
        self._tag.move(10, 10)
        # A dropped file is for the window, which would not see it through a graphics view.
        self.setAcceptDrops(False)
        self._is_fitted = True
        self._area = QRectF()
        self.setDragMode(QGraphicsView.DragMode.ScrollHandDrag)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("Picture of the part"))
        self.setToolTip(
            self.tr("Wheel or + and - zoom, drag or the arrows move, double-click or 0 fits")
        )
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
        self._picture.setPixmap(to_pixmap(copy.pixels))
        self._picture.setScale(1.0 / copy.scale)
        area = self._picture.sceneBoundingRect()
        if area != self._area:
            self._area = area
            self.setSceneRect(area)
            self.fit()

    def set_region(self, region: Region | None) -> None:
        """Draw the place of the code, or nothing."""
        corners = [] if region is None else [QPointF(x, y) for x, y in region.corners]
        for item in (self._halo, self._outline):
            item.setPolygon(QPolygonF(corners))
            item.setVisible(bool(corners))

    def fit(self) -> None:
        """Show the whole picture."""
        self._is_fitted = True
        if not self._area.isEmpty():
            self.fitInView(self._area, Qt.AspectRatioMode.KeepAspectRatio)
            self.zoomed.emit(self.transform().m11())

    def zoom(self, factor: float) -> None:
        """Zoom about the mouse, never smaller than the whole picture."""
        wanted = self.transform().m11() * factor
        if wanted <= self._fitting_scale():
            self.fit()
        elif wanted <= MAX_ZOOM:
            self._is_fitted = False
            self.scale(factor, factor)
            self.zoomed.emit(self.transform().m11())

    def _fitting_scale(self) -> float:
        if self._area.isEmpty():
            return 1.0
        view = QRectF(self.viewport().rect())
        return min(view.width() / self._area.width(), view.height() / self._area.height())

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        self.zoom(ZOOM_STEP if event.angleDelta().y() > 0 else 1 / ZOOM_STEP)
        event.accept()

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:  # noqa: N802
        self.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        if self._is_fitted:
            self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        match event.key():
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self.zoom(ZOOM_STEP)
            case Qt.Key.Key_Minus:
                self.zoom(1 / ZOOM_STEP)
            case Qt.Key.Key_0:
                self.fit()
            case _:
                super().keyPressEvent(event)


def cosmetic_pen(colour: str, width_px: float) -> QPen:
    """Return a pen whose width does not grow with the zoom."""
    pen = QPen(QColor(colour), width_px)
    pen.setCosmetic(True)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen
