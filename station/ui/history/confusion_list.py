"""Which characters are taken for which others, most frequent first."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from station.records.history import Confusion
from station.ui.history.words import number_words, percent_words
from station.ui.theme import code_font

MOST = 50


class ConfusionList(QWidget):
    """Shows a tuple of Confusion: what was read, what it was, how often."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("plot")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._value: tuple[Confusion, ...] = ()
        title = QLabel(self.tr("Characters that were corrected"), self)
        title.setObjectName("plot_title")
        self._note = QLabel(self)
        self._note.setObjectName("plot_note")
        self._note.setWordWrap(True)
        self.table = QTableWidget(0, 4, self)
        self.table.setObjectName("history_table")
        self.table.setAccessibleName(title.text())
        self.table.setHorizontalHeaderLabels(
            [self.tr("Read"), self.tr("Was"), self.tr("Times"), self.tr("Share")]
        )
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setShowGrid(False)
        self.table.setAlternatingRowColors(True)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        header = self.table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        title.setBuddy(self.table)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 6, 10, 6)
        layout.setSpacing(2)
        layout.addWidget(title)
        layout.addWidget(self.table, 1)
        layout.addWidget(self._note)

    def value(self) -> tuple[Confusion, ...]:
        return self._value

    def note(self) -> str:
        return self._note.text()

    def set_value(self, confusions: Sequence[Confusion], *, is_cut: bool = False) -> None:
        """Show these; `is_cut` says that only the newest corrections were compared."""
        self._value = tuple(confusions)
        total = sum(confusion.count for confusion in confusions)
        shown = self._value[:MOST]
        self.table.setRowCount(len(shown))
        for row, confusion in enumerate(shown):
            self._show(row, confusion, total)
        self._note.setText(self._note_words(total, is_cut=is_cut))

    def _note_words(self, total: int, *, is_cut: bool) -> str:
        if not total:
            return self.tr("No character was corrected.")
        words = self.tr("{total} characters in all").format(total=number_words(total))
        if len(self._value) > MOST:
            words += "; " + self.tr("the {n} most frequent pairs").format(n=MOST)
        return words + "; " + self.tr("newest corrections only") if is_cut else words

    def _show(self, row: int, confusion: Confusion, total: int) -> None:
        seen = confusion.seen or self.tr("missed")
        confirmed = confusion.confirmed or self.tr("nothing")
        share = percent_words(confusion.count, total)
        for column, text in enumerate((seen, confirmed, number_words(confusion.count), share)):
            item = QTableWidgetItem(text)
            item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
            if column < 2 and len(text) == 1:
                item.setFont(code_font(round(1.2 * self.font().pixelSize())))
            self.table.setItem(row, column, item)
