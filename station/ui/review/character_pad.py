"""A pad of the characters that may stand at the chosen place, large enough for gloves."""

from PySide6.QtCore import QSignalMapper, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QSizePolicy, QWidget

from station.ui.theme import code_font

MIN_COLUMNS = 10
GAP_PX = 5


class CharacterPad(QWidget):
    """Offers characters in rows; the number of columns follows the width."""

    chosen = Signal(str)

    def __init__(self, *, key_px: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key_px = key_px
        self._characters = ""
        self._keys: list[QPushButton] = []
        self._mapper = QSignalMapper(self)
        self._mapper.mappedString.connect(self.chosen)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP_PX)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Characters that may stand here"))

    def value(self) -> str:
        """Return what is offered."""
        return self._characters

    def shown_keys(self) -> tuple[QPushButton, ...]:
        """Return the keys that are shown."""
        return tuple(key for key in self._keys if not key.isHidden())

    def set_value(self, characters: str) -> None:
        """Offer these characters, digits first; keys are kept, so that the pad does not flicker."""
        characters = "".join(sorted(characters, key=_rank))
        if characters == self._characters:
            return
        self._characters = characters
        while len(self._keys) < len(characters):
            self._keys.append(self._key())
        for number, key in enumerate(self._keys):
            is_shown = number < len(characters)
            key.setVisible(is_shown)
            if is_shown:
                self._label(key, characters[number])
        self._lay_out()

    def _key(self) -> QPushButton:
        key = QPushButton(self)
        key.setObjectName("pad_key")
        key.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the slots keep the focus: they can be typed
        key.setFont(code_font(round(0.46 * self._key_px)))
        key.setMinimumSize(self._key_px, self._key_px)
        key.setMaximumWidth(2 * self._key_px)
        key.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        key.clicked.connect(self._mapper.map)
        return key

    def _label(self, key: QPushButton, character: str) -> None:
        key.setText("&&" if character == "&" else character)
        key.setAccessibleName(character)
        self._mapper.setMapping(key, character)

    def _lay_out(self) -> None:
        columns = self.columns()
        for number, key in enumerate(self._keys):
            self._grid.removeWidget(key)
            if number < len(self._characters):
                self._grid.addWidget(key, number // columns, number % columns)
        self.updateGeometry()

    def columns(self) -> int:
        """Return how many keys stand beside each other: whole rows of ten where they fit."""
        fits = max(1, (self.width() + GAP_PX) // (self._key_px + GAP_PX))
        count = max(1, len(self._characters))
        rows = -(-count // fits)
        return min(fits, max(MIN_COLUMNS, -(-count // rows)))

    def sizeHint(self) -> QSize:  # noqa: N802
        rows = -(-max(1, len(self._characters)) // self.columns())
        return QSize(MIN_COLUMNS * self._key_px, rows * (self._key_px + GAP_PX))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._lay_out()


def _rank(character: str) -> tuple[bool, bool, str]:
    """Return what sorts digits before letters, and both before signs."""
    return not character.isdigit(), not character.isalpha(), character
