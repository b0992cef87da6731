"""The page of focus and light: the limits, how the picture is, and learning from good parts."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from station.config.recipe_sections import RecipeSection
from station.imaging.picture_quality import Quality
from station.ui.properties import set_state
from station.ui.told import told
from station.ui.tune.part_page import PartPage


class QualityPage(PartPage):
    """Asks for learning and shows how far it is; the limits come back as a change of the recipe."""

    learn_asked = Signal()
    cancel_asked = Signal()

    def __init__(self, sections: Iterable[RecipeSection], parent: QWidget | None = None) -> None:
        super().__init__(sections, parent)
        self.measured = QLabel(self)
        self.measured.setObjectName("part_about")
        self.measured.setWordWrap(True)
        self.learn = QPushButton(self.tr("Learn from pictures…"), self)
        self.learn.setToolTip(
            self.tr("Find the limits from pictures of good parts, at least 5, as they come")
        )
        self.progress = QProgressBar(self)
        self.progress.setAccessibleName(self.tr("Pictures measured"))
        self.progress.setFormat("%v / %m")
        self.cancel = QPushButton(self.tr("Cancel"), self)
        self.told = QLabel(self)
        self.told.setObjectName("learn_told")
        self.told.setWordWrap(True)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        bar = QWidget(self)
        row = QHBoxLayout(bar)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.learn, 1)
        row.addWidget(self.progress, 1)
        row.addWidget(self.cancel)
        for place, widget in enumerate((self.measured, bar, self.told), start=1):
            self.rows.insertWidget(place, widget)
        self.learn.clicked.connect(self.learn_asked)
        self.cancel.clicked.connect(self.cancel_asked)
        self.show_quality(None)
        self.show_learned("", is_good=True)

    def show_quality(self, quality: Quality | None) -> None:
        """Show how the picture is that is tuned on."""
        self.measured.setVisible(quality is not None)
        if quality is not None:
            words = self.tr(
                "This picture: focus {focus}, brightness {level}, black {dark} %, white {bright} %."
            )
            self.measured.setText(
                words.format(
                    focus=self.locale().toString(quality.focus, "f", 3),
                    level=self.locale().toString(quality.brightness, "f", 0),
                    dark=self.locale().toString(100 * quality.clipped_dark, "f", 1),
                    bright=self.locale().toString(100 * quality.clipped_bright, "f", 1),
                )
            )

    def show_progress(self, done: int, count: int) -> None:
        """Show that pictures are measured."""
        self._show_busy(is_busy=True)
        self.progress.setRange(0, count)
        self.progress.setValue(done)

    @Slot(str)
    def show_learned(self, words: str, *, is_good: bool) -> None:
        """Show what came of it; learning is offered again."""
        self._show_busy(is_busy=False)
        self.told.setText(told(words))
        self.told.setVisible(bool(words))
        set_state(self.told, "ok" if is_good else "fault")

    def _show_busy(self, *, is_busy: bool) -> None:
        had_focus = self.learn.hasFocus() or self.cancel.hasFocus()
        self.learn.setVisible(not is_busy)
        self.progress.setVisible(is_busy)
        self.cancel.setVisible(is_busy)
        if is_busy:
            self.told.setVisible(False)
        if had_focus:
            (self.cancel if is_busy else self.learn).setFocus()
