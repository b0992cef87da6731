"""A slider that a finger hits: it follows a press anywhere on it, not on its handle alone."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QSlider, QStyle, QStyleOptionSlider

NEAR_PX = 20
"""A press this near to the middle of the handle takes hold of it where it is."""


class TouchSlider(QSlider):
    """Horizontal. One press, with all that is moved before the release, is one drag."""

    _grip_px = 0.0

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        away_px = event.position().x() - self._handle_middle_px()
        self._grip_px = away_px if abs(away_px) <= NEAR_PX else 0.0
        self.setSliderDown(True)
        self._follow(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if self.isSliderDown():
            self._follow(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if event.button() == Qt.MouseButton.LeftButton:
            self.setSliderDown(False)

    def _follow(self, event: QMouseEvent) -> None:
        option, first_px, room_px = self._room()
        at_px = round(event.position().x() - self._grip_px - first_px)
        self.setSliderPosition(
            QStyle.sliderValueFromPosition(
                self.minimum(),
                self.maximum(),
                at_px,
                room_px,
                option.upsideDown,
            )
        )

    def _handle_middle_px(self) -> float:
        option, first_px, room_px = self._room()
        return first_px + QStyle.sliderPositionFromValue(
            self.minimum(),
            self.maximum(),
            self.sliderPosition(),
            room_px,
            option.upsideDown,
        )

    def _room(self) -> tuple[QStyleOptionSlider, float, int]:
        """Return where the handle's middle is at the low end, and how far it can move."""
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        part, control = self.style().subControlRect, QStyle.ComplexControl.CC_Slider
        groove = part(control, option, QStyle.SubControl.SC_SliderGroove, self)
        handle = part(control, option, QStyle.SubControl.SC_SliderHandle, self)
        return option, groove.x() + handle.width() / 2, max(1, groove.width() - handle.width())
