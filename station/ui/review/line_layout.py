"""Where the line's picture and the slots under it are, and the lines that join the two."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF
from PySide6.QtGui import QColor, QPainter, QPen

from station.ui.colours import Colours
from station.ui.review.aligned_places import filled_places, spread
from station.ui.run.line_view import draw_pointers
from station.ui.run.slot_painter import SlotSizes, places
from station.ui.run.slots import Slot

LEAD_PX = 16


def fitted(picture: QSize, room: QSizeF) -> QRectF:
    """Return where a picture lies that fills its room as far as it can; empty without one."""
    if picture.isEmpty():
        return QRectF()
    height = max(1.0, room.height())
    scale = min(room.width() / picture.width(), height / picture.height())
    size = QSizeF(picture) * scale
    left, top = (room.width() - size.width()) / 2, (height - size.height()) / 2
    return QRectF(QPointF(left, top), size)


def slot_boxes(
    slots: tuple[Slot, ...], picture: QRectF, room_px: float, sizes: SlotSizes
) -> list[QRectF]:
    """Return a rectangle for every slot, under its character; in plain rows if that is unknown."""
    filled = None if picture.isEmpty() else filled_places([slot.place for slot in slots])
    top = LEAD_PX + (0.0 if picture.isEmpty() else picture.bottom())
    if filled is None:
        return [box.translated(0, top) for box in places(slots, room_px, sizes)]
    width = min(sizes.code_px * 0.86, room_px / max(1, len(slots)))
    wanted = [picture.left() + place * picture.width() for place in filled]
    return [QRectF(left, top, width, sizes.row_height) for left in spread(wanted, width, room_px)]


def draw_leads(
    painter: QPainter,
    picture: QRectF,
    slots: Sequence[Slot],
    boxes: Sequence[QRectF],
    chosen: int,
    colours: Colours,
) -> None:
    """Draw from each character to its slot, so that nobody has to count."""
    for number, (slot, box) in enumerate(zip(slots, boxes, strict=True)):
        if slot.place is None:
            continue
        is_chosen = number == chosen
        colour = colours.accent if is_chosen else colours.strong_edge
        painter.setPen(QPen(QColor(colour), 3 if is_chosen else 1))
        x = picture.left() + slot.place * picture.width()
        painter.drawLine(QPointF(x, picture.bottom() + 1), QPointF(box.center().x(), box.top() - 1))
        if is_chosen:
            draw_pointers(painter, picture, slot.place)
