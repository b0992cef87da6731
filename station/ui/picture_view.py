"""A picture that is fitted, zoomed and dragged: the common ground of every view that shows one."""

from PySide6.QtCore import QPointF, QRectF, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QFrame,
    QGraphicsPixmapItem,
    QGraphicsScene,
    QGraphicsView,
    QLabel,
    QWidget,
)

ZOOM_STEP = 1.25
MAX_ZOOM = 40.0


class PictureView(QGraphicsView):
    """Scene coordinates are pixels of the original picture, whatever the copy's size."""

    zoomed = Signal(float)
    moved = Signal()  # another part of the picture is seen
    hovered = Signal(QPointF)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("frame")
        self.setScene(QGraphicsScene(self))
        self._picture, self._detail = QGraphicsPixmapItem(), QGraphicsPixmapItem()
        for item in (self._picture, self._detail):
            item.setTransformationMode(Qt.TransformationMode.SmoothTransformation)
            self.scene().addItem(item)
        # A dropped file is for the window, which would not see it through a graphics view.
        self.setAcceptDrops(False)
        self._nothing = QLabel(self.viewport())
        self._nothing.setObjectName("no_picture")
        self._nothing.setWordWrap(True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._is_fitted = True
        self._area = QRectF()
        self.setDragMode(QGraphicsView.DragMode.ScrollHandDrag)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setToolTip(
            self.tr("Wheel or + and - zoom, drag or the arrows move, double-click or 0 fits")
        )

    @property
    def is_fitted(self) -> bool:
        """Return whether the whole picture is seen."""
        return self._is_fitted

    def set_words_without_picture(self, words: str) -> None:
        """Say what to do while there is no picture."""
        self._nothing.setText(words)
        self._nothing.setVisible(self._picture.pixmap().isNull())

    def show_whole(self, pixmap: QPixmap, width: float, height: float) -> None:
        """Show a copy of a picture of `width` x `height`; the zoom stays while that size stays."""
        self._picture.setPixmap(pixmap)
        self._nothing.setVisible(pixmap.isNull())
        self._picture.setScale(width / max(1, pixmap.width()))
        self._detail.setVisible(False)
        area = QRectF(0, 0, width, height)
        if area != self._area:
            self._area = area
            self.setSceneRect(area)
            self.fit()

    def show_detail(self, pixmap: QPixmap, place: QRectF) -> None:
        """Lay a sharper copy of a part over the picture, until the next whole one."""
        self._detail.setPixmap(pixmap)
        self._detail.setPos(place.topLeft())
        self._detail.setScale(place.width() / max(1, pixmap.width()))
        self._detail.setVisible(True)

    def visible_area(self) -> QRectF:
        """Return the part of the picture that is seen, in its pixels."""
        seen = self.mapToScene(self.viewport().rect()).boundingRect()
        return seen.intersected(self._area)

    def fit(self) -> None:
        """Show the whole picture."""
        self._is_fitted = True
        if not self._area.isEmpty():
            self.fitInView(self._area, Qt.AspectRatioMode.KeepAspectRatio)
            self.zoomed.emit(self.transform().m11())
            self.moved.emit()

    def look_at(self, centre: QPointF, scale: float) -> None:
        """Show the place around `centre` at `scale` screen pixels per pixel; nothing is told."""
        self.blockSignals(True)
        if scale <= self._fitting_scale():
            self.fit()
        else:
            self._is_fitted = False
            self.resetTransform()
            self.scale(scale, scale)
            self.centerOn(centre)
        self.blockSignals(False)

    def zoom(self, factor: float) -> None:
        """Zoom about the mouse, never smaller than the whole picture."""
        wanted = self.transform().m11() * factor
        if wanted <= self._fitting_scale():
            self.fit()
        elif wanted <= MAX_ZOOM:
            self._is_fitted = False
            self.scale(factor, factor)
            self.zoomed.emit(self.transform().m11())
            self.moved.emit()

    @Slot()
    def closer(self) -> None:
        """See it larger, about the middle."""
        self._zoom_about_middle(ZOOM_STEP)

    @Slot()
    def farther(self) -> None:
        """See more of it."""
        self._zoom_about_middle(1 / ZOOM_STEP)

    def _zoom_about_middle(self, factor: float) -> None:
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorViewCenter)
        self.zoom(factor)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)

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
        edge = self.viewport().width() // 10
        self._nothing.setGeometry(self.viewport().rect().adjusted(edge, 0, -edge, 0))
        if self._is_fitted:
            self.fit()

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802
        super().scrollContentsBy(dx, dy)
        self.moved.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        super().mouseMoveEvent(event)
        self.hovered.emit(self.mapToScene(event.position().toPoint()))

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
