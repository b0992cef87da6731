"""A plot in the window's colours that is looked at place by place: by mouse, touch or arrows.

The plots are drawn by pyqtgraph; nothing of it is derived from, as it carries no types.
"""

from collections.abc import Callable

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from station.ui.colours import Colours, colours_of

Words = Callable[[int], str]


class Plot(QWidget):
    """A title, the plot, and below it what stands at the place that is looked at.

    `redrawn` says that the colours are others. `place_changed` names the place, -1 for none.
    """

    redrawn = Signal()
    place_changed = Signal(int)

    def __init__(
        self, title: str, *, axes: dict[str, object] | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("plot")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(title)
        self._title, self._note = QLabel(title, self), QLabel(self)
        self._title.setObjectName("plot_title")
        self._note.setObjectName("plot_note")
        self._note.setWordWrap(True)
        self._note.setMinimumHeight(self._note.fontMetrics().lineSpacing())
        item = pg.PlotItem(axisItems=axes or {}, enableMenu=False)
        self.canvas = pg.PlotWidget(self, plotItem=item)
        # The plot's own menu is never shown, but made; without a parent it would live for ever.
        item.ctrlMenu.setParent(self.canvas, item.ctrlMenu.windowFlags())
        self.canvas.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.canvas.hideButtons()
        self.canvas.setMouseEnabled(x=False, y=False)
        self.canvas.getPlotItem().setContentsMargins(0, 8, 10, 0)
        self.canvas.scene().sigMouseMoved.connect(self.on_mouse_moved)
        self._places: list[float] = []
        self._words: Words = str
        self._rest = ""
        self._place = -1
        self.marker = pg.InfiniteLine(angle=90, movable=False)
        self.marker.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 6, 10, 6)
        layout.setSpacing(2)
        layout.addWidget(self._title)
        layout.addWidget(self.canvas, 1)
        layout.addWidget(self._note)
        self._dress()

    @property
    def colours(self) -> Colours:
        return colours_of(self.palette())

    def clear(self) -> None:
        self.canvas.clear()
        self.canvas.addItem(self.marker, ignoreBounds=True)

    def set_places(self, places: list[float], words: Words, rest: str) -> None:
        """Say where places are on the x axis, what is told of each, and what without one."""
        self._places, self._words, self._rest = places, words, rest
        self.look_at(-1)

    def note(self) -> str:
        """Return what stands below the plot."""
        return self._note.text()

    def set_note(self, words: str) -> None:
        self._rest = words
        self.look_at(self._place)

    def look_at(self, place: int) -> None:
        """Mark a place and tell what is there; -1 for none."""
        self._place = place if 0 <= place < len(self._places) else -1
        is_marked = self._place >= 0
        self.marker.setVisible(is_marked)
        if is_marked:
            self.marker.setValue(self._places[self._place])
        words = self._words(self._place) if is_marked else self._rest
        self._note.setText(words)
        self.setAccessibleDescription(words)
        self.place_changed.emit(self._place)

    def on_mouse_moved(self, point: QPointF) -> None:
        if not self._places:
            return
        x = self.canvas.getPlotItem().vb.mapSceneToView(point).x()
        nearest = min(range(len(self._places)), key=lambda n: abs(self._places[n] - x))
        if nearest != self._place:
            self.look_at(nearest)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        self.look_at(-1)
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        last = len(self._places) - 1
        match event.key():
            case Qt.Key.Key_Left:
                self.look_at(last if self._place < 0 else max(0, self._place - 1))
            case Qt.Key.Key_Right:
                self.look_at(min(last, self._place + 1))
            case Qt.Key.Key_Home:
                self.look_at(0)
            case Qt.Key.Key_End:
                self.look_at(last)
            case Qt.Key.Key_Escape if self._place >= 0:
                self.look_at(-1)
            case _:
                super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._dress()
            self.redrawn.emit()

    def _dress(self) -> None:
        colours = self.colours
        self.canvas.setBackground(QColor(colours.paper))
        for side in ("left", "bottom"):
            axis = self.canvas.getAxis(side)
            axis.setPen(QColor(colours.strong_edge))
            axis.setTextPen(QColor(colours.dim))
            axis.setTickFont(self.font())
            axis.setStyle(tickLength=-4)
        self.marker.setPen(QColor(colours.accent), width=2)
