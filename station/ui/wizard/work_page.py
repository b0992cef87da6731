"""The third step: which recipe reads, and where results go."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from station.config.settings_sections import sections
from station.ui.forms.explained import head_of
from station.ui.setup.folder_field import FolderField
from station.ui.wizard.receiver_box import ReceiverBox
from station.ui.wizard.recipe_list import RecipeList

RECEIVERS = {
    "device": ("host", "port"),
    "plant_server": ("url", "token_from"),
    "line_server": ("url", "token_from"),
}
"""The fields that a first start asks for, by the channel's table."""


class WorkPage(QWidget):
    """All receivers are optional; the CSV file and the database are always there."""

    test_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.recipes = RecipeList(self)
        self.follows = QLabel(
            self.tr("The sample pictures bring their own recipe; this one counts for others."), self
        )
        self.follows.setObjectName("detail")
        self.follows.setWordWrap(True)
        self.folder = FolderField(self.tr("Folder; empty: the station's own"), self)
        known = {section.key: section for section in sections()}
        self.boxes = {
            key: ReceiverBox(known[key], fields=fields, about=self._about(key), parent=self)
            for key, fields in RECEIVERS.items()
        }
        for box in self.boxes.values():
            box.test_asked.connect(self.test_asked)
        layout = QHBoxLayout(self)
        layout.setSpacing(16)
        layout.addLayout(self._recipe_side(), 1)
        layout.addLayout(self._result_side(), 1)

    def _about(self, key: str) -> str:
        return {
            "device": self.tr("A laser, scanner or printer on the line gets each code, by TCP."),
            "plant_server": self.tr("The plant's own server (MES) gets each part, by HTTP."),
            "line_server": self.tr("Collects the results of many stations, with a dashboard."),
        }[key]

    def _recipe_side(self) -> QVBoxLayout:
        left = QVBoxLayout()
        left.addWidget(head_of(self.tr("What is read"), self))
        left.addWidget(self.recipes, 1)
        left.addWidget(self.follows)
        return left

    def _result_side(self) -> QVBoxLayout:
        inner = QWidget(self)
        boxes = QVBoxLayout(inner)
        boxes.setContentsMargins(0, 0, 6, 0)
        label = QLabel(
            self.tr("Every result goes into the database and a CSV file in this folder."), inner
        )
        label.setWordWrap(True)
        boxes.addWidget(label)
        boxes.addWidget(self.folder)
        also = QLabel(self.tr("Also to, as you like:"), inner)
        boxes.addWidget(also)
        for box in self.boxes.values():
            boxes.addWidget(box)
        boxes.addStretch(1)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(inner)
        right = QVBoxLayout()
        right.addWidget(head_of(self.tr("Where results go"), self))
        right.addWidget(area, 1)
        return right

    def value(self) -> dict[str, Any]:
        """Return these fields of the settings."""
        boxes = {key: box.value() for key, box in self.boxes.items()}
        return {"recipe": self.recipes.value(), "data_folder": self.folder.value(), **boxes}

    def set_value(self, content: Mapping[str, Any]) -> None:
        """Show settings; nothing is signalled."""
        self.recipes.set_value(content["recipe"])
        self.folder.set_value(content["data_folder"])
        for key, box in self.boxes.items():
            box.set_value(content[key])
        self.show_source(content)

    def show_source(self, content: Mapping[str, Any]) -> None:
        """Say what the source means for the recipe."""
        self.follows.setVisible(content["source"]["kind"] == "simulated")
