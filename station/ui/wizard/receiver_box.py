"""One receiver of results: switched on or not, where it is, and whether it answers."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGroupBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from station.config.settings_sections import Section
from station.ui.forms.model_form import ModelForm
from station.ui.properties import set_state
from station.ui.told import told


class ReceiverBox(QGroupBox):
    """The few fields of a channel that a first start needs; Setup has them all."""

    test_asked = Signal(str)  # the channel's table in the settings

    def __init__(
        self,
        section: Section,
        *,
        fields: tuple[str, ...],
        about: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(told(section.title), parent)
        self._key, self._values = section.key, dict[str, Any]()
        self.setCheckable(True)
        self.about = QLabel(about, self)
        self.about.setObjectName("detail")
        self.about.setWordWrap(True)
        self.form = ModelForm([f for f in section.fields if f.name in fields], self)
        self.test = QPushButton(self.tr("Send a test"), self)
        self.test.setToolTip(self.tr("See whether it answers. No result is sent"))
        self.message = QLabel(self)
        self.message.setObjectName("setup_message")
        self.message.setWordWrap(True)
        line = QHBoxLayout()
        line.addWidget(self.test)
        line.addWidget(self.message, 1)
        layout = QVBoxLayout(self)
        layout.addWidget(self.about)
        layout.addWidget(self.form)
        layout.addLayout(line)
        self.test.clicked.connect(self.on_test)
        self.toggled.connect(self.on_toggled)
        self._show_parts(False)

    def value(self) -> dict[str, Any]:
        """Return the whole table of the channel."""
        return {**self._values, **self.form.value(), "enabled": self.isChecked()}

    def set_value(self, values: Mapping[str, Any]) -> None:
        """Show a channel's table; nothing is signalled."""
        self._values = dict(values)
        self.form.set_value(values)
        self.blockSignals(True)
        self.setChecked(bool(values["enabled"]))
        self.blockSignals(False)
        self._show_parts(self.isChecked())
        self.show_words("")

    def show_words(self, words: str, *, state: str = "none") -> None:
        """Tell what became of a test."""
        self.message.setText(told(words))
        set_state(self.message, state)

    def _show_parts(self, is_on: bool) -> None:
        for part in (self.form, self.test, self.message):
            part.setVisible(is_on)

    @Slot(bool)
    def on_toggled(self, is_on: bool) -> None:
        self._show_parts(is_on)

    @Slot()
    def on_test(self) -> None:
        self.show_words(self.tr("Asking …"))
        self.test_asked.emit(self._key)
