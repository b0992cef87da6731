"""Every stage at once, small: which of them makes the code better, and which spoils it."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QListView, QListWidget, QListWidgetItem, QWidget

from station.imaging.screen_copy import ScreenCopy
from station.ui.qimage import to_tile


class StagesGrid(QListWidget):
    """Shows pictures with their titles; a click or Enter chooses a row."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("stages_grid")
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setUniformItemSizes(True)
        self.setAcceptDrops(False)
        self.setIconSize(QSize(240, 150))
        self.setGridSize(QSize(264, 150 + 3 * self.fontMetrics().lineSpacing()))
        self.setAccessibleName(self.tr("All stages"))
        self.itemClicked.connect(self.on_activated)
        self.itemActivated.connect(self.on_activated)

    def set_value(self, titles: Sequence[str], copies: Sequence[ScreenCopy]) -> None:
        """Show one picture under each title; nothing is signalled."""
        row = self.currentRow()
        self.blockSignals(True)
        self.clear()
        for title, copy in zip(titles, copies, strict=True):
            item = QListWidgetItem(QIcon(to_tile(copy.pixels, self.iconSize())), title)
            item.setTextAlignment(Qt.AlignmentFlag.AlignHCenter)
            self.addItem(item)
        self.setCurrentRow(row)
        self.blockSignals(False)

    @Slot(QListWidgetItem)
    def on_activated(self, item: QListWidgetItem) -> None:
        self.chosen.emit(self.row(item))
