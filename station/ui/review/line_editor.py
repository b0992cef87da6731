"""The line's picture with the slots of the code right under its characters; the slots are edited.

What happens outside one slot (alternatives, pad, keys that decide) is not its business.
"""

from dataclasses import replace

from PySide6.QtCore import QEvent, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtCore import Slot as QtSlot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from station.ui.colours import colours_of
from station.ui.review.edited_cells import GAP, Cell, EditedCells
from station.ui.review.line_layout import LEAD_PX, draw_leads, fitted, slot_boxes
from station.ui.run.code_slots import is_command, is_typed
from station.ui.run.slot_painter import SlotSizes, draw_slot
from station.ui.run.slots import Slot

MIN_LINE_PX = 70
RIVALS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class LineEditor(QWidget):
    """`value` is the code as it stands; `changed` and `looked_at` tell of edits and moves."""

    changed = Signal()
    looked_at = Signal(int)
    typed = Signal()  # a key with a character, be it of a person or of a scanner
    rival_wanted = Signal(int)  # the next better (-1) or next worse (1) candidate
    rank_wanted = Signal(int)  # the candidate of this rank, from 0

    def __init__(self, *, code_px: int, small_px: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sizes = SlotSizes(code_px=code_px, small_px=small_px)
        self._pixmap = QPixmap()
        self._slots: tuple[Slot, ...] = ()
        self._cells = EditedCells()
        self.wants_capitals = False
        self.digits_choose = False  # where no digit may stand, 1 to 5 take a candidate
        self.setObjectName("line_editor")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._name_it()

    # --- value

    def value(self) -> str:
        return self._cells.text

    @property
    def is_modified(self) -> bool:
        """Return whether anything differs from what was shown at first."""
        return self.value() != "".join(slot.text for slot in self._slots)

    @property
    def current(self) -> int:
        return self._cells.cursor

    @property
    def origin(self) -> int | None:
        """The slot as it was read under the cursor, if there was one."""
        return self._cells.origin

    def set_value(self, slots: tuple[Slot, ...]) -> None:
        """Show these slots with the cursor on the first weak one; nothing is signalled."""
        self._slots = slots
        self._cells = EditedCells(tuple(Cell(slot.text, i) for i, slot in enumerate(slots)))
        weak = self._weak()
        self._cells = self._cells.at(weak[0] if weak else 0)
        self._show()

    def set_picture(self, pixmap: QPixmap) -> None:
        self._pixmap = pixmap
        self.update()

    def set_places(self, slots: tuple[Slot, ...]) -> None:
        """Take where the characters lie from these slots: another picture of the same line."""
        by_number = zip(self._slots, slots, strict=True)
        self._slots = tuple(replace(slot, place=other.place) for slot, other in by_number)
        self.update()

    def put(self, character: str) -> None:
        """Put a character into the slot under the cursor, as typing it does."""
        self._edit(self._cells.typed(character))

    def choose(self, character: str) -> None:
        """Put a character into the slot and stay: the next choice may be a better one."""
        self._edit(self._cells.put(character))

    def put_text(self, text: str) -> None:
        """Put a whole code into the slots."""
        self._edit(self._cells.with_text(text))

    @QtSlot()
    def open_gap(self) -> None:
        """Open an empty slot under the cursor."""
        self._edit(self._cells.with_gap())

    @QtSlot()
    def take_away(self) -> None:
        """Take the slot under the cursor away."""
        self._edit(self._cells.deleted())

    @QtSlot()
    def reset(self) -> None:
        """Show what was read again."""
        cursor = self.current
        self.set_value(self._slots)
        self._cells = self._cells.at(cursor)
        self._show()
        self.changed.emit()

    def shown(self) -> tuple[Slot, ...]:
        """Return the slots as drawn: typed ones know nothing of confidence."""
        cells = self._cells.cells
        if self._cells.cursor == len(cells):
            cells = (*cells, Cell(GAP))
        return tuple(self._slot_of(cell) for cell in cells)

    def _slot_of(self, cell: Cell) -> Slot:
        if cell.origin is None or cell.origin >= len(self._slots):
            return Slot(cell.text.strip())
        read = self._slots[cell.origin]
        if read.text == cell.text:
            return read
        return Slot(cell.text.strip(), begins_field=read.begins_field, place=read.place)

    # --- moving

    def go_to(self, place: int) -> None:
        self._cells = self._cells.at(place)
        self._show()
        self.looked_at.emit(self.current)

    def go_to_weak(self, direction: int) -> bool:
        """Go to the next weak slot, or the one before; return whether there is one."""
        there = [p for p in self._weak() if (p - self.current) * direction > 0]
        if there:
            self.go_to(min(there) if direction > 0 else max(there))
        return bool(there)

    def _weak(self) -> list[int]:
        return [place for place, slot in enumerate(self.shown()) if slot.is_weak]

    def _edit(self, cells: EditedCells) -> None:
        self._cells = cells
        self._show()
        self.changed.emit()
        self.looked_at.emit(self.current)

    def _show(self) -> None:
        self._name_it()
        self.update()

    def _name_it(self) -> None:
        self.setAccessibleName(self.tr("Code under the line: {code}").format(code=self.value()))

    # --- where everything is

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(600, round(MIN_LINE_PX * 1.6 + LEAD_PX + self._slots_height()))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(300, round(MIN_LINE_PX + LEAD_PX + self._slots_height()))

    def _slots_height(self) -> float:
        return self._sizes.row_height + 2

    def picture_place(self) -> QRectF:
        """Return where the line's picture is drawn."""
        room = QSizeF(self.width(), self.height() - LEAD_PX - self._slots_height())
        return fitted(self._pixmap.size(), room)

    def slot_places(self) -> list[QRectF]:
        """Return the rectangle of every slot, aligned with the picture where that is known."""
        return slot_boxes(self.shown(), self.picture_place(), self.width(), self._sizes)

    # --- drawing

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        picture, slots, boxes = self.picture_place(), self.shown(), self.slot_places()
        if not picture.isEmpty():
            painter.drawPixmap(picture, self._pixmap, self._pixmap.rect().toRectF())
            draw_leads(painter, picture, slots, boxes, self.current, colours_of(self.palette()))
        if not self._slots and not self.value():
            return
        for number, (slot, box) in enumerate(zip(slots, boxes, strict=True)):
            draw_slot(
                painter,
                replace(slot, begins_field=False),
                box,
                self._sizes,
                colours_of(self.palette()),
                is_cursor=number == self.current,
                is_edited=False,
            )

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusOutEvent(event)
        self.update()

    # --- mouse and keys

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """A tap on a slot, or on the picture above it, chooses that slot."""
        boxes, point = self.slot_places(), event.position()
        inside = [i for i, box in enumerate(boxes) if box.contains(point)]
        above = boxes and point.y() < boxes[0].top()
        if inside:
            self.go_to(inside[0])
        elif above:
            self.go_to(min(range(len(boxes)), key=lambda i: self._distance(i, point.x(), boxes)))

    def _distance(self, number: int, x: float, boxes: list[QRectF]) -> float:
        place, picture = self.shown()[number].place, self.picture_place()
        centre = boxes[number].center().x()
        return abs(x - (centre if place is None else picture.left() + place * picture.width()))

    def event(self, event: QEvent) -> bool:
        """Keys that edit belong to the slots and not to the window's shortcuts."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and not is_command(event)
            and (is_typed(event) or event.key() in (Qt.Key.Key_Space, *RIVALS, *self._keys()))
        ):
            event.accept()
            return True
        return super().event(event)

    def focusNextPrevChild(self, is_next: bool) -> bool:  # noqa: N802
        """Tab goes to the next weak slot; behind the last one it leaves the slots as everywhere."""
        return self.go_to_weak(1 if is_next else -1) or super().focusNextPrevChild(is_next)

    def _keys(self) -> dict[Qt.Key, EditedCells]:
        """Return what each key that edits or moves would make of the cells."""
        cells = self._cells
        return {
            Qt.Key.Key_Left: cells.at(cells.cursor - 1),
            Qt.Key.Key_Right: cells.at(cells.cursor + 1),
            Qt.Key.Key_Home: cells.at(0),
            Qt.Key.Key_End: cells.at(len(cells.cells)),
            Qt.Key.Key_Backspace: cells.backspaced(),
            Qt.Key.Key_Delete: cells.deleted(),
            Qt.Key.Key_Insert: cells.with_gap(),
        }

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if is_typed(event):
            self.typed.emit()
        if event.key() in RIVALS and not is_command(event):
            self.rival_wanted.emit(RIVALS[Qt.Key(event.key())])
        elif self.digits_choose and event.text() in tuple("12345") and not is_command(event):
            self.rank_wanted.emit(int(event.text()) - 1)
        else:
            self._press(event)

    def _press(self, event: QKeyEvent) -> None:
        made = self._keys().get(Qt.Key(event.key()))
        if made is not None and not is_command(event):
            if made.cells == self._cells.cells:
                self.go_to(made.cursor)
            else:
                self._edit(made)
        elif is_typed(event):
            self.put(event.text().upper() if self.wants_capitals else event.text())
        elif event.key() != Qt.Key.Key_Space:
            super().keyPressEvent(event)
