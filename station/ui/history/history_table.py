"""The table of the found parts; the chosen line is the part that is looked at."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QEvent, QItemSelection, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from station.records.history import HistoryPage, HistoryRow, States
from station.ui.colours import colours_of
from station.ui.empty_words import draw_empty
from station.ui.history.column_fit import Wish, fitted
from station.ui.history.history_model import Column, HistoryModel
from station.ui.history.words import decision_words, state_words, verdict_words
from station.ui.theme import code_font

CODE_CHARACTERS = 18
CHARACTERS = {
    Column.TIME: (13, 12),
    Column.WEAKEST: (8, 7),
    Column.OPERATOR: (12, 8),
    Column.RECIPE: (18, 10),
    Column.CYCLE: (8, 7),
    Column.NUMBER: (9, 7),
}
"""Best and least width in average characters; the code has a font, others words of their own."""


class HistoryTable(QTableView):
    """Shows pages of parts; `opened` names the part that is looked at."""

    opened = Signal(int)  # sequence
    more_asked = Signal(object)  # PageKey

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("history_table")
        self.setAccessibleName(self.tr("Saved parts, newest first"))
        self._model = HistoryModel(code_font=code_font(self.font().pixelSize()))
        self._model.setParent(self)
        self._empty_words = ""
        self._is_merging = False
        self.setModel(self._model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self._lay_out()
        self._model.more_asked.connect(self.more_asked)
        self.selectionModel().selectionChanged.connect(self.on_selection_changed)

    def _lay_out(self) -> None:
        line = self.fontMetrics().lineSpacing()
        self.setIconSize(QSize(line, line))
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(max(40, 2 * line))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(True)

    def _wish(self, column: Column, letter_px: int) -> Wish:
        """Return the widths of a column; none cuts its heading or the words that it knows."""
        heading_px = self.horizontalHeader().sectionSizeHint(column)
        if column is Column.CODE:
            code_letter = QFontMetrics(code_font(self.font().pixelSize())).averageCharWidth()
            best_px = least_px = CODE_CHARACTERS * code_letter + 14
        elif column in CHARACTERS:
            best_px, least_px = (count * letter_px + 14 for count in CHARACTERS[column])
        else:
            best_px = least_px = self._words_px(column)
        return Wish(max(heading_px, best_px), max(heading_px, least_px))

    def _fit_columns(self) -> None:
        for column in Column:
            self.setColumnHidden(column, False)  # a hidden one says that its heading needs nothing
        letter_px = self.fontMetrics().averageCharWidth()
        wishes = {column: self._wish(column, letter_px) for column in Column}
        widths = fitted(wishes, self.viewport().width())
        for column in Column:
            self.setColumnHidden(column, column not in widths)
        for column, width_px in widths.items():
            self.setColumnWidth(column, width_px)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._fit_columns()

    def _words_px(self, column: Column) -> int:
        """Return the room that the longest of a column's own words needs, 0 without such."""
        words = {
            Column.VERDICT: verdict_words().values(),
            Column.DECISION: decision_words().values(),
            Column.DELIVERY: state_words().values(),
        }.get(column, ())
        mark = self.iconSize().width() + 6 if column is Column.VERDICT else 0
        longest = max((self.fontMetrics().horizontalAdvance(word) for word in words), default=0)
        return longest + mark + 14 if longest else 0

    def rows(self) -> tuple[HistoryRow, ...]:
        return self._model.rows()

    def chosen(self) -> HistoryRow | None:
        """Return the part that is looked at."""
        for index in self.selectionModel().selectedRows():
            return self._model.row(index.row())
        return None

    def show_page(self, page: HistoryPage, *, is_first: bool) -> None:
        """Show a page; of a new list the part that was looked at stays chosen if it is there."""
        if not is_first:
            self._model.add_page(page)
            return
        chosen = self.chosen()
        self._model.set_page(page)
        self.scrollToTop()
        self._choose(chosen.sequence if chosen else None)

    def show_newer(self, page: HistoryPage) -> None:
        """Show the first page as it is now; what is looked at, and where, stays as it is."""
        chosen, count, seen_px = self.chosen(), len(self.rows()), self.verticalScrollBar().value()
        self._is_merging = True  # rows that come above the chosen one are told as a selection
        is_merged = self._model.merge(page)
        self._is_merging = False
        if is_merged:
            added_px = (len(self.rows()) - count) * self.verticalHeader().defaultSectionSize()
            self.executeDelayedItemsLayout()  # else the scroll bar ends where it ended before
            self.verticalScrollBar().setValue(seen_px + added_px if seen_px else 0)
        else:
            self._model.set_page(page)
            self._choose(chosen.sequence if chosen else None)
            self.verticalScrollBar().setValue(seen_px)
        now = self.chosen()
        if now is None:
            self._choose(None)
        elif now != chosen:
            self.opened.emit(now.sequence)

    def show_states(self, states: Mapping[int, States]) -> None:
        """Show how far the deliveries are by now; the chosen part's story is told anew."""
        chosen = self.chosen()
        self._model.show_states(states)
        now = self.chosen()
        if now is not None and now != chosen:
            self.opened.emit(now.sequence)

    def seen(self) -> tuple[int, ...]:
        """Return the numbers of the parts that are to be seen now."""
        first, last = self.rowAt(0), self.rowAt(self.viewport().height() - 1)
        end = last + 1 if last >= 0 else len(self.rows())
        return tuple(row.sequence for row in self.rows()[max(0, first) : end])

    def set_today(self, today: date) -> None:
        self._model.set_today(today)

    def set_recipe_titles(self, titles: Mapping[str, str]) -> None:
        self._model.set_recipe_titles(titles)

    def _choose(self, sequence: int | None) -> None:
        numbers = [row.sequence for row in self.rows()]
        if numbers:
            self.selectRow(numbers.index(sequence) if sequence in numbers else 0)

    def set_empty_words(self, words: str) -> None:
        """Say what stands in place of lines where there are none."""
        self._empty_words = words
        self.viewport().update()

    def empty_words(self) -> str:
        """Return what is shown in place of lines; empty where there are some."""
        return "" if self.rows() else self._empty_words

    @Slot(QItemSelection, QItemSelection)
    def on_selection_changed(self, _now: QItemSelection, _before: QItemSelection) -> None:
        chosen = self.chosen()
        if chosen is not None and not self._is_merging:
            self.opened.emit(chosen.sequence)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        super().paintEvent(event)
        if self.empty_words():
            draw_empty(self.viewport(), self.empty_words())

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        if event.type() == QEvent.Type.PaletteChange:
            self._model.set_colours(colours_of(self.palette()))
        super().changeEvent(event)
