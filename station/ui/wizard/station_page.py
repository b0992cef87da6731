"""The first step: language, look and name of the station."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from station.config.form_fields import form_fields
from station.config.settings import Settings
from station.ui.forms.model_form import ModelForm

FIELDS = ("language", "theme", "station", "operator")


class StationPage(QWidget):
    """A new language or look is told at once, so that it can be seen."""

    language_chosen = Signal(str)
    look_chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        known = {field.name: field for field in form_fields(Settings)}
        self.form = ModelForm([known[name] for name in FIELDS], self, is_explained=True)
        self.form.value_changed.connect(self.on_changed)
        self.screen_ = QLabel(self)
        self.screen_.setObjectName("detail")
        self.screen_.setWordWrap(True)
        self.names = QLabel(
            self.tr(
                "The station's name stands in every record. The operator's name, too, unless "
                "people log in (step 4)."
            ),
            self,
        )
        self.names.setObjectName("detail")
        self.names.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.addWidget(self.form)
        layout.addWidget(self.names)
        layout.addSpacing(12)
        layout.addWidget(self.screen_)
        layout.addStretch(1)
        self._show_screen()

    def _show_screen(self) -> None:
        screen = self.screen()
        area = screen.geometry()
        self.screen_.setText(
            self.tr(
                "This screen has {width} x {height} points. Texts and buttons follow its size in "
                "millimetres by themselves. F11 fills the whole screen."
            ).format(width=area.width(), height=area.height())
        )

    def value(self) -> dict[str, Any]:
        """Return these fields of the settings."""
        values = self.form.value()
        return {name: values[name] for name in FIELDS}

    def set_value(self, content: Mapping[str, Any]) -> None:
        """Show settings; nothing is signalled."""
        self.form.set_value({name: content[name] for name in FIELDS})

    @Slot(str, object)
    def on_changed(self, field: str, value: object) -> None:
        if field == "language":
            self.language_chosen.emit(str(value))
        elif field == "theme":
            self.look_chosen.emit()
