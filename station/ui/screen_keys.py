"""Letters and digits on the screen for a line of text, for whoever has no keyboard at hand."""

from PySide6.QtCore import QSignalMapper, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

SIGNS = "-./:"
GAP_PX = 5
KEY_LINES = 2.8
"""14 mm where a line is 5 mm."""


def key_px_of(widget: QWidget) -> int:
    """Return the side of a key where only the height of the text says how large things are."""
    return round(KEY_LINES * widget.fontMetrics().height())


class ScreenKeys(QFrame):
    """Writes into a line, which keeps the focus: a real keyboard goes on working beside it.

    Capitals come first, as codes have them; the arrow changes to small letters and back.
    """

    finished = Signal()

    def __init__(self, line: QLineEdit, *, key_px: int) -> None:
        """It is laid upon the line's window, or into a layout."""
        super().__init__(line.window())
        self.setObjectName("screen_keys")
        self._line, self._key_px = line, key_px
        self._mapper = QSignalMapper(self)
        self._mapper.mappedString.connect(self.on_character)
        self.keys: dict[str, QPushButton] = {}
        self.small = self._key("⇧", self.tr("Small letters"))
        self.small.setCheckable(True)
        self.delete = self._key("⌫", self.tr("Delete the last character"))
        self.delete.setAutoRepeat(True)
        self.space = self._key(self.tr("SPACE"), self.tr("A blank"))
        self.clear = self._key(self.tr("CLEAR"), self.tr("Take all of the text away"))
        self.enter = self._key(self.tr("ENTER"), self.tr("Take what was typed (Enter)"))
        self._lay_out()
        self.small.toggled.connect(self.on_small)
        self.delete.clicked.connect(self.on_delete)
        self.clear.clicked.connect(self.on_clear)
        self.space.clicked.connect(self.on_space)
        self.enter.clicked.connect(self.on_enter)

    def _lay_out(self) -> None:
        rows = (
            "1234567890",
            self.tr("QWERTYUIOP"),
            self.tr("ASDFGHJKL"),
            self.tr("ZXCVBNM") + SIGNS,
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(GAP_PX)
        for letters in rows:
            layout.addLayout(self._row([self._letter(letter) for letter in letters]))
        below = self._row([self.small, self.space, self.delete, self.clear, self.enter])
        below.setStretchFactor(self.space, 3)
        layout.addLayout(below)

    def _row(self, keys: list[QPushButton]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(GAP_PX)
        for key in keys:
            row.addWidget(key, 1)
        return row

    def _letter(self, letter: str) -> QPushButton:
        key = self.keys[letter] = self._key(letter, letter)
        key.clicked.connect(self._mapper.map)
        self._mapper.setMapping(key, letter)
        return key

    def _key(self, text: str, name: str) -> QPushButton:
        key = QPushButton(text, self)
        key.setObjectName("pad_key")
        key.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        key.setAutoDefault(False)
        key.setAccessibleName(name)
        if len(name) > 1:
            key.setToolTip(name)
        key.setMinimumSize(self._key_px, self._key_px)
        key.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        return key

    @Slot(str)
    def on_character(self, letter: str) -> None:
        self._line.insert(letter.lower() if self.small.isChecked() else letter)

    @Slot()
    def on_space(self) -> None:
        self._line.insert(" ")

    @Slot()
    def on_delete(self) -> None:
        self._line.backspace()

    @Slot()
    def on_clear(self) -> None:
        self._line.clear()

    @Slot(bool)
    def on_small(self, is_small: bool) -> None:
        for letter, key in self.keys.items():
            key.setText(letter.lower() if is_small else letter)

    @Slot()
    def on_enter(self) -> None:
        self._line.returnPressed.emit()
        self.finished.emit()
