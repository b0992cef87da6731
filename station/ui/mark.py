"""A shape from resources/icons, drawn as large as its place allows."""

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget

from station.ui.colours import colours_of
from station.ui.icons import icon_svg


class Mark(QWidget):
    """Shows one shape; an empty name shows nothing and takes no place."""

    def __init__(self, *, side_px: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._side_px = side_px
        self._name = ""
        self._renderer = QSvgRenderer(self)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setVisible(False)

    def value(self) -> str:
        return self._name

    def set_value(self, name: str) -> None:
        """Show `resources/icons/<name>.svg`."""
        if name == self._name:
            return
        self._name = name
        if name:
            self._load()
        self.setVisible(bool(name))
        self.update()

    def _load(self) -> None:
        self._renderer.load(icon_svg(self._name, colours_of(self.palette())))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._name:
            self._load()

    def set_side(self, side_px: int) -> None:
        self._side_px = side_px
        self.updateGeometry()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(self._side_px, self._side_px)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        side = min(self.width(), self.height())
        left, top = (self.width() - side) / 2, (self.height() - side) / 2
        self._renderer.render(QPainter(self), QRectF(left, top, side, side))
