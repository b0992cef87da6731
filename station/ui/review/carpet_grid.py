"""Hundreds of crops side by side: all were read as the same character, and the odd one pops out."""

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from station.records.glyph_crops import TILE_HEIGHT_PX, TILE_WIDTH_PX, Glyph
from station.ui.colours import colours_of
from station.ui.qimage import to_pixmap
from station.ui.run.verdict_words import percent
from station.ui.theme import code_font

GLYPH = Qt.ItemDataRole.UserRole
PICTURE = Qt.ItemDataRole.UserRole + 1
EDGE_PX = 5
NOTE_PX = 20


class GlyphModel(QAbstractListModel):
    """The crops in the order they came, or the least sure first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[Glyph, QPixmap]] = []
        self._by_doubt = False

    def clear(self) -> None:
        self.beginResetModel()
        self._rows.clear()
        self.endResetModel()

    def add(self, glyphs: tuple[Glyph, ...]) -> None:
        """Append crops; an order by doubt is kept."""
        made = [(glyph, to_pixmap(glyph.tile)) for glyph in glyphs]
        if not made:
            return
        if self._by_doubt:
            self.beginResetModel()
            self._rows += made
            self._rows.sort(key=lambda row: row[0].probability)
            self.endResetModel()
        else:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(made) - 1)
            self._rows += made
            self.endInsertRows()

    def order(self, *, by_doubt: bool) -> None:
        """Show the least sure first, or the newest."""
        self._by_doubt = by_doubt
        self.beginResetModel()
        if by_doubt:
            self._rows.sort(key=lambda row: row[0].probability)
        else:
            self._rows.sort(key=lambda row: (-row[0].sequence, row[0].place))
        self.endResetModel()

    def glyph(self, row: int) -> Glyph:
        return self._rows[row][0]

    def rowCount(  # noqa: N802
        self, parent: QModelIndex | QPersistentModelIndex | None = None
    ) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if not index.isValid():
            return None
        glyph, picture = self._rows[index.row()]
        if role == GLYPH:
            return glyph
        if role == PICTURE:
            return picture
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.words(glyph)
        return None

    def words(self, glyph: Glyph) -> str:
        """Return what is known of one crop."""
        words = self.tr("No. {n}: read as {read}, {p} % sure").format(
            n=glyph.sequence, read=glyph.read, p=percent(glyph.probability)
        )
        if glyph.decided and glyph.decided != glyph.read:
            words += self.tr("; decided as {text}").format(text=glyph.decided)
        return words


class TileDelegate(QStyledItemDelegate):
    """Draws a crop; one that was decided otherwise has an edge and says what it was."""

    def sizeHint(  # noqa: N802
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(TILE_WIDTH_PX + 2 * EDGE_PX, TILE_HEIGHT_PX + 2 * EDGE_PX + NOTE_PX)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        glyph, colours = index.data(GLYPH), colours_of(option.palette)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        is_other = bool(glyph.decided) and glyph.decided != glyph.read
        place = QRectF(option.rect)
        painter.save()
        tile = QRectF(place.x() + EDGE_PX, place.y() + EDGE_PX, TILE_WIDTH_PX, TILE_HEIGHT_PX)
        picture = index.data(PICTURE)
        painter.drawPixmap(tile, picture, picture.rect().toRectF())
        if is_chosen or is_other:
            painter.setPen(QPen(QColor(colours.accent if is_chosen else colours.warning), 3))
            painter.drawRect(tile.adjusted(-2, -2, 2, 2))
        note = QRectF(place.x(), tile.bottom() + 2, place.width(), NOTE_PX)
        painter.setFont(code_font(13))
        painter.setPen(QColor(colours.warning if is_other else colours.faint))
        text = f"→ {glyph.decided}" if is_other else f"{percent(glyph.probability)} %"
        painter.drawText(note, Qt.AlignmentFlag.AlignCenter, text)
        painter.restore()


class CarpetGrid(QListView):
    """`chosen` carries the crop that was tapped or reached by the arrows."""

    chosen = Signal(object)  # Glyph

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("carpet")
        self.glyphs = GlyphModel(self)
        self.setModel(self.glyphs)
        self.setItemDelegate(TileDelegate(self))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setUniformItemSizes(True)
        self.setSpacing(0)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("Crops of the chosen character"))
        self.selectionModel().currentChanged.connect(self.on_current_changed)

    @Slot(QModelIndex, QModelIndex)
    def on_current_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid():
            self.chosen.emit(self.glyphs.glyph(current.row()))
