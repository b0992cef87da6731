"""The shape of a stage drawn on the picture before it, with points to drag by mouse or arrows."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QBrush, QColor, QKeyEvent, QPainter, QPainterPath
from PySide6.QtWidgets import (
    QGraphicsItem,
    QGraphicsObject,
    QGraphicsPathItem,
    QGraphicsScene,
    QGraphicsSceneMouseEvent,
    QStyleOptionGraphicsItem,
    QWidget,
)

from station.ui.picture_view import cosmetic_pen
from station.ui.tune.shapes import Point, Shape

SIDE_PX = 18.0
HIT_PX = 40.0
"""A finger takes hold of a handle this far around it; where several are near, of the nearest."""

MARK = "#ffd23f"
HALO = "#000000"
ARROWS = {
    Qt.Key.Key_Left: (-1.0, 0.0),
    Qt.Key.Key_Right: (1.0, 0.0),
    Qt.Key.Key_Up: (0.0, -1.0),
    Qt.Key.Key_Down: (0.0, 1.0),
}


class Handle(QGraphicsObject):
    """One point to drag; it keeps its size on the screen. It moves only when it is told to."""

    dragged = Signal(int, QPointF)
    released = Signal()
    removed = Signal(int)
    pressed = Signal(QPointF)

    def __init__(self, index: int) -> None:
        super().__init__()
        self._index, self._held = index, index
        self._grip = QPointF()
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIgnoresTransformations)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIsFocusable)
        self.setCursor(Qt.CursorShape.SizeAllCursor)
        self.setZValue(10)

    def boundingRect(self) -> QRectF:  # noqa: N802
        return QRectF(-HIT_PX / 2, -HIT_PX / 2, HIT_PX, HIT_PX)

    def paint(
        self,
        painter: QPainter,
        _option: QStyleOptionGraphicsItem,
        _widget: QWidget | None = None,
    ) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(cosmetic_pen("#ffffff" if self.hasFocus() else HALO, 2.0))
        painter.setBrush(QBrush(QColor(MARK)))
        painter.drawEllipse(QPointF(), SIDE_PX / 2 - 3, SIDE_PX / 2 - 3)

    def mousePressEvent(self, event: QGraphicsSceneMouseEvent) -> None:  # noqa: N802
        self.pressed.emit(event.scenePos())
        event.accept()

    def hold(self, handle: "Handle", at: QPointF) -> None:
        """Drag another handle than this, which lies nearer to where the finger came down."""
        self._held, self._grip = handle.index, handle.pos() - at
        handle.setFocus()

    @property
    def index(self) -> int:
        return self._index

    def mouseMoveEvent(self, event: QGraphicsSceneMouseEvent) -> None:  # noqa: N802
        self.dragged.emit(self._held, event.scenePos() + self._grip)

    def mouseReleaseEvent(self, event: QGraphicsSceneMouseEvent) -> None:  # noqa: N802
        event.accept()
        self.released.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        step = 10.0 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1.0
        if event.key() in ARROWS:
            x, y = ARROWS[Qt.Key(event.key())]
            self.dragged.emit(self._index, self.pos() + QPointF(x * step, y * step))
            self.released.emit()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit(self._index)
        else:
            super().keyPressEvent(event)


class HandleLayer(QObject):
    """Shows one shape at a time on a scene and tells which point is dragged where."""

    dragged = Signal(int, QPointF)
    released = Signal()
    removed = Signal(int)

    def __init__(self, scene: QGraphicsScene, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._scene = scene
        self._halo, self._line = QGraphicsPathItem(), QGraphicsPathItem()
        self._halo.setPen(cosmetic_pen(HALO, 4.0))
        self._line.setPen(cosmetic_pen(MARK, 2.0))
        for depth, item in enumerate((self._halo, self._line), start=5):
            item.setZValue(depth)
            scene.addItem(item)
        self._handles: list[Handle] = []

    def set_shape(self, shape: Shape) -> None:
        """Show a shape; handles that stay keep the mouse and the focus."""
        path = path_of(shape.lines)
        self._halo.setPath(path)
        self._line.setPath(path)
        while len(self._handles) > len(shape.points):
            handle = self._handles.pop()
            self._scene.removeItem(handle)
            handle.deleteLater()
        while len(self._handles) < len(shape.points):
            self._add()
        for handle, (x, y) in zip(self._handles, shape.points, strict=True):
            handle.setPos(x, y)

    def handles(self) -> tuple[Handle, ...]:
        return tuple(self._handles)

    @Slot(QPointF)
    def on_pressed(self, at: QPointF) -> None:
        pressed = self.sender()
        assert isinstance(pressed, Handle)
        away = [handle.pos() - at for handle in self._handles]
        nearest = min(range(len(away)), key=lambda row: away[row].manhattanLength())
        pressed.hold(self._handles[nearest], at)

    def _add(self) -> None:
        handle = Handle(len(self._handles))
        handle.pressed.connect(self.on_pressed)
        handle.dragged.connect(self.dragged)
        handle.released.connect(self.released)
        handle.removed.connect(self.removed)
        self._scene.addItem(handle)
        self._handles.append(handle)


def path_of(lines: Sequence[Sequence[Point]]) -> QPainterPath:
    """Return polylines as one path."""
    path = QPainterPath()
    for line in lines:
        path.moveTo(*line[0])
        for x, y in line[1:]:
            path.lineTo(x, y)
    return path
