"""Draws one stage of the strip: its picture in a dark box, its name and its time below."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from station.ui.colours import colours_of
from station.ui.fitting_label import fitting_font

PICTURE_ROLE = Qt.ItemDataRole.UserRole
TIME_ROLE = Qt.ItemDataRole.UserRole + 1
MARGIN = 4
LEAST_SHARE = 0.7
"""How small a name may become, as a part of its size, before it is cut."""


class StageDelegate(QStyledItemDelegate):
    """`size` is that of a whole item; the strip sets it so that all stages fit if they can."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.size = QSize(100, 100)

    def sizeHint(  # noqa: N802
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return self.size

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        painter.save()
        area: QRect = option.rect.adjusted(2, 2, -2, -2)
        state: QStyle.StateFlag = option.state
        colours = colours_of(option.palette)
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, QColor(colours.paper))
            painter.setPen(QPen(QColor(colours.accent), 3))
            painter.drawRect(area)
        line = painter.fontMetrics().lineSpacing()
        inner = area.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        box = QRect(inner.left(), inner.top(), inner.width(), inner.height() - 2 * line)
        painter.fillRect(box, QColor(colours.picture))
        draw_picture(painter, box, index.data(PICTURE_ROLE))
        below = QRect(area.left(), box.bottom() + 1, area.width(), line)
        draw_line(painter, below, str(index.data(Qt.ItemDataRole.DisplayRole)), colours.ink)
        draw_whole_line(
            painter, below.translated(0, line), str(index.data(TIME_ROLE)), colours.faint
        )
        painter.restore()


def draw_picture(painter: QPainter, box: QRect, pixmap: QPixmap) -> None:
    """Fit the picture into the box, its shape kept."""
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    scale = min(box.width() / pixmap.width(), box.height() / pixmap.height())
    width, height = pixmap.width() * scale, pixmap.height() * scale
    left, top = box.x() + (box.width() - width) / 2, box.y() + (box.height() - height) / 2
    painter.drawPixmap(QRectF(left, top, width, height), pixmap, pixmap.rect().toRectF())


def draw_line(painter: QPainter, place: QRect, text: str, colour: str) -> None:
    """Write one centred line, somewhat smaller where it is too long, then ended with …."""
    painter.save()
    painter.setPen(QColor(colour))
    painter.setFont(fitting_font(painter.font(), text, place.width() - 2, least=LEAST_SHARE))
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, place.width())
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, shown)
    painter.restore()


def draw_whole_line(painter: QPainter, place: QRect, text: str, colour: str) -> None:
    """Write one centred line, smaller where it is too long: a time without its end is wrong."""
    painter.save()
    painter.setFont(fitting_font(painter.font(), text, place.width()))
    draw_line(painter, place, text, colour)
    painter.restore()
