"""The stages of a recipe in order: switch, choose, move, add, remove; each with its time."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QIcon, QKeySequence, QMouseEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from station.imaging.screen_copy import ScreenCopy
from station.ui.key_words import key_words
from station.ui.qimage import to_tile

THUMBNAIL = QSize(84, 48)
TICK_PX = 32


@dataclass(frozen=True, slots=True)
class StageRow:
    """One stage as the list shows it; without a note, the one it has stays."""

    title: str
    is_on: bool
    note: str | None = None


class StageRows(QListWidget):
    """The list itself. Row 0 is the picture, which cannot be moved or switched off."""

    dropped = Signal(int, int)  # from row, to row

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("stage_rows")
        self.setIconSize(THUMBNAIL)
        self.setDragDropMode(QListWidget.DragDropMode.InternalMove)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Stages of the recipe"))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Let the tick be hit by a finger: all that is left of the picture belongs to it."""
        item = self.itemAt(event.position().toPoint())
        is_left = event.button() is Qt.MouseButton.LeftButton and event.position().x() < TICK_PX
        if item is None or not is_left or not item.flags() & Qt.ItemFlag.ItemIsUserCheckable:
            super().mousePressEvent(event)
            return
        is_on = item.checkState() is Qt.CheckState.Checked
        item.setCheckState(Qt.CheckState.Unchecked if is_on else Qt.CheckState.Checked)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """The style would tick it once more."""
        if event.position().x() >= TICK_PX:
            super().mouseReleaseEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        """Take only what comes from the list itself; a dropped file is for the window."""
        if event.source() is self:
            super().dragEnterEvent(event)
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """Only tell where the row should go: the recipe changes first, the list follows it."""
        row = self.currentRow()
        index = self.indexAt(event.position().toPoint())
        to = index.row() if index.isValid() else self.count()
        below = self.dropIndicatorPosition() is QListWidget.DropIndicatorPosition.BelowItem
        to += int(index.isValid() and below)
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        if row >= 1 and to >= 1:
            self.dropped.emit(row, to)


class StageList(QWidget):
    """`value` is the chosen row: 0 the picture, then the stages. Indexes in signals are stages'."""

    chosen = Signal(int)
    switched = Signal(int, bool)
    move_asked = Signal(int, int)  # stage, to which place
    add_asked = Signal(str)
    remove_asked = Signal(int)

    def __init__(self, kinds: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        """`kinds` are (kind, title) of the stages that can be added."""
        super().__init__(parent)
        self._shown: list[StageRow] = []
        self._is_ticked = False
        self.rows = StageRows(self)
        self.add = self._button("+", self.tr("Add a stage behind the chosen one"), "")
        self.remove = self._button("−", self.tr("Remove the chosen stage"), "Ctrl+Del")
        self.up = self._button("↑", self.tr("Move the chosen stage up"), "Ctrl+Up")
        self.down = self._button("↓", self.tr("Move the chosen stage down"), "Ctrl+Down")
        menu = QMenu(self.add)
        for kind, title in kinds:
            action = QAction(title, menu)
            action.setData(kind)
            menu.addAction(action)
        menu.triggered.connect(self.on_add)
        self.add.setMenu(menu)
        self.add.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        head = QHBoxLayout()
        title_label = QLabel(self.tr("&Stages"), self)
        title_label.setBuddy(self.rows)
        head.addWidget(title_label)
        head.addStretch(1)
        for button in (self.add, self.remove, self.up, self.down):
            head.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(head)
        layout.addWidget(self.rows, 1)
        self.rows.currentRowChanged.connect(self.on_row_changed)
        self.rows.itemChanged.connect(self.on_item_changed)
        self.rows.dropped.connect(self.on_dropped)
        self.remove.clicked.connect(self.on_remove)
        self.up.clicked.connect(self.on_up)
        self.down.clicked.connect(self.on_down)

    def _button(self, text: str, tip: str, key: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setToolTip(f"{tip} ({key_words(key)})" if key else tip)
        button.setAccessibleName(tip)
        button.setShortcut(QKeySequence(key))
        return button

    def value(self) -> int:
        return self.rows.currentRow()

    def set_value(self, row: int) -> None:
        """Choose a row; nothing is signalled."""
        self.rows.blockSignals(True)
        self.rows.setCurrentRow(max(0, min(row, self.rows.count() - 1)))
        self.rows.blockSignals(False)
        self._offer()

    def set_stages(self, stages: Sequence[StageRow]) -> None:
        """Show these stages behind the picture; pictures and the chosen row stay."""
        wanted = _with_notes(stages, self._shown)
        if wanted == self._shown and not self._is_ticked:
            return  # a value is being dragged
        self._shown, self._is_ticked = wanted, False
        self.rows.blockSignals(True)
        while self.rows.count() > len(stages) + 1:
            self.rows.takeItem(self.rows.count() - 1)
        while self.rows.count() < len(stages) + 1:
            self.rows.addItem(QListWidgetItem())
        self._dress(0, StageRow(self.tr("Picture"), is_on=True), is_frame=True)
        for row, stage in enumerate(wanted, start=1):
            self._dress(row, stage, is_frame=False)
        self.rows.blockSignals(False)
        self._offer()

    def set_pictures(self, copies: Sequence[ScreenCopy], stage_rows: Sequence[int]) -> None:
        """Show small pictures; `stage_rows` says which row each belongs to."""
        self.rows.blockSignals(True)
        for row in range(self.rows.count()):
            if row not in stage_rows:
                self.rows.item(row).setIcon(QIcon())
        for row, copy in zip(stage_rows, copies, strict=True):
            self.rows.item(row).setIcon(QIcon(to_tile(copy.pixels, THUMBNAIL)))
        self.rows.blockSignals(False)

    def _dress(self, row: int, stage: StageRow, *, is_frame: bool) -> None:
        item = self.rows.item(row)
        item.setText(f"{stage.title}\n{stage.note}" if stage.note else stage.title)
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if not is_frame:
            flags |= Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsDragEnabled
            state = Qt.CheckState.Checked if stage.is_on else Qt.CheckState.Unchecked
            item.setCheckState(state)
        item.setFlags(flags)

    def _offer(self) -> None:
        row, last = self.value(), self.rows.count() - 1
        self.remove.setEnabled(row >= 1)
        self.up.setEnabled(row >= 2)
        self.down.setEnabled(1 <= row < last)

    @Slot(int)
    def on_row_changed(self, row: int) -> None:
        self._offer()
        if row >= 0:
            self.chosen.emit(row)

    @Slot(QListWidgetItem)
    def on_item_changed(self, item: QListWidgetItem) -> None:
        row = self.rows.row(item)
        self._is_ticked = True
        if row >= 1:
            self.switched.emit(row - 1, item.checkState() is Qt.CheckState.Checked)

    @Slot(int, int)
    def on_dropped(self, row: int, to: int) -> None:
        place = to - 1 - int(to > row)
        if place != row - 1:
            self.move_asked.emit(row - 1, place)

    @Slot(QAction)
    def on_add(self, action: QAction) -> None:
        self.add_asked.emit(str(action.data()))

    @Slot()
    def on_remove(self) -> None:
        if self.value() >= 1:
            self.remove_asked.emit(self.value() - 1)

    @Slot()
    def on_up(self) -> None:
        if self.value() >= 2:
            self.move_asked.emit(self.value() - 1, self.value() - 2)

    @Slot()
    def on_down(self) -> None:
        if 1 <= self.value() < self.rows.count() - 1:
            self.move_asked.emit(self.value() - 1, self.value())


def _with_notes(stages: Sequence[StageRow], shown: Sequence[StageRow]) -> list[StageRow]:
    """Return the rows, those without a note with the one that the same stage had."""
    known = {row: stage.note for row, stage in enumerate(shown)}
    same = [
        row < len(shown) and stage.title == shown[row].title for row, stage in enumerate(stages)
    ]
    return [
        replace(stage, note=known[row] if is_same else "") if stage.note is None else stage
        for row, (stage, is_same) in enumerate(zip(stages, same, strict=True))
    ]
