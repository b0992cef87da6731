"""The delivery panel in a window of its own, beside the parts that go on being read."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtWidgets import QDialog, QFileDialog, QVBoxLayout, QWidget

from station.domain.clock import Clock
from station.ui.delivery.delivery_panel import DeliveryPanel
from station.ui.scan_guard import ScanGuard
from station.ui.theme import Sizes

LEAST_SIZE = QSize(1040, 720)
SHARE_OF_WINDOW = 0.8


class DeliveryDialog(QDialog):
    """Not modal: Esc closes it, nothing else waits for it."""

    def __init__(
        self, *, channels: Sequence[str], sizes: Sizes, clock: Clock, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        ScanGuard(self)
        self.setWindowTitle(self.tr("Deliveries"))
        self.panel = DeliveryPanel(channels=channels, sizes=sizes, clock=clock, parent=self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.panel)
        self._resize(LEAST_SIZE)
        self._was_open = False

    def _resize(self, size: QSize) -> None:
        self.resize(size.boundedTo(self.screen().availableSize()))

    def open_at(self, channel: str) -> None:
        """Show the dialog and look into a channel."""
        if channel:
            self.panel.choose_channel(channel)
        parent = self.parentWidget()
        if parent is not None and not self._was_open:
            self._resize(LEAST_SIZE.expandedTo(parent.window().size() * SHARE_OF_WINDOW))
        self._was_open = True  # from now on it keeps the size the person gave it
        self.show()
        self.raise_()
        self.activateWindow()


def ask_export_file(parent: QWidget, folder: Path, channel: str) -> Path | None:
    """Ask where to write what was set aside; None if the person thinks better of it."""
    title = QCoreApplication.translate("DeliveryDialog", "Export what was set aside")
    kinds = QCoreApplication.translate("DeliveryDialog", "JSON lines") + " (*.jsonl)"
    proposed = str(folder / f"set-aside-{channel}.jsonl")
    name, _ = QFileDialog.getSaveFileName(parent, title, proposed, kinds)
    return Path(name) if name else None
