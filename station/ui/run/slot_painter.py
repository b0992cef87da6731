"""Draws character slots: the character, how sure it is, and the runner-up of a weak one."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from station.ui.colours import Colours
from station.ui.run.slots import Slot
from station.ui.theme import code_font

FIELD_GAP = 0.35
MAX_ROW = 20


@dataclass(frozen=True, slots=True)
class SlotSizes:
    """Heights in pixels of the parts of a slot."""

    code_px: int
    small_px: int

    @property
    def row_height(self) -> float:
        return self.code_px * 1.3 + 8 + self.small_px * 1.5


def places(slots: tuple[Slot, ...], width_px: float, sizes: SlotSizes) -> list[QRectF]:
    """Return the rectangle of every slot, at most MAX_ROW in a row."""
    rows = [slots[i : i + MAX_ROW] for i in range(0, len(slots), MAX_ROW)]
    widest = max((row_units(row) for row in rows), default=1.0)
    slot_width = min(sizes.code_px * 0.86, width_px / widest)
    result = []
    for number, row in enumerate(rows):
        x, y = 0.0, number * sizes.row_height
        for slot in row:
            x += slot_width * FIELD_GAP if slot.begins_field and x > 0 else 0.0
            result.append(QRectF(x, y, slot_width, sizes.row_height))
            x += slot_width
    return result


def row_units(row: tuple[Slot, ...]) -> float:
    """Return the width of a row in slots, gaps between fields included."""
    return len(row) + FIELD_GAP * sum(slot.begins_field for slot in row[1:])


def draw_slot(
    painter: QPainter,
    slot: Slot,
    place: QRectF,
    sizes: SlotSizes,
    colours: Colours,
    *,
    is_cursor: bool,
    is_edited: bool,
) -> None:
    """Draw one slot into its place."""
    margin = max(1.0, place.width() * 0.05)
    box = QRectF(place.x() + margin, place.y() + 1, place.width() - 2 * margin, sizes.code_px * 1.3)
    is_weak = slot.is_weak and not is_edited
    is_typed = is_cursor and is_edited
    ground = colours.accent_soft if is_typed else colours.weak_slot if is_weak else colours.slot
    edge = colours.accent if is_cursor else colours.warning if is_weak else colours.edge
    painter.setBrush(QColor(ground))
    painter.setPen(QPen(QColor(edge), 3 if is_cursor else 1))
    painter.drawRoundedRect(box, 3, 3)
    painter.setPen(QColor(colours.ink))
    painter.setFont(fitting_font(place, sizes))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, slot.text)
    below = QRectF(box.x(), box.bottom() + 3, box.width(), 5)
    if slot.probability is not None:
        draw_bar(painter, below, slot.probability, colours, is_weak=is_weak)
    if is_weak and slot.runner_up:
        draw_runner_up(painter, slot, place, below, sizes, colours)


def fitting_font(place: QRectF, sizes: SlotSizes) -> QFont:
    """Return the code font, smaller where the slots are narrow."""
    return code_font(round(min(sizes.code_px, place.width() * 1.35)))


def draw_bar(
    painter: QPainter, area: QRectF, probability: float, colours: Colours, *, is_weak: bool
) -> None:
    """Draw confidence as a length; a weak one is also thicker and of another colour."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.bar_ground))
    painter.drawRect(area)
    bar = QRectF(area)
    bar.setWidth(area.width() * max(0.0, min(1.0, probability)))
    painter.setBrush(QColor(colours.warning if is_weak else colours.bar))
    painter.drawRect(bar)
    if is_weak:
        painter.setPen(QPen(QColor(colours.warning), 3))
        painter.drawLine(
            QPointF(area.left(), area.top() - 4), QPointF(area.right(), area.top() - 4)
        )


def draw_runner_up(
    painter: QPainter,
    slot: Slot,
    place: QRectF,
    bar: QRectF,
    sizes: SlotSizes,
    colours: Colours,
) -> None:
    """Say below a weak slot what else it could be."""
    font = code_font(sizes.small_px)
    font.setBold(True)
    painter.setFont(font)
    painter.setPen(QColor(colours.warning))
    area = QRectF(place.x(), bar.bottom() + 1, place.width(), sizes.small_px * 1.4)
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, f"{slot.runner_up}?")
