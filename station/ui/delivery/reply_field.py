"""Where a person types what the device replied, when the station never got to see it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from station.domain.delivery import MAX_REPLY_CHARACTERS
from station.ui.offered_keys import OfferedKeys
from station.ui.screen_keys import key_px_of


class ReplyField(QWidget):
    """One line of text. `value` is empty while it is hidden, so that nothing unseen is sent."""

    value_changed = Signal()
    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = QLineEdit(self)
        self.text.setObjectName("reply")
        self.text.setMaxLength(MAX_REPLY_CHARACTERS)
        OfferedKeys(self.text, key_px=key_px_of(self))
        self.text.setPlaceholderText(self.tr("e.g. the part's new name; may stay empty"))
        self.text.setToolTip(
            self.tr("What the device answered, as far as you know it. It goes to the plant server.")
        )
        label = QLabel(self.tr("&Reply of the device"), self)
        label.setBuddy(self.text)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(label)
        layout.addWidget(self.text, 1)
        self.text.textChanged.connect(self.value_changed)
        self.text.returnPressed.connect(self.entered)

    def value(self) -> str:
        return "" if self.isHidden() else self.text.text().strip()

    def set_value(self, reply: str) -> None:
        """Show a reply; nothing is signalled."""
        self.text.blockSignals(True)
        self.text.setText(reply)
        self.text.blockSignals(False)
