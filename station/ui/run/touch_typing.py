"""Connects the keys on the screen with what is typed into: the slots, or a line of text."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot

from station.ui.review.review_desk import AllowedAt, nothing_known
from station.ui.run.code_slots import CodeSlots
from station.ui.run.expect_field import ExpectField
from station.ui.run.picture_panel import PicturePanel


class TouchTyping(QObject):
    """`recipe` is that of the part that is corrected, or of the one that is expected."""

    def __init__(self, *, pictures: PicturePanel, slots: CodeSlots, parent: QObject) -> None:
        super().__init__(parent)
        self._pictures, self._keys, self._slots = pictures, pictures.keys, slots
        self._line: ExpectField | None = None
        self.allowed_at: AllowedAt = nothing_known
        self.allowed_anywhere: Callable[[str], str] = str
        self.recipe = ""
        self._keys.typed.connect(self.on_typed)
        self._keys.gap_wanted.connect(slots.open_gap)
        self._keys.delete_wanted.connect(self.on_delete)
        slots.looked_at.connect(self.follow)

    def use_line(self, line: ExpectField) -> None:
        """Let the keys write into this line, too, while it is seen."""
        self._line = line
        line.opened.connect(self.follow)
        line.left.connect(self.follow)
        self._keys.enter_wanted.connect(line.submit)

    @Slot()
    def follow(self) -> None:
        """Show the keys while something is typed, with what may stand at its cursor."""
        line = self._open_line()
        if line is not None:
            # Of a code that is typed from its start nobody knows yet how long it will be.
            self._keys.set_value(self.allowed_anywhere(self.recipe))
        elif self._slots.is_editing:
            slots = self._slots
            self._keys.set_value(self.allowed_at(self.recipe, slots.value(), slots.current))
        self._keys.show_for(is_line=line is not None)
        self._pictures.show_keys(line is not None or self._slots.is_editing)

    def _open_line(self) -> ExpectField | None:
        return self._line if self._line is not None and self._line.isVisible() else None

    @Slot(str)
    def on_typed(self, character: str) -> None:
        line = self._open_line()
        if line is not None:
            line.insert(character)
        else:
            self._slots.put(character)

    @Slot()
    def on_delete(self) -> None:
        line = self._open_line()
        if line is not None:
            line.backspace()
        else:
            self._slots.take_away()
