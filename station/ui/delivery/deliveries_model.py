"""The lines of a channel's outbox as a table: what needs a person first, then what waits."""

from collections.abc import Sequence
from datetime import datetime
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont, QIcon

from station.domain.delivery import Delivery, DeliveryState
from station.ui.colours import LIGHT, Colours
from station.ui.delivery.ages import age_words, until_words
from station.ui.icons import ICON_PX, icon_of
from station.ui.plain_tip import plain_tip
from station.ui.told import told

STATE_WORDS = {
    DeliveryState.UNCERTAIN: "uncertain",
    DeliveryState.SET_ASIDE: "set aside",
    DeliveryState.SENDING: "sending",
    DeliveryState.WAITING: "waits",
    DeliveryState.DELIVERED: "arrived",
}
STATE_MARKS = {
    DeliveryState.UNCERTAIN: "check",
    DeliveryState.SET_ASIDE: "no-read",
    DeliveryState.SENDING: "saving",
    DeliveryState.WAITING: "busy",
    DeliveryState.DELIVERED: "saved",
}
DECIDABLE = (DeliveryState.UNCERTAIN, DeliveryState.SET_ASIDE)


class Column(IntEnum):
    """What stands where."""

    STATE = 0
    NUMBER = 1
    CODE = 2
    TRIES = 3
    AGE = 4
    NEXT = 5
    REASON = 6


AnyIndex = QModelIndex | QPersistentModelIndex
TOP = QModelIndex()


class DeliveriesModel(QAbstractTableModel):
    """Shows a tuple of Delivery in the order given."""

    def __init__(self, *, now: datetime, code_font: QFont) -> None:
        super().__init__()
        self._value: tuple[Delivery, ...] = ()
        self._now = now
        self._code_font = code_font
        self._icons = _icons(LIGHT)
        self._headers = [
            self.tr("State"),
            self.tr("No."),
            self.tr("Code"),
            self.tr("Tries"),
            self.tr("Since"),
            self.tr("Next try"),
            self.tr("Reason"),
        ]

    def value(self) -> tuple[Delivery, ...]:
        return self._value

    def set_value(self, deliveries: Sequence[Delivery], now: datetime) -> None:
        """Show these; where only details changed, selection and scrolling stay."""
        fresh = tuple(deliveries)
        self._now = now
        if [d.record_id for d in fresh] == [d.record_id for d in self._value]:
            self._value = fresh
            self._tell_changed(Column.STATE, Column.REASON)
            return
        self.beginResetModel()
        self._value = fresh
        self.endResetModel()

    def set_now(self, now: datetime) -> None:
        """Let the ages grow."""
        self._now = now
        self._tell_changed(Column.AGE, Column.NEXT)

    def set_colours(self, colours: Colours) -> None:
        self._icons = _icons(colours)

    def _tell_changed(self, first: Column, last: Column) -> None:
        if self._value:
            end = self.index(len(self._value) - 1, last)
            self.dataChanged.emit(self.index(0, first), end)

    def rowCount(self, parent: AnyIndex = TOP) -> int:  # noqa: N802
        return 0 if parent.isValid() else len(self._value)

    def columnCount(self, parent: AnyIndex = TOP) -> int:  # noqa: N802
        return 0 if parent.isValid() else len(Column)

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headers[section]
        return None

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        delivery, column = self._value[index.row()], Column(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(delivery, column)
            case Qt.ItemDataRole.DecorationRole if column is Column.STATE:
                return self._icons[delivery.state]
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(told(delivery.reason) or self._text(delivery, column))
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{self._headers[column]}: {self._text(delivery, column)}"
            case Qt.ItemDataRole.FontRole if column is Column.CODE:
                return self._code_font
        return None

    def _text(self, delivery: Delivery, column: Column) -> str:
        match column:
            case Column.STATE:
                return told(STATE_WORDS[delivery.state])
            case Column.NUMBER:
                return str(delivery.sequence)
            case Column.CODE:
                return delivery.code
            case Column.TRIES:
                return str(delivery.attempts or "–")
            case Column.AGE:
                return age_words(delivery.changed_at, self._now)
            case Column.NEXT:
                is_waiting = delivery.state is DeliveryState.WAITING
                return until_words(delivery.next_attempt_at, self._now) if is_waiting else ""
            case Column.REASON:
                return told(" ".join(delivery.reason.split()))


def _icons(colours: Colours) -> dict[DeliveryState, QIcon]:
    """Return a mark for each state that looks the same in a chosen line."""
    made = {}
    for state, name in STATE_MARKS.items():
        icon = icon_of(name, colours)
        icon.addPixmap(icon.pixmap(ICON_PX), QIcon.Mode.Selected)
        made[state] = icon
    return made
