"""The second step: where pictures come from, with what it shows right now."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from station.imaging.screen_copy import ScreenCopy
from station.ui.properties import set_state
from station.ui.run.frame_view import FrameView
from station.ui.setup.source_form import SourceForm
from station.ui.told import told


class SourcePage(QWidget):
    """The picture is asked for, never taken: a camera may need some seconds."""

    look_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.source = SourceForm(self)
        self.look = QPushButton(self.tr("Show the test picture"), self)
        self.look.setToolTip(self.tr("Open this source and show what it sees now"))
        self.look.setMinimumHeight(2 * self.fontMetrics().height())
        self.picture = FrameView(self)
        self.picture.set_words_without_picture(self.tr("No test picture yet."))
        self.message = QLabel(self)
        self.message.setObjectName("setup_message")
        self.message.setWordWrap(True)
        self._lay_out()
        self.look.clicked.connect(self.look_asked)
        self.source.value_changed.connect(self.on_changed)

    def _lay_out(self) -> None:
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(self.source)
        left = QVBoxLayout()
        left.addWidget(area, 1)
        left.addWidget(self.look)
        right = QVBoxLayout()
        right.addWidget(self.picture, 1)
        right.addWidget(self.message)
        layout = QHBoxLayout(self)
        layout.addLayout(left, 1)
        layout.addLayout(right, 1)

    def value(self) -> dict[str, Any]:
        """Return the source as it stands in the settings."""
        return {"source": self.source.value()}

    def set_value(self, content: Mapping[str, Any]) -> None:
        """Show settings; nothing is signalled."""
        self.source.set_value(content["source"])
        self.show_words("")

    def show_words(self, words: str, *, state: str = "none") -> None:
        self.message.setText(told(words))
        set_state(self.message, state)

    def show_looking(self) -> None:
        self._forget_picture()
        self.show_words(self.tr("Opening …"))

    def show_picture(self, copy: ScreenCopy) -> None:
        """Show what the source sees."""
        height, width = copy.pixels.shape[:2]
        self.picture.set_picture(copy)
        self.picture.set_tag(self.tr("TEST PICTURE"), "live")
        words = self.tr("This is what it sees: about {width} x {height} px.")
        size = {"width": round(width / copy.scale), "height": round(height / copy.scale)}
        self.show_words(words.format(**size), state="ok")

    def show_fault(self, words: str) -> None:
        """Say why there is no picture."""
        self._forget_picture()
        self.show_words(words, state="fault")

    @Slot(str, object)
    def on_changed(self, _field: str, _value: object) -> None:
        self._forget_picture()
        self.show_words(self.tr("Changed. Show the test picture again."))

    def _forget_picture(self) -> None:
        """What is shown is what the source sees, never what another one saw."""
        self.picture.set_tag("", "")
        self.picture.show_whole(QPixmap(), 1.0, 1.0)
