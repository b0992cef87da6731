"""The code in character slots. F2 turns the same slots into the editor."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtCore import Slot as QtSlot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from station.ui.colours import colours_of
from station.ui.run.slot_painter import SlotSizes, draw_slot, places
from station.ui.run.slot_text import SlotText
from station.ui.run.slots import Slot

EMPTY_SLOTS = 12


class CodeSlots(QWidget):
    """Shows slots; while editing, `submitted` carries the text and `abandoned` leaves it."""

    looked_at = Signal(int)
    edited = Signal()
    submitted = Signal(str)
    abandoned = Signal()

    def __init__(self, *, code_px: int, small_px: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sizes = SlotSizes(code_px=code_px, small_px=small_px)
        self._slots: tuple[Slot, ...] = ()
        self._current = 0
        self._edit: SlotText | None = None
        self._wants_capitals = False
        self.setObjectName("slots")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._name_it()

    # --- value

    def value(self) -> str:
        if self._edit is not None:
            return self._edit.result
        return "".join(slot.text for slot in self._slots)

    @property
    def is_editing(self) -> bool:
        return self._edit is not None

    @property
    def current(self) -> int:
        """The slot under the cursor."""
        return self._edit.cursor if self._edit is not None else self._current

    def set_value(self, slots: tuple[Slot, ...]) -> None:
        """Show these slots, with the cursor on the first weak one; ends editing."""
        self._slots, self._edit = slots, None
        weak = [place for place, slot in enumerate(slots) if slot.is_weak]
        self._current = weak[0] if weak else 0
        self._changed()

    def edit(self, text: str, *, wants_capitals: bool) -> None:
        """Let the operator type over `text`, beginning at the current slot."""
        self._wants_capitals = wants_capitals
        self._edit = SlotText(text).at(self._current)
        self.setFocus()
        self._changed()

    def end_edit(self) -> None:
        """Show the machine's slots again."""
        self._edit = None
        self._changed()

    def put(self, character: str) -> None:
        """Put a character into the slot under the cursor, as typing it does."""
        if self._edit is not None:
            self._set_edit(self._edit.typed(character))

    @QtSlot()
    def open_gap(self) -> None:
        """Open an empty slot under the cursor."""
        if self._edit is not None:
            self._set_edit(self._edit.with_gap())

    @QtSlot()
    def take_away(self) -> None:
        """Take the slot under the cursor away; behind the last one, the last one."""
        if self._edit is not None:
            is_behind = self._edit.cursor >= len(self._edit.text)
            self._set_edit(self._edit.backspaced() if is_behind else self._edit.deleted())

    def settle(self) -> None:
        """End editing and keep showing what was typed."""
        if self._edit is not None:
            self._slots, self._edit = tuple(self._edited_slots(self._edit.at(0))), None
            self._changed()

    def shown(self) -> tuple[Slot, ...]:
        """Return the slots as drawn: typed ones know nothing of confidence."""
        if self._edit is None:
            return self._slots or (Slot(""),) * EMPTY_SLOTS
        return tuple(self._edited_slots(self._edit))

    def _edited_slots(self, edit: SlotText) -> list[Slot]:
        known = {
            i: slot for i, slot in enumerate(self._slots) if len(edit.text) == len(self._slots)
        }
        text = edit.text + " " * (edit.cursor == len(edit.text))
        result = []
        for place, character in enumerate(text):
            slot = known.get(place, Slot(""))
            typed = Slot(character.strip(), begins_field=slot.begins_field, place=slot.place)
            result.append(slot if slot.text == character else typed)
        return result

    def _changed(self) -> None:
        self._name_it()
        self.updateGeometry()
        self.update()

    def _name_it(self) -> None:
        what = self.tr("Correct the code") if self.is_editing else self.tr("Code")
        self.setAccessibleName(f"{what}: {self.value()}")

    # --- drawing

    def sizeHint(self) -> QSize:  # noqa: N802
        rows = 1 + (len(self.shown()) - 1) // 20
        return QSize(200, round(rows * self._sizes.row_height) + 2)

    minimumSizeHint = sizeHint  # noqa: N815

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        slots, colours = self.shown(), colours_of(self.palette())
        shows_cursor = self.is_editing or (self.hasFocus() and bool(self._slots))
        for number, place in enumerate(places(slots, self.width(), self._sizes)):
            draw_slot(
                painter,
                slots[number],
                place,
                self._sizes,
                colours,
                is_cursor=shows_cursor and number == self.current,
                is_edited=self.is_editing,
            )

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusOutEvent(event)
        self.update()

    # --- mouse and keys

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        place = self._place_at(event)
        if place is not None and not self.is_editing:
            self.looked_at.emit(place)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        place = self._place_at(event)
        if place is not None:
            self._go_to(place)

    def _place_at(self, event: QMouseEvent) -> int | None:
        slots = self.shown()
        for number, place in enumerate(places(slots, self.width(), self._sizes)):
            if place.contains(event.position()):
                return number
        return None

    def _go_to(self, place: int) -> None:
        if self._edit is not None:
            self._edit = self._edit.at(place)
        else:
            self._current = max(0, min(len(self._slots) - 1, place))
        self._changed()
        self.looked_at.emit(self.current)

    def event(self, event: QEvent) -> bool:
        """While editing, keys belong to the editor and not to the window's shortcuts."""
        if (
            self.is_editing
            and event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and not is_command(event)
            and not Qt.Key.Key_F1 <= event.key() <= Qt.Key.Key_F35
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        moves = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if event.key() in moves:
            self._go_to(self.current + moves[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Home and self.is_editing:
            self._go_to(0)
        elif event.key() == Qt.Key.Key_End and self.is_editing:
            self._go_to(len(self.shown()))
        elif self._edit is None or not self._edit_key(event, self._edit):
            super().keyPressEvent(event)

    def _edit_key(self, event: QKeyEvent, edit: SlotText) -> bool:
        """Carry out a key of the editor; return whether it was one."""
        changes = {
            Qt.Key.Key_Backspace: edit.backspaced,
            Qt.Key.Key_Delete: edit.deleted,
            Qt.Key.Key_Insert: edit.with_gap,
        }
        if event.key() in changes:
            self._set_edit(changes[Qt.Key(event.key())]())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.submitted.emit(edit.result)
        elif event.key() == Qt.Key.Key_Escape:
            self.abandoned.emit()
        elif is_typed(event):
            text = event.text().upper() if self._wants_capitals else event.text()
            self._set_edit(edit.typed(text))
        else:
            return event.key() == Qt.Key.Key_Space
        return True

    def _set_edit(self, edit: SlotText) -> None:
        self._edit = edit
        self._changed()
        self.edited.emit()
        self.looked_at.emit(edit.cursor)


def is_command(event: QKeyEvent) -> bool:
    """Return whether Ctrl or Alt makes this a command; AltGr, which is both, types characters."""
    held = event.modifiers() & (
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    )
    return held in (Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier)


def is_typed(event: QKeyEvent) -> bool:
    """Return whether the key puts one visible character into a slot."""
    text = event.text()
    return not is_command(event) and len(text) == 1 and text.isprintable() and not text.isspace()
