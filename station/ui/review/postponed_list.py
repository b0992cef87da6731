"""The parts that wait: the line's picture, what the machine read, why it waits, and how long."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import (
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
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from station.records.postponed import PostponedPart
from station.ui.colours import colours_of
from station.ui.delivery.ages import age_words
from station.ui.plain_tip import plain_tip
from station.ui.review.reject_reasons import reason_title
from station.ui.theme import code_font
from station.ui.told import told
from station.ui.translated import tr

SHOWN = Qt.ItemDataRole.UserRole
MARGIN_PX = 8


@dataclass(frozen=True, slots=True, eq=False)
class Shown:
    """What one row draws."""

    part_id: str
    read: str
    why: str
    note: str
    age: str
    picture: QPixmap


def shown_of(part: PostponedPart, now: datetime) -> Shown:
    """Return a part's row."""
    picture = QPixmap()
    if part.thumbnail is not None:
        picture.loadFromData(part.thumbnail)
    return Shown(
        part_id=part.part_id,
        read=part.inspection.code.mapped or part.inspection.reading.text or tr("nothing read"),
        why=told(reason_title(part.reason)) or told(part.inspection.verdict.outcome.value),
        note=note_words(part),
        age=tr("{age}, {name}").format(age=age_words(part.postponed_at, now), name=part.operator),
        picture=picture,
    )


def note_words(part: PostponedPart) -> str:
    """Return whom the part waits for, where it is not just anybody."""
    if len(part.answered_by) > 1:
        return tr("Two read it differently: an engineer decides")
    if part.answered_by:
        return tr("{name} has read it: waits for a second person").format(name=part.answered_by[0])
    return ""


class PostponedList(QListWidget):
    """`value` is the id of the chosen part, empty for none."""

    chosen = Signal(str)

    def __init__(self, *, text_px: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("postponed")
        self.setItemDelegate(PartDelegate(text_px=text_px, parent=self))
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("Postponed parts, oldest first"))
        self.currentRowChanged.connect(self.on_row_changed)

    def value(self) -> str:
        item = self.currentItem()
        return str(item.data(SHOWN).part_id) if item is not None else ""

    def set_value(self, parts: tuple[PostponedPart, ...], now: datetime) -> None:
        """Show these parts; the chosen one stays chosen, else the one in its place; silent."""
        before, row = self.value(), max(0, self.currentRow())
        self.blockSignals(True)
        self.clear()
        for part in parts:
            self.addItem(item_of(shown_of(part, now)))
        ids = [part.part_id for part in parts]
        row = ids.index(before) if before in ids else min(row, len(ids) - 1)
        self.setCurrentRow(row)
        self.blockSignals(False)

    def step(self, by: int) -> None:
        """Choose the next part, or the one before; behind the last comes the first."""
        if self.count():
            self.setCurrentRow((self.currentRow() + by) % self.count())

    @Slot(int)
    def on_row_changed(self, _row: int) -> None:
        self.chosen.emit(self.value())


def item_of(shown: Shown) -> QListWidgetItem:
    item = QListWidgetItem()
    item.setData(SHOWN, shown)
    words = "\n".join(part for part in (shown.read, shown.why, shown.note, shown.age) if part)
    item.setData(Qt.ItemDataRole.AccessibleTextRole, words.replace("\n", ", "))
    item.setToolTip(plain_tip(words))
    return item


class PartDelegate(QStyledItemDelegate):
    """Draws the picture over the words: the picture is what a person knows the part by."""

    def __init__(self, *, text_px: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._text_px = text_px

    def sizeHint(  # noqa: N802
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        lines = 4 if index.data(SHOWN).note else 3
        picture = self._picture_height()
        return QSize(option.rect.width(), picture + round(lines * self._text_px * 1.4) + 24)

    def _picture_height(self) -> int:
        return 3 * self._text_px

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        shown, colours = index.data(SHOWN), colours_of(option.palette)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        place = QRectF(option.rect).adjusted(3, 3, -3, -3)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setBrush(QColor(colours.accent_soft if is_chosen else colours.raised))
        painter.setPen(QPen(QColor(colours.accent if is_chosen else colours.edge), 2))
        painter.drawRoundedRect(place, 4, 4)
        inner = place.adjusted(MARGIN_PX, 6, -MARGIN_PX, -4)
        self._draw_picture(painter, shown.picture, inner)
        self._draw_words(painter, shown, inner, option)
        painter.restore()

    def _draw_picture(self, painter: QPainter, picture: QPixmap, inner: QRectF) -> None:
        if picture.isNull():
            return
        room = QRectF(inner.topLeft(), inner.topRight())
        room.setHeight(self._picture_height())
        scale = min(room.width() / picture.width(), room.height() / picture.height())
        width, height = picture.width() * scale, picture.height() * scale
        painter.drawPixmap(
            QRectF(room.left(), room.top(), width, height), picture, picture.rect().toRectF()
        )

    def _draw_words(
        self, painter: QPainter, shown: Shown, inner: QRectF, option: QStyleOptionViewItem
    ) -> None:
        colours = colours_of(option.palette)
        lines = [
            (shown.read, colours.ink, True),
            (shown.note, colours.warning, False),
            (shown.why, colours.dim, False),
            (shown.age, colours.faint, False),
        ]
        top = inner.top() + self._picture_height() + 4
        for text, colour, is_code in lines:
            if not text:
                continue
            painter.setFont(code_font(self._text_px) if is_code else option.font)
            painter.setPen(QColor(colour))
            area = QRectF(inner.left(), top, inner.width(), self._text_px * 1.4)
            elided = painter.fontMetrics().elidedText(
                text, Qt.TextElideMode.ElideRight, int(area.width())
            )
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, elided)
            top += area.height()
