"""The found parts as a table, newest first; further pages come when they are scrolled to."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFont, QIcon

from station.domain.verdict import Outcome
from station.records.history import HistoryPage, HistoryRow, PageKey, States
from station.ui.colours import LIGHT, Colours
from station.ui.delivery.channel_words import title_of
from station.ui.history.words import (
    decision_words,
    duration_words,
    moment_words,
    percent_words,
    short_moment_words,
    state_words,
    verdict_words,
    worst_state,
)
from station.ui.icons import ICON_PX, icon_of

MARKS = {Outcome.OK: "ok", Outcome.CHECK: "check", Outcome.NO_READ: "no-read"}


class Column(IntEnum):
    """What stands where."""

    TIME = 0
    CODE = 1
    VERDICT = 2
    DECISION = 3
    WEAKEST = 4
    DELIVERY = 5
    OPERATOR = 6
    RECIPE = 7
    CYCLE = 8
    NUMBER = 9


AnyIndex = QModelIndex | QPersistentModelIndex
TOP = QModelIndex()
CENTRE = Qt.AlignmentFlag.AlignCenter


class HistoryModel(QAbstractTableModel):
    """Holds the pages that were shown so far; asks for the next one once."""

    more_asked = Signal(object)  # PageKey

    def __init__(self, *, code_font: QFont) -> None:
        super().__init__()
        self._rows: list[HistoryRow] = []
        self._following: PageKey | None = None
        self._is_asked = False
        self._code_font = code_font
        self._today = date.min
        self._titles: Mapping[str, str] = {}
        self._icons = _icons(LIGHT)
        self._verdicts, self._decisions = verdict_words(), decision_words()
        self._states = state_words()
        self._headers = [
            self.tr("Decided"),
            self.tr("Code"),
            self.tr("Verdict"),
            self.tr("Decision"),
            self.tr("Weakest"),
            self.tr("Delivery"),
            self.tr("Operator"),
            self.tr("Recipe"),
            self.tr("Cycle"),
            self.tr("No."),
        ]

    def rows(self) -> tuple[HistoryRow, ...]:
        return tuple(self._rows)

    def row(self, number: int) -> HistoryRow:
        return self._rows[number]

    def set_page(self, page: HistoryPage) -> None:
        """Show the first page."""
        self.beginResetModel()
        self._rows = list(page.rows)
        self._following, self._is_asked = page.following, False
        self.endResetModel()

    def add_page(self, page: HistoryPage) -> None:
        """Show a further page below."""
        self._following, self._is_asked = page.following, False
        if page.rows:
            last = len(self._rows) + len(page.rows) - 1
            self.beginInsertRows(TOP, len(self._rows), last)
            self._rows += page.rows
            self.endInsertRows()

    def merge(self, page: HistoryPage) -> bool:
        """Lay the first page as it is now over the rows, further pages stay.

        False where that cannot be done row by row: then nothing was changed.
        """
        front = page.rows
        if page.following is not None:
            numbers = [row.sequence for row in self._rows]
            if front[-1].sequence not in numbers:
                return False
            front = (*front, *self._rows[numbers.index(front[-1].sequence) + 1 :])
        count = len(front) - len(self._rows)
        same = [row.sequence for row in front[max(0, count) :]]
        if count < 0 or same != [row.sequence for row in self._rows]:
            return False
        if count:
            self.beginInsertRows(TOP, 0, count - 1)
            self._rows[:0] = front[:count]
            self.endInsertRows()
        self._replace(front)
        if page.following is None:
            self._following = None
        return True

    def show_states(self, states: Mapping[int, States]) -> None:
        """Show how far the deliveries of these parts are by now."""
        self._replace(
            [
                replace(row, deliveries=states.get(row.sequence, row.deliveries))
                for row in self._rows
            ]
        )

    def set_today(self, today: date) -> None:
        """Say which day it is: of its parts the time alone is shown."""
        if today != self._today:
            self._today = today
            self._show_anew(Column.TIME)

    def set_recipe_titles(self, titles: Mapping[str, str]) -> None:
        """Say what the recipes are called; one without a title is shown by its name."""
        self._titles = titles
        self._show_anew(Column.RECIPE)

    def _show_anew(self, column: Column) -> None:
        if self._rows:
            last = len(self._rows) - 1
            self.dataChanged.emit(self.index(0, column), self.index(last, column))

    def _replace(self, rows: Sequence[HistoryRow]) -> None:
        """Show rows whose deliveries went on; each has its place."""
        for number, row in enumerate(rows):
            if row != self._rows[number]:
                self._rows[number] = row
                self.dataChanged.emit(self.index(number, 0), self.index(number, len(Column) - 1))

    def set_colours(self, colours: Colours) -> None:
        self._icons = _icons(colours)

    def canFetchMore(self, parent: AnyIndex) -> bool:  # noqa: N802
        return not parent.isValid() and self._following is not None and not self._is_asked

    def fetchMore(self, parent: AnyIndex) -> None:  # noqa: N802
        if self.canFetchMore(parent):
            self._is_asked = True
            self.more_asked.emit(self._following)

    def rowCount(self, parent: AnyIndex = TOP) -> int:  # noqa: N802
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: AnyIndex = TOP) -> int:  # noqa: N802
        return 0 if parent.isValid() else len(Column)

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headers[section]
        return None

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row, column = self._rows[index.row()], Column(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(row, column)
            case Qt.ItemDataRole.DecorationRole if column is Column.VERDICT:
                return self._icons[row.verdict]
            case Qt.ItemDataRole.ToolTipRole:
                return self._tip(row, column)
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{self._headers[column]}: {self._text(row, column)}"
            case Qt.ItemDataRole.FontRole if column is Column.CODE:
                return self._code_font
            case Qt.ItemDataRole.TextAlignmentRole if column in (Column.WEAKEST, Column.CYCLE):
                return CENTRE
        return None

    def _text(self, row: HistoryRow, column: Column) -> str:
        match column:
            case Column.TIME:
                return short_moment_words(row.decided_at, self._today)
            case Column.CODE:
                return row.code or row.mapped
            case Column.VERDICT:
                return self._verdicts[row.verdict]
            case Column.DECISION:
                return self._decisions[row.decision]
            case Column.WEAKEST:
                return "–" if row.weakest is None else percent_words(row.weakest, 1)
            case Column.DELIVERY:
                state = worst_state(row.deliveries)
                return "–" if state is None else self._states[state]
            case Column.OPERATOR:
                return row.operator
            case Column.RECIPE:
                return self._titles.get(row.recipe, row.recipe)
            case Column.CYCLE:
                return duration_words(row.cycle_ms)
            case Column.NUMBER:
                return str(row.sequence)

    def _tip(self, row: HistoryRow, column: Column) -> str:
        if column is Column.DELIVERY:
            return "\n".join(
                f"{title_of(name)}: {self._states[state]}" for name, state in row.deliveries
            )
        if column is Column.TIME:
            return moment_words(row.decided_at)
        if column is Column.CODE and row.mapped != row.code:
            return self.tr("read as {text}").format(text=row.mapped or "–")
        return self._text(row, column)


def _icons(colours: Colours) -> dict[Outcome, QIcon]:
    """Return a mark for each verdict that looks the same in a chosen line."""
    made = {}
    for verdict, name in MARKS.items():
        icon = icon_of(name, colours)
        icon.addPixmap(icon.pixmap(ICON_PX), QIcon.Mode.Selected)
        made[verdict] = icon
    return made
