"""The picture of one stage in the Tune view, with the stage's shape to drag on it."""

from PySide6.QtCore import QPointF, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QGraphicsPixmapItem, QGraphicsRectItem, QWidget

from station.imaging.stage_preview import View
from station.ui.picture_view import PictureView, cosmetic_pen
from station.ui.qimage import to_pixmap
from station.ui.tune.handle_layer import HandleLayer
from station.ui.tune.shapes import Shape

WHOLE = QRectF(0, 0, 0, 0)


class StageCanvas(PictureView):
    """Shows a view of a picture, sharp where it is zoomed into, and a shape on it.

    With a second view of the same size it is split: left of the handle the one, right the other.
    """

    point_asked = Signal(QPointF)  # a double-click: one more point, where the shape has points

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.layer = HandleLayer(self.scene(), self)
        self._clip = QGraphicsRectItem()
        self._clip.setFlag(QGraphicsRectItem.GraphicsItemFlag.ItemClipsChildrenToShape)
        self._clip.setPen(cosmetic_pen("#ffd23f", 2.0))
        self._left = QGraphicsPixmapItem(self._clip)
        self._left.setTransformationMode(Qt.TransformationMode.SmoothTransformation)
        self._clip.setZValue(2)
        self._clip.setVisible(False)
        self.scene().addItem(self._clip)
        self._share = 0.5
        self._takes_points = False
        self._is_split_dragged = False

    def show_view(self, view: View) -> None:
        """Show a whole picture, or lay its sharper part over the one shown before."""
        self._clip.setVisible(False)
        self._show(view)

    def show_split(self, before: View, after: View) -> None:
        """Show `after`, and left of the handle `before`; both are pictures of one size."""
        self._show(after)
        width, height = before.size
        pixmap = to_pixmap(before.picture.pixels)
        place = QRectF(*before.box[:2], *before.box.size)
        self._left.setPixmap(pixmap)
        self._left.setPos(place.topLeft())
        self._left.setScale(place.width() / max(1, pixmap.width()))
        self._clip.setData(0, (width, height))
        self._clip.setVisible(True)
        self._place_split()

    def set_shape(self, shape: Shape, *, takes_points: bool = False) -> None:
        self.layer.set_shape(shape)
        self._takes_points = takes_points

    def set_split(self, share: float) -> None:
        """Move the handle of the split to a share of the width, 0 to 1."""
        self._share = min(1.0, max(0.0, share))
        self._place_split()

    def split(self) -> float:
        return self._share

    def _show(self, view: View) -> None:
        pixmap = to_pixmap(view.picture.pixels)
        if view.box.size == view.size:
            self.show_whole(pixmap, *view.size)
        else:
            self.show_detail(pixmap, QRectF(*view.box[:2], *view.box.size))

    def _place_split(self) -> None:
        size = self._clip.data(0)
        if size:
            self._clip.setRect(0, 0, size[0] * self._share, size[1])

    # --- mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        self._is_split_dragged = self._is_on_split(event)
        if not self._is_split_dragged:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if self._is_split_dragged:
            size = self._clip.data(0)
            self.set_split(self.mapToScene(event.position().toPoint()).x() / size[0])
        else:
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        self._is_split_dragged = False
        super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if self._takes_points:
            self.point_asked.emit(self.mapToScene(event.position().toPoint()))
        else:
            super().mouseDoubleClickEvent(event)

    def _is_on_split(self, event: QMouseEvent) -> bool:
        if not self._clip.isVisible():
            return False
        edge = self.mapFromScene(self._clip.rect().topRight()).x()
        return abs(event.position().x() - edge) <= 10

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self.on_resized()

    @Slot()
    def on_resized(self) -> None:
        self.moved.emit()
