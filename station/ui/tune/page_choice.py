"""Which part of the recipe is edited: buttons in two rows, so that no word is cut."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QGridLayout, QPushButton, QWidget

from station.ui.key_words import key_words
from station.ui.properties import set_state

COLUMNS = 3


class PageChoice(QWidget):
    """One of a few pages. A page with something to mend carries an exclamation mark."""

    chosen = Signal(str)

    def __init__(self, pages: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        """`pages` are (key, title)."""
        super().__init__(parent)
        self._titles = dict(pages)
        self._faulty: set[str] | None = None
        self._buttons: dict[str, QPushButton] = {}
        self._group = QButtonGroup(self)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for index, (key, title) in enumerate(pages):
            button = QPushButton(title, self)
            button.setObjectName("page_choice")
            button.setCheckable(True)
            button.setAutoDefault(False)
            self._group.addButton(button)
            self._buttons[key] = button
            layout.addWidget(button, index // COLUMNS, index % COLUMNS)
        for column in range(COLUMNS):
            layout.setColumnStretch(column, 1)
        self.next = self._turning(self.tr("Next page"), "Ctrl+PgDown")
        self.previous = self._turning(self.tr("Previous page"), "Ctrl+PgUp")
        self.next.triggered.connect(self.on_next)
        self.previous.triggered.connect(self.on_previous)
        self._group.buttonClicked.connect(self.on_clicked)
        self.set_value(pages[0][0])
        self.set_faulty(())

    def _turning(self, text: str, key: str) -> QAction:
        action = QAction(text, self)
        action.setShortcut(QKeySequence(key))
        action.setToolTip(f"{text} ({key_words(key)})")
        return action

    def value(self) -> str:
        return next(key for key, button in self._buttons.items() if button.isChecked())

    def set_value(self, key: str) -> None:
        """Choose a page; nothing is signalled."""
        self._buttons[key].setChecked(True)

    def button(self, key: str) -> QPushButton:
        return self._buttons[key]

    def set_faulty(self, keys: Collection[str]) -> None:
        """Mark the pages on which something is to be mended."""
        if set(keys) == self._faulty:
            return
        self._faulty = set(keys)
        turned = f"{key_words('Ctrl+PgUp')}, {key_words('Ctrl+PgDown')}"
        for key, button in self._buttons.items():
            title, is_faulty = self._titles[key], key in keys
            button.setText(f"{title} !" if is_faulty else title)
            words = self.tr("{title}: something is to be mended").format(title=title)
            button.setAccessibleName(words if is_faulty else title)
            button.setToolTip(words if is_faulty else f"{title} ({turned})")
            set_state(button, "fault" if is_faulty else "ok")

    @Slot(QAbstractButton)
    def on_clicked(self, _button: QAbstractButton) -> None:
        self.chosen.emit(self.value())

    @Slot()
    def on_next(self) -> None:
        self._turn(1)

    @Slot()
    def on_previous(self) -> None:
        self._turn(-1)

    def _turn(self, step: int) -> None:
        keys = list(self._buttons)
        self.set_value(keys[(keys.index(self.value()) + step) % len(keys)])
        self.chosen.emit(self.value())
