"""Before and after a stage: beside each other, or split by a handle; zoom and place are linked."""

from collections.abc import Sequence
from math import prod

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QVBoxLayout, QWidget

from station.domain.frame import Image
from station.imaging.chain import from_frame
from station.imaging.sampling import Box
from station.imaging.stage import Points, Size
from station.imaging.stage_preview import StagePreview, View
from station.imaging.trace import Trace
from station.ui.told import told
from station.ui.tune.shapes import Shape
from station.ui.tune.stage_canvas import StageCanvas

SETTLE_MS = 40
BETTER = 1.5
"""Pictures change places only where that shows so much more of them: not to and fro in a drag."""


class CompareView(QWidget):
    """`view_changed` says that another part is seen: a sharper preview is worth its time."""

    view_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.before = StageCanvas(self.tr("Before the stage"), self)
        self.after = StageCanvas(self.tr("After the stage"), self)
        self.after.set_words_without_picture(
            self.tr("No picture yet. Read a part in Run, or open a picture above.")
        )
        self._titles = QLabel(self.tr("Before"), self), QLabel(self.tr("After"), self)
        self.pixel = QLabel(self)
        self.pixel.setObjectName("pixel")
        self._preview: StagePreview | None = None
        self._is_split = False
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(SETTLE_MS)
        self._settled.timeout.connect(self.view_changed)
        self._lay_out()
        self.before.moved.connect(self.on_before_moved)
        self.after.moved.connect(self.on_after_moved)
        self.before.hovered.connect(self.on_before_hovered)
        self.after.hovered.connect(self.on_after_hovered)

    def _lay_out(self) -> None:
        self._panes = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._panes.setSpacing(6)
        self._before_pane = self._pane(self._titles[0], self.before)
        self._panes.addWidget(self._before_pane, 1)
        self._panes.addWidget(self._pane(self._titles[1], self.after), 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(self._panes, 1)
        layout.addWidget(self.pixel)

    def _pane(self, title: QLabel, canvas: StageCanvas) -> QWidget:
        pane = QWidget(self)
        inside = QVBoxLayout(pane)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(2)
        inside.addWidget(title)
        inside.addWidget(canvas, 1)
        return pane

    def _turn(self, sizes: Sequence[Size]) -> None:
        """Put two pictures below or beside each other, whichever lets both of them be larger."""
        width, height = self.width(), self.height()
        beside = prod(fitted_area(size, (width / 2, height)) for size in sizes)
        below = prod(fitted_area(size, (width, height / 2)) for size in sizes)
        is_below = self._panes.direction() is QBoxLayout.Direction.TopToBottom
        if is_below and beside > BETTER * below:
            self._panes.setDirection(QBoxLayout.Direction.LeftToRight)
        elif not is_below and below > BETTER * beside:
            self._panes.setDirection(QBoxLayout.Direction.TopToBottom)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        if self._preview is not None:
            self._turn((self._preview.before.size, self._preview.after.size))

    def is_split(self) -> bool:
        return self._is_split

    def set_split(self, is_split: bool) -> None:
        """Show one picture with a handle, where both have one size; else two pictures."""
        self._is_split = is_split
        self._show()

    def limit(self) -> Size:
        """Return the size of the place for one picture, in pixels of the screen."""
        area, scale = self.after.viewport().size(), self.devicePixelRatioF()
        return max(64, round(area.width() * scale)), max(64, round(area.height() * scale))

    def box(self) -> Box | None:
        """Return the part of the shown stage's picture that is seen, None for all of it."""
        return None if self.after.is_fitted else box_of(self.after.visible_area())

    def before_box(self) -> Box | None:
        return None if self.before.is_fitted else box_of(self.before.visible_area())

    def show_preview(self, preview: StagePreview, shape: Shape, *, takes_points: bool) -> None:
        self._preview = preview
        self._show()
        self.before.set_shape(shape, takes_points=takes_points)

    def _show(self) -> None:
        preview = self._preview
        if preview is None:
            return
        can_split = preview.before.size == preview.after.size and preview.step > 0
        is_split = self._is_split and can_split
        shows_before = preview.step > 0 and not is_split
        self._before_pane.setVisible(shows_before)
        self._turn((preview.before.size, preview.after.size))
        label = told(preview.trace.steps[preview.step].label)
        self._titles[1].setText(self.tr("Before | after {stage}").format(stage=label))
        if not is_split:
            words = self.tr("After {stage}") if preview.step else self.tr("Picture")
            self._titles[1].setText(words.format(stage=label))
            self.before.show_view(preview.before)
            self.after.show_view(preview.after)
        else:
            self.after.show_split(preview.before, preview.after)

    @Slot()
    def on_before_moved(self) -> None:
        self._link(self.before, self.after)

    @Slot()
    def on_after_moved(self) -> None:
        self._link(self.after, self.before)

    def _link(self, source: StageCanvas, target: StageCanvas) -> None:
        """Let the other picture show the same place of the frame, at the same size on screen."""
        self._settled.start()
        preview = self._preview
        if preview is None or preview.step == 0 or not target.isVisible():
            return
        if source.is_fitted:
            target.blockSignals(True)
            target.fit()
            target.blockSignals(False)
            return
        steps = preview.step - 1, preview.step
        here, there = steps if source is self.before else steps[::-1]
        centre = source.visible_area().center()
        zoom = source.transform().m11()
        moved = through_frame(preview.trace, here, there, [centre, centre + QPointF(1, 0)])
        distance = float(np.hypot(*(moved[1] - moved[0]))) or 1.0
        target.look_at(QPointF(*moved[0]), zoom / distance)

    @Slot(QPointF)
    def on_before_hovered(self, at: QPointF) -> None:
        if self._preview is not None:
            self._show_pixel(self._preview.step - 1, self._preview.before, at)

    @Slot(QPointF)
    def on_after_hovered(self, at: QPointF) -> None:
        if self._preview is not None:
            self._show_pixel(self._preview.step, self._preview.after, at)

    def _show_pixel(self, step: int, view: View, at: QPointF) -> None:
        """Say where the mouse is, in the stage and in the frame, and what is there."""
        preview, (width, height) = self._preview, view.size
        if preview is None or not (0 <= at.x() < width and 0 <= at.y() < height):
            self.pixel.clear()
            return
        place = preview.trace.to_frame(np.array([[at.x(), at.y()]]), max(step, 0))[0]
        words = self.tr("x {x}  y {y}   in the picture x {fx}  y {fy}   level {level}")
        self.pixel.setText(
            words.format(
                x=int(at.x()),
                y=int(at.y()),
                fx=int(place[0]),
                fy=int(place[1]),
                level=level_words(view, at),
            )
        )


def fitted_area(size: Size, room: tuple[float, float]) -> float:
    """Return how large a picture is when it is fitted into a room, in pixels of the screen."""
    scale = min(room[0] / size[0], room[1] / size[1])
    return scale * scale * size[0] * size[1]


def level_words(view: View, at: QPointF) -> str:
    """Return the level of a pixel as shown: one number, or three of a coloured picture."""
    pixels: Image = view.picture.pixels
    x = int((at.x() - view.box.left) * view.picture.scale)
    y = int((at.y() - view.box.top) * view.picture.scale)
    if not (0 <= x < pixels.shape[1] and 0 <= y < pixels.shape[0]):
        return "–"
    level = pixels[y, x]
    return str(int(level)) if pixels.ndim == 2 else " ".join(str(int(part)) for part in level)


def through_frame(trace: Trace, here: int, there: int, places: list[QPointF]) -> Points:
    """Return where points of one step's picture lie in another's."""
    points = np.array([[place.x(), place.y()] for place in places], np.float64)
    frame = trace.to_frame(points, here)
    height, width = trace.frame_pixels.shape[:2]
    return from_frame(trace.stages[:there], (width, height), frame)


def box_of(area: QRectF) -> Box:
    """Return whole pixels that cover an area."""
    return Box(
        int(area.left()), int(area.top()), int(np.ceil(area.right())), int(np.ceil(area.bottom()))
    )
