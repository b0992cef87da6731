"""What can be done with the picture, as a row of small buttons in its corner."""

from collections.abc import Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QBoxLayout, QFrame, QSizePolicy, QWidget

from station.ui.key_button import KeyButton


class PictureTools(QFrame):
    """Lies over the picture; a touch panel has no keys for these."""

    def __init__(
        self, actions: Sequence[QAction], *, height_px: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("picture_tools")
        self._height_px = height_px
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(6)
        for action in actions:
            self.add(action)

    def row_px(self) -> int:
        """Return how wide the buttons are side by side."""
        buttons = [button.sizeHint().width() for button in self.findChildren(KeyButton)]
        return sum(buttons) + self._row.spacing() * max(0, len(buttons) - 1)

    def stack(self, is_column: bool) -> None:
        """Put the buttons below each other, or side by side."""
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.TopToBottom if is_column else directions.LeftToRight)
        self._row.activate()

    def add(self, action: QAction) -> None:
        """Put a button for one more action in front."""
        button = KeyButton(action, self)
        button.setMinimumSize(self._height_px, self._height_px)
        button.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self._row.insertWidget(0, button)
        self.adjustSize()
