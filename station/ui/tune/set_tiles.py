"""The labelled pictures in one row: each with its true code and, when it was read, its badge."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from station.evaluation.set_run import Compared, Flip
from station.ui.colours import colours_of
from station.ui.fitting_label import fitting_font
from station.ui.plain_tip import plain_tip
from station.ui.run.stage_delegate import LEAST_SHARE, draw_line, draw_picture
from station.ui.theme import code_font
from station.ui.tune.set_badge import draw_badge
from station.ui.tune.set_words import compared_words

TILE_ROLE = Qt.ItemDataRole.UserRole
MARGIN = 3
PICTURE_LINES = 2.6
"""Height of a picture in lines of text."""
TILE_CHARACTERS = 20


@dataclass(frozen=True, slots=True, eq=False)
class Tile:
    """One picture. `compared` is there once it was read; `is_stale` says the recipe is another."""

    key: str
    name: str
    code: str
    picture: QPixmap | None = None
    compared: Compared | None = None
    is_stale: bool = False


class SetDelegate(QStyledItemDelegate):
    """Draws a tile: picture with its badge, true code, and below it what was read instead."""

    def sizeHint(  # noqa: N802
        self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return tile_size(option.fontMetrics.lineSpacing(), option.fontMetrics.averageCharWidth())

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        tile = index.data(TILE_ROLE)
        if not isinstance(tile, Tile):
            return
        painter.save()
        colours = colours_of(option.palette)
        area: QRect = option.rect.adjusted(2, 2, -2, -2)
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, QColor(colours.chosen))
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.drawRect(area)
        inner = area.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        line = painter.fontMetrics().lineSpacing()
        box = QRect(inner.left(), inner.top(), inner.width(), inner.height() - 2 * line - 4)
        painter.fillRect(box, QColor(colours.picture))
        if tile.picture is not None:
            painter.setOpacity(0.45 if tile.is_stale else 1.0)
            draw_picture(painter, box, tile.picture)
            painter.setOpacity(1.0)
        below = QRect(inner.left(), box.bottom() + 1, inner.width(), line)
        usual = painter.font()
        self._draw_codes(painter, below, tile)
        painter.setFont(usual)
        if tile.compared is not None:
            badge = QRect(box.left(), box.top(), box.width(), line + 4)
            draw_badge(painter, badge, tile.compared.flip, colours, is_quiet=tile.is_stale)
        painter.restore()

    def _draw_codes(self, painter: QPainter, place: QRect, tile: Tile) -> None:
        """Write the true code; below it what was read instead, with what differs underlined."""
        colours = colours_of(self.parent().palette())
        ink = colours.faint if tile.is_stale else colours.ink
        painter.setFont(code_font(painter.font().pixelSize()))
        draw_line(painter, place, tile.code, ink)
        compared = tile.compared
        if compared is None or compared.flip not in (Flip.BROKEN, Flip.WRONG):
            return
        read, below = compared.now.code or "–", place.translated(0, place.height())
        draw_line(painter, below, read, ink)
        painter.setFont(fitting_font(painter.font(), read, below.width() - 2, least=LEAST_SHARE))
        step = painter.fontMetrics().horizontalAdvance("0")
        left = below.left() + (below.width() - step * len(read)) / 2
        painter.setPen(QPen(QColor(ink if tile.is_stale else colours.warning), 2))
        for index in _differing(tile.code, read):
            x, y = left + index * step, below.bottom()
            painter.drawLine(QPointF(x + 1, y), QPointF(x + step - 1, y))

    def parent(self) -> QWidget:
        parent = super().parent()
        assert isinstance(parent, QWidget)
        return parent


def _differing(true: str, read: str) -> list[int]:
    """Return the places that are read wrongly; nothing where the lengths differ."""
    if len(true) != len(read):
        return []
    return [place for place, pair in enumerate(zip(true, read, strict=True)) if len({*pair}) > 1]


def tile_size(line_px: int, character_px: int) -> QSize:
    """Return the size of a tile for a font."""
    height = round((PICTURE_LINES + 2) * line_px) + 4 * MARGIN + 6
    return QSize(TILE_CHARACTERS * character_px + 4 * MARGIN, height)


class SetTiles(QListWidget):
    """`value` is the key of the chosen picture; a click or Enter opens it."""

    opened = Signal(str)
    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("set_tiles")
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(False)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(SetDelegate(self))
        self.setAccessibleName(self.tr("Labelled pictures"))
        metrics = self.fontMetrics()
        height = tile_size(metrics.lineSpacing(), metrics.averageCharWidth()).height()
        self.setFixedHeight(height + self.horizontalScrollBar().sizeHint().height() + 6)
        self.itemClicked.connect(self.on_activated)
        self.itemActivated.connect(self.on_activated)
        self.currentItemChanged.connect(self.on_current)

    def value(self) -> str:
        """Return the key of the chosen picture, empty where none is."""
        return _key(self.currentItem())

    def set_value(self, tiles: Sequence[Tile]) -> None:
        """Show these in this order; the chosen one stays chosen; nothing is signalled."""
        chosen = self.value()
        self.blockSignals(True)
        while self.count() > len(tiles):
            self.takeItem(self.count() - 1)
        while self.count() < len(tiles):
            self.addItem(QListWidgetItem())
        keys = [tile.key for tile in tiles]
        for row, tile in enumerate(tiles):
            self._dress(self.item(row), tile)
        self.setCurrentRow(keys.index(chosen) if chosen in keys else -1)
        self.blockSignals(False)

    def show_first(self) -> None:
        """Let the first tile be seen: the broken ones."""
        self.scrollToItem(self.item(0)) if self.count() else None

    def tiles(self) -> list[Tile]:
        """Return what is shown, from left to right."""
        return [self.item(row).data(TILE_ROLE) for row in range(self.count())]

    def _dress(self, item: QListWidgetItem, tile: Tile) -> None:
        words = f"{tile.name}\n{tile.code}"
        if tile.compared is not None:
            words = compared_words(tile.compared)
        if tile.is_stale:
            words = self.tr("Out of date.") + f" {words}"
        item.setData(TILE_ROLE, tile)
        item.setToolTip(plain_tip(words))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, words)

    @Slot(QListWidgetItem)
    def on_activated(self, item: QListWidgetItem) -> None:
        self.opened.emit(_key(item))

    @Slot()
    def on_current(self) -> None:
        self.chosen.emit(self.value())


def _key(item: QListWidgetItem | None) -> str:
    tile = item.data(TILE_ROLE) if item is not None else None
    return tile.key if isinstance(tile, Tile) else ""
