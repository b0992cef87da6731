"""The other sides of the demo in a window of their own: spoil one and watch the station."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPoint, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from station.ui.demo.side_row import SideRow
from station.ui.scan_guard import ScanGuard


class SidesDialog(QDialog):
    """Not modal: Esc closes it, parts go on being read beside it."""

    fault_chosen = Signal(str, str)  # channel, fault

    def __init__(
        self,
        *,
        faults: Mapping[str, Sequence[str]],
        places: Mapping[str, str],
        dashboard: str,
        controller: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        ScanGuard(self)
        self.setObjectName("sides")
        self.setWindowTitle(self.tr("Demo: the other sides"))
        self.about = QLabel(
            self.tr(
                "Nothing here is real: pictures, device and servers are simulated in this program, "
                "and every record is marked DEMO. Choose what goes wrong, confirm a part (Space, "
                "Enter), and watch the chips on top."
            ),
            self,
        )
        self.about.setWordWrap(True)
        self.reader = QLabel(self)
        self.reader.setWordWrap(True)
        self.rows = {
            channel: SideRow(channel, faults=kinds, place=places[channel], parent=self)
            for channel, kinds in faults.items()
        }
        words = self.tr("Dashboard of the line server: {link}")
        link = f'<a href="{dashboard}">{dashboard}</a>'
        self.dashboard = QLabel(words.format(link=link), self)
        self.dashboard.setOpenExternalLinks(True)
        self.dashboard.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        self.controller = QLabel(
            self.tr("Controller, in a terminal: {command}").format(command=controller), self
        )
        self.controller.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.all_well = QPushButton(self.tr("All well again"), self)
        self.all_well.setToolTip(self.tr("Take every fault away"))
        self.hide_ = QPushButton(self.tr("Close"), self)
        self._lay_out()
        for row in self.rows.values():
            row.value_changed.connect(self.fault_chosen)
        self.all_well.clicked.connect(self.on_all_well)
        self.hide_.clicked.connect(self.close)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        layout.addWidget(self.about)
        layout.addWidget(self.reader)
        for row in self.rows.values():
            line = QFrame(self)
            line.setFrameShape(QFrame.Shape.HLine)
            layout.addWidget(line)
            layout.addWidget(row)
        layout.addStretch(1)
        layout.addWidget(self.dashboard)
        layout.addWidget(self.controller)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        for button in (self.all_well, self.hide_):
            button.setMinimumHeight(2 * self.fontMetrics().height())
            buttons.addWidget(button)
        layout.addLayout(buttons)
        wanted = QSize(self.fontMetrics().averageCharWidth() * 100, self.sizeHint().height())
        self.resize(wanted.boundedTo(self.screen().availableSize()))

    def show_reader(self, name: str) -> None:
        """Say who reads: the model, or the known answers."""
        self.reader.setText(self.tr("Reader: {name}").format(name=name))

    def show_faults(self, faults: Mapping[str, str]) -> None:
        """Show what goes wrong now; nothing is signalled."""
        for channel, fault in faults.items():
            self.rows[channel].set_value(fault)

    def show_arrived(self, channel: str, count: int) -> None:
        self.rows[channel].show_arrived(count)

    @Slot()
    def open_beside(self) -> None:
        """Show it over the picture, so that verdict and chips stay in sight."""
        parent = self.parentWidget()
        if parent is not None and not self.isVisible():
            frame = parent.window().geometry()
            self.move(frame.topLeft() + QPoint(8, frame.height() // 6))
        self.show()
        self.raise_()
        self.activateWindow()

    @Slot()
    def on_all_well(self) -> None:
        for channel, row in self.rows.items():
            if row.value() != "none":
                row.set_value("none")
                self.fault_chosen.emit(channel, "none")
