"""The fields of a code from left to right, each with what it holds now: choose, add, move."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from station.ui.key_words import key_words

SHOWN_ROWS = 3
LONGEST_LIST_ROWS = 6


@dataclass(frozen=True, slots=True)
class CodeFieldRow:
    """One field: its name, what may stand there, and what was read there."""

    name: str
    rule: str
    read: str = ""


class CodeFieldRows(QListWidget):
    """The list itself, with its own keys while it has the focus."""

    key_pressed = Signal(str)

    KEYS = (
        (Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier, "up"),
        (Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier, "down"),
        (Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier, "remove"),
        (Qt.Key.Key_Insert, Qt.KeyboardModifier.NoModifier, "add"),
    )

    def _meant(self, event: QKeyEvent) -> str:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        found = (word for key, with_, word in self.KEYS if (event.key(), modifiers) == (key, with_))
        return next(found, "")

    def event(self, event: QEvent) -> bool:
        """Take these keys before they move a stage."""
        if event.type() == QEvent.Type.ShortcutOverride:
            assert isinstance(event, QKeyEvent)
            if self._meant(event):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        word = self._meant(event)
        if word:
            self.key_pressed.emit(word)
        else:
            super().keyPressEvent(event)


class CodeFieldList(QWidget):
    """`value` is the chosen field, -1 where there is none."""

    chosen = Signal(int)
    add_asked = Signal(int)  # at which place
    remove_asked = Signal(int)
    move_asked = Signal(int, int)  # field, to which place

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = CodeFieldRows(self)
        self.rows.setObjectName("code_fields")
        self.rows.setAccessibleName(self.tr("Fields of the code"))
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.add = self._button("+", self.tr("Add a field behind the chosen one"), "Ins")
        self.remove = self._button("−", self.tr("Remove the chosen field"), "Del")
        self.up = self._button("↑", self.tr("Move the chosen field to the left"), "Ctrl+Up")
        self.down = self._button("↓", self.tr("Move the chosen field to the right"), "Ctrl+Down")
        head = QHBoxLayout()
        title = QLabel(self.tr("Fields of the code"), self)
        title.setObjectName("part_title")
        title.setBuddy(self.rows)
        head.addWidget(title)
        head.addStretch(1)
        for button in (self.add, self.remove, self.up, self.down):
            head.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(head)
        layout.addWidget(self.rows)
        self.rows.currentRowChanged.connect(self.on_row_changed)
        self.rows.key_pressed.connect(self.on_key)
        self.add.clicked.connect(self.on_add)
        self.remove.clicked.connect(self.on_remove)
        self.up.clicked.connect(self.on_up)
        self.down.clicked.connect(self.on_down)
        self.set_value((), -1)

    def _button(self, text: str, tip: str, key: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setToolTip(f"{tip} ({key_words(key)})")
        button.setAccessibleName(tip)
        return button

    def value(self) -> int:
        return self.rows.currentRow()

    def set_value(self, fields: Sequence[CodeFieldRow], chosen: int) -> None:
        """Show the fields and choose one; nothing is signalled."""
        self.rows.blockSignals(True)
        self.rows.clear()
        for field in fields:
            read = f"  {field.read}" if field.read else ""
            self.rows.addItem(f"{field.name}{read}\n{field.rule}")
        self.rows.setCurrentRow(min(chosen, len(fields) - 1))
        self.rows.blockSignals(False)
        shown = max(SHOWN_ROWS, min(2 * len(fields), LONGEST_LIST_ROWS))
        self.rows.setFixedHeight(shown * (self.fontMetrics().lineSpacing() + 2) + 8)
        self._offer()

    def _offer(self) -> None:
        row, last = self.value(), self.rows.count() - 1
        self.remove.setEnabled(row >= 0)
        self.up.setEnabled(row >= 1)
        self.down.setEnabled(0 <= row < last)

    @Slot(int)
    def on_row_changed(self, row: int) -> None:
        self._offer()
        self.chosen.emit(row)

    @Slot(str)
    def on_key(self, word: str) -> None:
        getattr(self, word).click()

    @Slot()
    def on_add(self) -> None:
        self.add_asked.emit(self.value() + 1)

    @Slot()
    def on_remove(self) -> None:
        if self.value() >= 0:
            self.remove_asked.emit(self.value())

    @Slot()
    def on_up(self) -> None:
        if self.value() >= 1:
            self.move_asked.emit(self.value(), self.value() - 1)

    @Slot()
    def on_down(self) -> None:
        if 0 <= self.value() < self.rows.count() - 1:
            self.move_asked.emit(self.value(), self.value() + 1)
