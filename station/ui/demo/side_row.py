"""One other side of the demo: what goes wrong with it, what that leads to, what has arrived."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QWidget

from station.ui.delivery.channel_words import title_of
from station.ui.demo.side_words import expectation_words, fault_words

LINES = 3
"""Room for the longest words, so that nothing moves when they change."""


class SideRow(QWidget):
    """`value` is the fault's short name."""

    value_changed = Signal(str, str)  # channel, fault

    def __init__(
        self, channel: str, *, faults: Sequence[str], place: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._channel = channel
        title = title_of(channel)
        self.box = QComboBox(self)
        for fault in faults:
            self.box.addItem(fault_words(fault), fault)
        self.box.setAccessibleName(title)
        self.box.setToolTip(self.tr("What this other side does from now on"))
        self.box.setMinimumHeight(2 * self.fontMetrics().height())
        self.name = QLabel(f"<b>{title}</b>", self)
        self.name.setBuddy(self.box)
        self.place = QLabel(place, self)
        self.place.setObjectName("detail")
        self.arrived = QLabel(self)
        self.expected = QLabel(self)
        self.expected.setObjectName("detail")
        self.expected.setWordWrap(True)
        self.expected.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.expected.setMinimumHeight(LINES * self.fontMetrics().lineSpacing() + 4)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.name, 0, 0)
        layout.addWidget(self.box, 0, 1)
        layout.addWidget(self.arrived, 0, 2, Qt.AlignmentFlag.AlignRight)
        layout.addWidget(self.place, 1, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self.expected, 1, 1, 1, 2)
        layout.setColumnStretch(1, 1)
        layout.setColumnMinimumWidth(0, self.fontMetrics().averageCharWidth() * 18)
        self.show_arrived(0)
        self._show_expected()
        self.box.currentIndexChanged.connect(self.on_chosen)

    def value(self) -> str:
        return str(self.box.currentData())

    def set_value(self, fault: str) -> None:
        """Show a fault; nothing is signalled."""
        self.box.blockSignals(True)
        self.box.setCurrentIndex(self.box.findData(fault))
        self.box.blockSignals(False)
        self._show_expected()

    def show_arrived(self, count: int) -> None:
        """Say how many results have had their effect there."""
        self.arrived.setText(self.tr("{n} arrived").format(n=count))

    def _show_expected(self) -> None:
        self.expected.setText(expectation_words(self._channel, self.value()))

    @Slot(int)
    def on_chosen(self, _row: int) -> None:
        self._show_expected()
        self.value_changed.emit(self._channel, self.value())
