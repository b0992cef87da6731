"""Every stage at once, small: which of them makes the code better, and which spoils it."""

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QIcon, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QListView, QListWidget, QListWidgetItem, QWidget

from station.imaging.screen_copy import ScreenCopy
from station.ui.qimage import to_tile

LEAST_WIDTH_PX = 176
SHAPE = 0.625  # height of a picture's place by its width
GAP_PX = 24
MARGIN_PX = 4
TEXT_LINES = 2.5


class StagesGrid(QListWidget):
    """Shows pictures with their titles, as large as all of them have room side by side.

    A click or Enter chooses a row.
    """

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("stages_grid")
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setUniformItemSizes(True)
        self.setAcceptDrops(False)
        self.setAccessibleName(self.tr("All stages"))
        self._value: tuple[tuple[str, ...], tuple[ScreenCopy, ...]] = (), ()
        self.itemClicked.connect(self.on_activated)
        self.itemActivated.connect(self.on_activated)

    def set_value(self, titles: Sequence[str], copies: Sequence[ScreenCopy]) -> None:
        """Show one picture under each title, once it is seen; nothing is signalled."""
        self._value = tuple(titles), tuple(copies)
        if self.isVisible():
            self._fill()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        self._fill()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        if self.isVisible():
            self._fill()

    def _fill(self) -> None:
        titles, copies = self._value
        row = self.currentRow()
        self._share_room(len(titles))
        self.blockSignals(True)
        self.clear()
        for title, copy in zip(titles, copies, strict=True):
            item = QListWidgetItem(QIcon(to_tile(copy.pixels, self.iconSize())), title)
            item.setTextAlignment(Qt.AlignmentFlag.AlignHCenter)
            self.addItem(item)
        self.setCurrentRow(row)
        self.blockSignals(False)

    def _share_room(self, count: int) -> None:
        # The whole frame, not the viewport, which is smaller while there is a scroll bar.
        bar = self.verticalScrollBar().sizeHint().width()
        room = self.contentsRect().size() - QSize(2 * MARGIN_PX, 2 * MARGIN_PX)
        text_px = round(TEXT_LINES * self.fontMetrics().lineSpacing())
        cell = cell_size(count, room, text_px=text_px, bar_px=bar)
        self.setGridSize(cell)
        self.setIconSize(QSize(cell.width() - GAP_PX, cell.height() - text_px))

    @Slot(QListWidgetItem)
    def on_activated(self, item: QListWidgetItem) -> None:
        self.chosen.emit(self.row(item))


def cell_size(count: int, room: QSize, *, text_px: int, bar_px: int) -> QSize:
    """Return the size of a cell of the grid: columns fill the width, and rows the height.

    Where the cells would become too narrow for that, there are more rows than are seen at once.
    """
    widest = max(1, room.width() // (LEAST_WIDTH_PX + GAP_PX))
    best = QSize()
    for columns in range(1, widest + 1):
        width = room.width() // columns
        height = min(room.height() // ceil(max(1, count) / columns), _tall(width, text_px))
        if min(width, (height - text_px) / SHAPE) > min(
            best.width(), (best.height() - text_px) / SHAPE
        ):
            best = QSize(width, height)
    if best.width() >= LEAST_WIDTH_PX and best.height() - text_px >= SHAPE * LEAST_WIDTH_PX:
        return best
    width = (room.width() - bar_px) // widest
    return QSize(width, _tall(width, text_px))


def _tall(width: int, text_px: int) -> int:
    return round(max(1, width - GAP_PX) * SHAPE) + text_px
