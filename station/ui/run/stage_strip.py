"""Every preprocessing stage as a thumbnail with its time; the chosen one fills the large view."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QListView, QListWidget, QListWidgetItem, QWidget

from station.imaging.screen_copy import ScreenCopy, StageCopy
from station.ui.empty_words import draw_empty
from station.ui.qimage import to_pixmap
from station.ui.run.stage_delegate import PICTURE_ROLE, TIME_ROLE, StageDelegate
from station.ui.told import told

LEAST_SHAPE = 0.8
MOST_SHAPE = 1.9


class StageStrip(QListWidget):
    """The first item is the picture itself. `stage_chosen` tells the row, 0 for the picture."""

    stage_chosen = Signal(int)

    def __init__(self, *, thumbnail_px: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("stages")
        self._thumbnail_px = thumbnail_px
        self._delegate = StageDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(False)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(self.tr("Preprocessing stages"))
        self.setToolTip(
            self.tr("Click a stage, or Page Down and Page Up, to see it large; Home goes back")
        )
        scroll_bar = self.horizontalScrollBar().sizeHint().height()
        self.setFixedHeight(self._item_height() + scroll_bar + 6)
        self.currentRowChanged.connect(self.on_row_changed)

    def set_stages(self, frame: ScreenCopy | None, stages: Sequence[StageCopy]) -> None:
        """Show a frame and its stages, with the frame chosen; nothing is signalled."""
        self.blockSignals(True)
        self.clear()
        if frame is not None:
            self._add(self.tr("Picture"), "", frame)
        for stage in stages:
            self._add(told(stage.label), duration_words(stage.duration_ms), stage.thumbnail)
        self.setCurrentRow(0)
        self.blockSignals(False)
        self._fit_items()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        super().paintEvent(event)
        if not self.count():
            draw_empty(self.viewport(), self.tr("Here every stage of a part is seen."))

    def _add(self, label: str, time: str, copy: ScreenCopy) -> None:
        item = QListWidgetItem(label)
        item.setData(PICTURE_ROLE, to_pixmap(copy.pixels))
        item.setData(TIME_ROLE, time)
        item.setToolTip(self._tip(label, time))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{label} {time}".strip())
        self.addItem(item)

    def _tip(self, label: str, time: str) -> str:
        if time == JOINT:
            return self.tr("{label}: done in one step with the next").format(label=label)
        return f"{label} {time}".strip()

    def step(self, by: int) -> None:
        """Choose the next or the previous stage."""
        if self.count():
            self.setCurrentRow(max(0, min(self.count() - 1, self.currentRow() + by)))

    def _item_height(self) -> int:
        return self._thumbnail_px + 2 * self.fontMetrics().lineSpacing() + 12

    def _fit_items(self) -> None:
        """Make the items as wide as all of them can be at once, within reason."""
        share = (self.viewport().width() - 2) // max(1, self.count())
        least = round(self._thumbnail_px * LEAST_SHAPE)
        width = max(least, min(round(self._thumbnail_px * MOST_SHAPE), share))
        self._delegate.size = QSize(width, self._item_height())
        self.scheduleDelayedItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._fit_items()

    @Slot(int)
    def on_row_changed(self, row: int) -> None:
        if row >= 0:
            self.stage_chosen.emit(row)


JOINT = "→"
"""Stands for a stage that was done in one step with the next."""


def duration_words(duration_ms: float) -> str:
    """Return a time a person can compare at a glance."""
    if duration_ms == 0:
        return JOINT
    if duration_ms >= 1000:
        return f"{QLocale().toString(duration_ms / 1000, 'f', 1)} s"
    return f"{QLocale().toString(duration_ms, 'f', 0 if duration_ms >= 10 else 1)} ms"
