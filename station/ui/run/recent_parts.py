"""The last twelve saved parts, newest first: verdict, number, end of the code."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QListView, QListWidget, QListWidgetItem, QWidget

from station.domain.inspection import DecisionKind, Inspection
from station.domain.verdict import Outcome
from station.ui.colours import colours_of
from station.ui.icons import icon_of
from station.ui.plain_tip import plain_tip
from station.ui.told import told

KEPT = 12
SHOWN_CHARACTERS = 5
MARKS = {Outcome.OK: "ok", Outcome.CHECK: "check", Outcome.NO_READ: "no-read"}


class RecentParts(QListWidget):
    """A row of saved parts; the tooltip of each tells all of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("recent")
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(False)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        line = self.fontMetrics().lineSpacing()
        self.setIconSize(QSize(line, line))
        self._least_width = line + self.fontMetrics().horizontalAdvance("0" * 6) + 20
        self._item_size = QSize(self._least_width, 2 * line)
        self.setFixedHeight(2 * line + 16)
        self.setAccessibleName(self.tr("Last saved parts, newest first"))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Show as many whole parts as there is room for, up to twelve."""
        super().resizeEvent(event)
        room = self.viewport().width()
        shown = max(1, min(KEPT, room // self._least_width))
        self._item_size = QSize(room // shown, self.viewport().height())
        for row in range(self.count()):
            self.item(row).setSizeHint(self._item_size)

    def add(self, inspection: Inspection, serial: int) -> None:
        """Put a saved part in front."""
        decision = inspection.decision
        assert decision is not None
        text = decision.text if decision.kind is not DecisionKind.REJECTED else self.tr("rejected")
        mark = MARKS[inspection.verdict.outcome]
        short = f"…{text[-SHOWN_CHARACTERS:]}" if len(text) > SHOWN_CHARACTERS + 1 else text
        if decision.kind is DecisionKind.REJECTED:
            mark, short = "rejected", "–"
        icon = icon_of(mark, colours_of(self.palette()))
        item = QListWidgetItem(icon, f"{serial}\n{short}")
        words = f"{serial}: {text}, {told(inspection.verdict.outcome)}, {told(decision.kind)}"
        item.setToolTip(plain_tip(f"{words} ({inspection.recipe})"))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, words)
        item.setSizeHint(self._item_size)
        self.insertItem(0, item)
        while self.count() > KEPT:
            self.takeItem(self.count() - 1)
