"""Why a part has no code that may stand: one tap, or one number key, and it is said."""

from PySide6.QtCore import QSignalMapper, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QVBoxLayout, QWidget

from station.ui.key_words import key_words
from station.ui.scan_guard import ScanGuard
from station.ui.translated import tr

REASONS = ("unreadable", "wrong part", "damaged", "other")
"""As they stand in records, in every language of the window the same."""

NUMBERS = "1234"
"""The keys of the reasons, in their order."""


def reason_title(reason: str) -> str:
    """Return a reason in the window's language; one that is not ours stays as it is."""
    titles = {
        "unreadable": tr("Unreadable"),
        "wrong part": tr("Wrong part"),
        "damaged": tr("Damaged"),
        "other": tr("Something else"),
    }
    return titles.get(reason, reason)


class RejectReasons(QDialog):
    """Open it with `open()`; `chosen` carries one of REASONS. Esc keeps the part.

    It does not block: parts are counted and the camera goes on behind it.
    """

    chosen = Signal(str)

    def __init__(self, *, height_px: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reasons")
        self.setWindowTitle(tr("Reject this part"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        ScanGuard(self)
        self._mapper = QSignalMapper(self)
        self._mapper.mappedString.connect(self.on_chosen)
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        layout.addWidget(QLabel(tr("Why has this part no code?"), self))
        self.buttons = [
            self._button(number, reason, height_px) for number, reason in enumerate(REASONS, 1)
        ]
        for button in self.buttons:
            layout.addWidget(button)
        words = tr("Do not reject")
        self.keep = QPushButton(f"{words}\n{key_words('Esc')}", self)
        self.keep.setMinimumSize(6 * height_px, height_px)
        self.keep.clicked.connect(self.reject)
        self.keep.setFocus()
        layout.addWidget(self.keep)

    def _button(self, number: int, reason: str, height_px: int) -> QPushButton:
        button = QPushButton(f"{reason_title(reason)}\n{number}", self)
        button.setObjectName("reject_reason")
        button.setMinimumSize(6 * height_px, height_px)
        button.setAccessibleName(f"{reason_title(reason)}, {number}")
        button.setAutoDefault(False)  # an Enter that comes too late rejects nothing
        button.clicked.connect(self._mapper.map)
        self._mapper.setMapping(button, reason)
        return button

    @Slot(str)
    def on_chosen(self, reason: str) -> None:
        self.accept()
        self.chosen.emit(reason)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """A number picks its reason; Enter presses the button with the focus, else nothing."""
        number = NUMBERS.find(event.text()) if event.text() else -1
        if number >= 0:
            self.buttons[number].click()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focused = self.focusWidget()
            if isinstance(focused, QPushButton) and not event.isAutoRepeat():
                focused.click()
        else:
            super().keyPressEvent(event)
