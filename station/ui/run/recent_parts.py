"""The last twelve saved parts: verdict, number, end of the code. Newest first, or fails first."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QIcon, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QListView, QListWidget, QListWidgetItem, QWidget

from station.domain.inspection import DecisionKind, Inspection
from station.domain.verdict import Outcome
from station.ui.colours import colours_of
from station.ui.empty_words import draw_empty
from station.ui.icons import icon_of
from station.ui.plain_tip import plain_tip
from station.ui.told import told

KEPT = 12
SHOWN_CHARACTERS = 5
MARKS = {Outcome.OK: "ok", Outcome.CHECK: "check", Outcome.NO_READ: "no-read"}


@dataclass(frozen=True, slots=True)
class RecentPart:
    """A saved part as the row shows it. `words` tell all of it.

    `is_fail` says that it was not right at once: in doubt, not read, corrected or rejected.
    """

    serial: int
    mark: str
    short: str
    words: str
    is_fail: bool


class RecentParts(QListWidget):
    """A row of saved parts; the tooltip of each tells all of it, and so does a tap."""

    looked_at = Signal(str)  # all about the part that was tapped

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("recent")
        self._parts: tuple[RecentPart, ...] = ()
        self._is_fails_first = False
        self._icons: dict[str, QIcon] = {}
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
        self._name_it()
        # A tap on the part that is looked at already changes nothing and is told all the same.
        self.itemClicked.connect(self.on_item)
        self.currentItemChanged.connect(self.on_item)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Show as many whole parts as there is room for, up to twelve."""
        super().resizeEvent(event)
        room = self.viewport().width()
        shown = max(1, min(KEPT, room // self._least_width))
        self._item_size = QSize(room // shown, self.viewport().height())
        for row in range(self.count()):
            self.item(row).setSizeHint(self._item_size)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        super().paintEvent(event)
        if not self.count():
            draw_empty(self.viewport(), self.tr("The last saved parts"))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._icons.clear()
            self._show()

    def value(self) -> tuple[RecentPart, ...]:
        """Return the parts as they are shown, from left to right."""
        if not self._is_fails_first:
            return self._parts
        return tuple(sorted(self._parts, key=_fails_before_others))

    def add(self, inspection: Inspection, serial: int) -> None:
        """Put a saved part in front."""
        self._parts = (self._part_of(inspection, serial), *self._parts)[:KEPT]
        self._show()

    @Slot(bool)
    def show_fails_first(self, is_wanted: bool) -> None:
        """Show those that were not OK in front, newest first among themselves, or all by time."""
        self._is_fails_first = is_wanted
        self._name_it()
        self._show()

    def _name_it(self) -> None:
        words = self.tr("Last saved parts, newest first")
        if self._is_fails_first:
            words = self.tr("Last saved parts, fails first")
        self.setAccessibleName(words)

    def _part_of(self, inspection: Inspection, serial: int) -> RecentPart:
        decision = inspection.decision
        assert decision is not None
        text, mark = decision.text, MARKS[inspection.verdict.outcome]
        short = f"…{text[-SHOWN_CHARACTERS:]}" if len(text) > SHOWN_CHARACTERS + 1 else text
        if decision.kind is DecisionKind.REJECTED:
            text, mark, short = self.tr("rejected"), "rejected", "–"
        words = f"{serial}: {text}, {told(inspection.verdict.outcome)}, {told(decision.kind)}"
        is_right = inspection.verdict.is_ok and decision.kind is DecisionKind.CONFIRMED
        return RecentPart(serial, mark, short, f"{words} ({inspection.recipe})", not is_right)

    def _show(self) -> None:
        self.blockSignals(True)
        self.clear()
        for part in self.value():
            item = QListWidgetItem(self._icon(part.mark), f"{part.serial}\n{part.short}")
            item.setToolTip(plain_tip(part.words))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, part.words)
            item.setSizeHint(self._item_size)
            self.addItem(item)
        self.blockSignals(False)

    def _icon(self, mark: str) -> QIcon:
        """Return the mark's icon, drawn once for each look: a drawing costs a millisecond."""
        if mark not in self._icons:
            self._icons[mark] = icon_of(mark, colours_of(self.palette()))
        return self._icons[mark]

    @Slot(QListWidgetItem)
    def on_item(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.looked_at.emit(str(item.data(Qt.ItemDataRole.AccessibleTextRole)))


def _fails_before_others(part: RecentPart) -> bool:
    return not part.is_fail
