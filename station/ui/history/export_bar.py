"""How far an export is, and the way to stop it; afterwards what became of it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QWidget,
)

from station.records.history_export import Exported
from station.ui.history.words import number_words
from station.ui.properties import set_state
from station.ui.told import told


class ExportBar(QFrame):
    """Hidden while there is nothing to tell."""

    stop_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("export_bar")
        self._words, self.progress = QLabel(self), QProgressBar(self)
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self.progress.setAccessibleName(self.tr("Progress of the export"))
        self.stop = QPushButton(self.tr("Stop"), self)
        self.stop.setToolTip(self.tr("Stop the export; nothing is left of it"))
        self.close_button = QPushButton(self.tr("Close"), self)
        self.close_button.setToolTip(self.tr("Take this line away"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 4, 10, 4)
        layout.addWidget(self._words, 1)
        layout.addWidget(self.progress, 1)
        layout.addWidget(self.stop)
        layout.addWidget(self.close_button)
        self.stop.clicked.connect(self.stop_asked)
        self.close_button.clicked.connect(self.hide)
        self.hide()

    def words(self) -> str:
        return self._words.text()

    def show_progress(self, written: int, total: int) -> None:
        words = self.tr("Writing: {written} of {total} parts")
        self._show(
            words.format(written=number_words(written), total=number_words(total)), is_busy=True
        )
        self.progress.setRange(0, max(1, total))
        self.progress.setValue(written)

    def show_begun(self) -> None:
        self._show(self.tr("Writing: counting the parts …"), is_busy=True)
        self.progress.setRange(0, 0)

    def show_exported(self, exported: Exported) -> None:
        if exported.is_stopped:
            self._show(self.tr("The export was stopped; nothing was written."), is_busy=False)
            return
        words = self.tr("{rows} parts are in {path}.")
        self._show(
            words.format(rows=number_words(exported.rows), path=exported.path), is_busy=False
        )

    def show_fault(self, words: str) -> None:
        self._show(told(words), is_busy=False, state="fault")

    def _show(self, words: str, *, is_busy: bool, state: str = "") -> None:
        self._words.setText(words)
        self.progress.setVisible(is_busy)
        self.stop.setVisible(is_busy)
        self.close_button.setVisible(not is_busy)
        set_state(self, state)
        self.show()
