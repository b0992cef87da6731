"""Every preprocessing stage as a thumbnail with its time; the chosen one fills the large view."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QListView, QListWidget, QListWidgetItem, QWidget

from station.imaging.screen_copy import ScreenCopy, StageCopy
from station.ui.qimage import to_pixmap


class StageStrip(QListWidget):
    """The first item is the picture itself. `stage_chosen` tells the row, 0 for the picture."""

    stage_chosen = Signal(int)

    def __init__(self, *, thumbnail_px: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("stages")
        self._thumbnail = QSize(round(thumbnail_px * 1.5), thumbnail_px)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(False)
        self.setMovement(QListView.Movement.Static)
        self.setUniformItemSizes(True)
        self.setIconSize(self._thumbnail)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Preprocessing stages"))
        self.setToolTip(
            self.tr("Click a stage, or Page Down and Page Up, to see it large; Home goes back")
        )
        lines = 2 * self.fontMetrics().lineSpacing()
        self.setGridSize(QSize(self._thumbnail.width() + 14, thumbnail_px + lines + 14))
        self.setFixedHeight(self.gridSize().height() + 22)
        self.currentRowChanged.connect(self.on_row_changed)

    def set_stages(self, frame: ScreenCopy | None, stages: Sequence[StageCopy]) -> None:
        """Show a frame and its stages, with the frame chosen; nothing is signalled."""
        self.blockSignals(True)
        self.clear()
        if frame is not None:
            self._add(self.tr("picture"), "", frame)
        for stage in stages:
            self._add(stage.label, duration_words(stage.duration_ms), stage.thumbnail)
        self.setCurrentRow(0)
        self.blockSignals(False)

    def _add(self, label: str, time: str, copy: ScreenCopy) -> None:
        item = QListWidgetItem(QIcon(to_pixmap(copy.pixels)), f"{label}\n{time}")
        item.setToolTip(f"{label} {time}".strip())
        item.setTextAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.addItem(item)

    def step(self, by: int) -> None:
        """Choose the next or the previous stage."""
        if self.count():
            self.setCurrentRow(max(0, min(self.count() - 1, self.currentRow() + by)))

    def on_row_changed(self, row: int) -> None:
        if row >= 0:
            self.stage_chosen.emit(row)


def duration_words(duration_ms: float) -> str:
    """Return a time a person can compare at a glance."""
    if duration_ms >= 1000:
        return f"{duration_ms / 1000:.1f} s"
    return f"{duration_ms:.0f} ms" if duration_ms >= 10 else f"{duration_ms:.1f} ms"
