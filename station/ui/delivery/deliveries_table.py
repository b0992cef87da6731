"""The table of a channel's deliveries; several lines may be chosen and decided together."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from station.domain.delivery import Delivery, DeliveryState
from station.ui.colours import colours_of
from station.ui.delivery.deliveries_model import DECIDABLE, Column, DeliveriesModel
from station.ui.theme import code_font

CODE_CHARACTERS = 19
WIDTHS = {Column.STATE: 13, Column.NUMBER: 8, Column.TRIES: 6, Column.AGE: 8, Column.NEXT: 10}
"""In average characters; the code has its own font, the reason takes what is left."""


class DeliveriesTable(QTableView):
    """Shows deliveries; `choice_changed` tells that other lines are chosen."""

    choice_changed = Signal()

    def __init__(self, *, now: datetime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("deliveries")
        self.setAccessibleName(self.tr("Results that have not arrived yet"))
        self._model = DeliveriesModel(now=now, code_font=code_font(self.font().pixelSize()))
        self._model.setParent(self)
        self._empty_words = ""
        self.setModel(self._model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._lay_out()
        self.selectionModel().selectionChanged.connect(self.choice_changed)
        self._model.modelReset.connect(self.choice_changed)

    def _lay_out(self) -> None:
        line, letter = self.fontMetrics().lineSpacing(), self.fontMetrics().averageCharWidth()
        self.setIconSize(QSize(line, line))
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(max(36, 2 * line))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, characters in WIDTHS.items():
            least = header.sectionSizeHint(column)
            header.resizeSection(column, max(characters * letter + 24, least))
        code_letter = QFontMetrics(code_font(self.font().pixelSize())).averageCharWidth()
        header.resizeSection(Column.CODE, CODE_CHARACTERS * code_letter + 24)
        header.setSectionResizeMode(Column.REASON, QHeaderView.ResizeMode.Stretch)

    def value(self) -> tuple[Delivery, ...]:
        return self._model.value()

    def set_value(self, deliveries: Sequence[Delivery], now: datetime) -> None:
        """Show these; what is still there stays chosen, and the view where it is."""
        chosen = {delivery.record_id for delivery in self.chosen()}
        place = self.verticalScrollBar().value()
        self._model.set_value(deliveries, now)
        if chosen and not self.chosen():
            self.choose(chosen)
        self.verticalScrollBar().setValue(place)

    def set_now(self, now: datetime) -> None:
        self._model.set_now(now)

    def chosen(self) -> tuple[Delivery, ...]:
        """Return the chosen lines, from top to bottom."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return tuple(self.value()[row] for row in rows)

    def waiting(self) -> tuple[Delivery, ...]:
        """Return the chosen lines that wait for their turn."""
        return tuple(d for d in self.chosen() if d.state is DeliveryState.WAITING)

    def decidable(self) -> tuple[Delivery, ...]:
        """Return those of the chosen that wait for a person."""
        return tuple(d for d in self.chosen() if d.state in DECIDABLE)

    def choose(self, record_ids: set[str]) -> None:
        """Choose the lines of these records; the arrows go on from the first of them."""
        flag = self.selectionModel().SelectionFlag
        rows = [n for n, d in enumerate(self.value()) if d.record_id in record_ids]
        for row in reversed(rows):
            index = self._model.index(row, 0)
            self.selectionModel().setCurrentIndex(index, flag.Select | flag.Rows)

    def set_empty_words(self, words: str) -> None:
        """Say what stands in place of the lines where there are none."""
        self._empty_words = words
        self.viewport().update()

    def empty_words(self) -> str:
        """Return what is shown in place of lines; empty where there are some."""
        return "" if self.value() else self._empty_words

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        super().paintEvent(event)
        if self.empty_words():
            painter = QPainter(self.viewport())
            painter.setPen(QColor(colours_of(self.palette()).faint))
            area = self.viewport().rect()
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, self.empty_words())
            painter.end()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        if event.type() == QEvent.Type.PaletteChange:
            self._model.set_colours(colours_of(self.palette()))
        super().changeEvent(event)
