"""Above a receiver's settings: does it answer, and what goes over the line."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from station.ui.properties import set_state
from station.ui.told import told


class ReceiverBar(QWidget):
    """A test takes the settings as they stand in the form, saved or not."""

    test_asked = Signal(str)  # the channel's table in the settings
    bytes_asked = Signal(str)

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = key
        self.test = QPushButton(self.tr("Send a test"), self)
        self.test.setToolTip(self.tr("See whether it answers. No result is sent"))
        self.bytes = QPushButton(self.tr("Bytes and results that wait …"), self)
        self.bytes.setToolTip(self.tr("See what goes over the line, and what has not arrived yet"))
        self.message = QLabel(self)
        self.message.setObjectName("setup_message")
        self.message.setWordWrap(True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.test)
        layout.addWidget(self.bytes)
        layout.addWidget(self.message, 1)
        self.test.clicked.connect(self.on_test)
        self.bytes.clicked.connect(self.on_bytes)
        self.set_in_use(False)

    def set_in_use(self, is_in_use: bool) -> None:
        """Say whether the running station sends there: else there are no bytes to be seen."""
        self.bytes.setVisible(is_in_use)

    def show_words(self, words: str, *, state: str = "none") -> None:
        """Tell what became of a test."""
        self.message.setText(told(words))
        set_state(self.message, state)

    @Slot()
    def on_test(self) -> None:
        self.show_words(self.tr("Asking …"))
        self.test_asked.emit(self._key)

    @Slot()
    def on_bytes(self) -> None:
        self.bytes_asked.emit(self._key)
