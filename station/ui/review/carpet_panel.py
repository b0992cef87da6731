"""The glyph carpet: which character, of how many parts, the crops, the line of the chosen one."""

import string

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from station.records.glyph_crops import Glyph
from station.ui.eliding_label import ElidingLabel
from station.ui.review.carpet_grid import CarpetGrid
from station.ui.run.line_view import LineView
from station.ui.theme import Sizes
from station.ui.told import told

CHARACTERS = string.digits + string.ascii_uppercase + string.ascii_lowercase + "-./:+#"
PARTS = (100, 500, 2_000, 10_000)


class CarpetControls(QWidget):
    """What to collect; begins at once when a character is chosen."""

    asked = Signal(str, int)
    stop_asked = Signal()
    order_changed = Signal(bool)

    def __init__(self, *, sizes: Sizes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.character = QComboBox(self)
        self.character.addItems(list(CHARACTERS))
        self.character.setCurrentText("8")
        self.character.setAccessibleName(self.tr("Character that was read"))
        self.parts = QComboBox(self)
        for count in PARTS:
            self.parts.addItem(self.tr("last {n} parts").format(n=count), count)
        self.parts.setCurrentIndex(1)
        self.parts.setAccessibleName(self.tr("How many parts"))
        self.by_doubt = QCheckBox(self.tr("Least sure first"), self)
        self.start = QPushButton(self.tr("Show them"), self)
        self.start.setToolTip(self.tr("Cut this character out of the kept line pictures"))
        self.stop = QPushButton(self.tr("Stop"), self)
        self.stop.setToolTip(self.tr("Stop collecting; what was found stays"))
        self.progress = QProgressBar(self)
        self.progress.setAccessibleName(self.tr("Parts looked through"))
        self.words = QLabel(self)
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self._count = 0
        self._lay_out(sizes)
        self.start.clicked.connect(self.on_start)
        self.stop.clicked.connect(self.stop_asked)
        self.character.activated.connect(self.on_start)
        self.parts.activated.connect(self.on_start)
        self.by_doubt.toggled.connect(self.order_changed)
        self.show_ended(is_whole=True)
        self.words.setText(self.tr("Choose a character. What was read as it is shown at once."))

    def _lay_out(self, sizes: Sizes) -> None:
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.addRow(self.tr("Read &as"), self.character)
        form.addRow(self.tr("&Of the"), self.parts)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addLayout(form)
        for widget in (self.by_doubt, self.start, self.stop, self.progress, self.words):
            layout.addWidget(widget)
        layout.addStretch(1)
        for touched in (self.character, self.parts, self.start, self.stop):
            touched.setMinimumHeight(max(46, round(0.72 * sizes.target_px)))
            touched.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @Slot()
    def on_start(self) -> None:
        self.asked.emit(self.character.currentText(), int(self.parts.currentData()))

    @Slot()
    def show_begun(self) -> None:
        self._count = 0
        self.stop.setEnabled(True)
        self.progress.setRange(0, 0)
        self.words.setText(self.tr("Looking for it …"))

    @Slot(int, int)
    def show_progress(self, looked: int, parts: int) -> None:
        self.progress.setRange(0, max(1, parts))
        self.progress.setValue(looked)

    def show_count(self, count: int) -> None:
        self._count = count

    @Slot(bool)
    def show_ended(self, is_whole: bool) -> None:
        self.stop.setEnabled(False)
        self.progress.setRange(0, 1)
        self.progress.setValue(1 if is_whole else 0)
        words = self.tr("{n} crops. An edge marks those that were decided otherwise.")
        if not is_whole:
            words = self.tr("Stopped after {n} crops.")
        elif not self._count:
            words = self.tr("None in the kept pictures. Look through more parts.")
        self.words.setText(words.format(n=self._count))

    @Slot(str)
    def show_fault(self, words: str) -> None:
        self.stop.setEnabled(False)
        self.progress.setRange(0, 1)
        self.words.setText(told(words))


class CarpetPanel(QWidget):
    """The crops over the line of the chosen one."""

    def __init__(self, *, sizes: Sizes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.grid = CarpetGrid(self)
        self.words = ElidingLabel(self)
        self.words.setFixedHeight(self.words.fontMetrics().lineSpacing() + 6)
        self.line = LineView(height_px=max(90, round(1.3 * sizes.line_px)), parent=self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.grid, 1)
        layout.addWidget(self.words)
        layout.addWidget(self.line)
        self.grid.chosen.connect(self.on_chosen)

    @Slot()
    def clear(self) -> None:
        self.grid.glyphs.clear()
        self.line.set_pixmap(QPixmap())
        self.words.setText(self.tr("Tap a crop to see its line."))

    @Slot(object)
    def on_chosen(self, glyph: Glyph) -> None:
        """Show the line the crop was cut from, with an arrow at its place."""
        self.words.setText(self.grid.glyphs.words(glyph))
        self.line.set_pixmap(QPixmap(str(glyph.line)))
        self.line.set_mark(glyph.place)
