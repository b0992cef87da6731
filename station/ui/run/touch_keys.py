"""Keys on the screen for whoever has no keyboard: the allowed characters, and those that edit."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from station.ui.review.character_pad import GAP_PX, CharacterPad

LEAST_KEY_PX = 46
KEY_SHARE = 0.72
"""Of a full target of 20 mm: the keys are 12 mm and larger where the screen can hold them."""


class TouchKeys(QWidget):
    """Takes no focus: what is typed here goes where the focus is, and so does a real keyboard."""

    typed = Signal(str)
    gap_wanted = Signal()
    delete_wanted = Signal()
    enter_wanted = Signal()

    def __init__(self, *, target_px: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key_px = max(LEAST_KEY_PX, round(KEY_SHARE * target_px))
        self.pad = CharacterPad(key_px=self._key_px, parent=self)
        self.gap = self._key(self.tr("GAP"), self.tr("Open an empty slot (Insert)"))
        self.delete = self._key(self.tr("DELETE"), self.tr("Take a character away (Delete)"))
        self.enter = self._key(self.tr("ENTER"), self.tr("Take what was typed (Enter)"))
        self._lay_out()
        self.pad.chosen.connect(self.typed)
        self.gap.clicked.connect(self.gap_wanted)
        self.delete.clicked.connect(self.delete_wanted)
        self.enter.clicked.connect(self.enter_wanted)

    def _key(self, text: str, tip: str) -> QPushButton:
        key = QPushButton(text, self)
        key.setObjectName("pad_key")
        key.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        key.setToolTip(tip)
        key.setMinimumHeight(self._key_px)
        key.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        return key

    def _lay_out(self) -> None:
        area = QScrollArea(self)
        area.setObjectName("pad_area")
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self.pad)
        side = QVBoxLayout()
        side.setSpacing(GAP_PX)
        for key in (self.delete, self.gap, self.enter):
            side.addWidget(key)
        side.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area, 1)
        layout.addLayout(side)

    def set_value(self, characters: str) -> None:
        """Offer these characters; where none may stand, the keys that edit remain."""
        self.pad.set_value(characters)

    def show_for(self, *, is_line: bool) -> None:
        """Offer what a line of text needs, ENTER, or what slots need, GAP."""
        self.enter.setVisible(is_line)
        self.gap.setVisible(not is_line)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(4 * self._key_px, 2 * (self._key_px + GAP_PX))
