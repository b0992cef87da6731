"""From when to when: a few ready ranges, or two days chosen by hand."""

from datetime import datetime, timedelta
from enum import StrEnum

from PySide6.QtCore import QDate, Signal, Slot
from PySide6.QtWidgets import QComboBox, QDateEdit, QHBoxLayout, QWidget


class Range(StrEnum):
    """What the box offers."""

    TODAY = "today"
    DAY = "24 hours"
    WEEK = "7 days"
    MONTH = "30 days"
    YEAR = "365 days"
    ALL = "all"
    DAYS = "days"


_SPANS = {
    Range.DAY: timedelta(days=1),
    Range.WEEK: timedelta(days=7),
    Range.MONTH: timedelta(days=30),
    Range.YEAR: timedelta(days=365),
}

Bounds = tuple[datetime | None, datetime | None]


class TimeRange(QWidget):
    """Shows and edits a Range; `bounds` makes moments of it."""

    value_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = QComboBox(self)
        self.box.setAccessibleName(self.tr("Time"))
        self.box.setToolTip(self.tr("When the parts were decided"))
        for value, words in (
            (Range.TODAY, self.tr("Today")),
            (Range.DAY, self.tr("Last 24 hours")),
            (Range.WEEK, self.tr("Last 7 days")),
            (Range.MONTH, self.tr("Last 30 days")),
            (Range.YEAR, self.tr("Last 365 days")),
            (Range.ALL, self.tr("All time")),
            (Range.DAYS, self.tr("From … to …")),
        ):
            self.box.addItem(words, value)
        self.first = self._date(self.tr("First day"))
        self.last = self._date(self.tr("Last day"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for widget in (self.box, self.first, self.last):
            layout.addWidget(widget)
        self.set_value(Range.WEEK)
        self.box.activated.connect(self.on_activated)
        for date in (self.first, self.last):
            date.dateChanged.connect(self.on_date_changed)

    def _date(self, name: str) -> QDateEdit:
        date = QDateEdit(QDate.currentDate(), self)
        date.setCalendarPopup(True)
        date.setAccessibleName(name)
        date.setToolTip(name)
        date.setDisplayFormat("yyyy-MM-dd")
        return date

    def value(self) -> Range:
        return Range(self.box.currentData())

    def set_value(self, value: Range) -> None:
        self.box.setCurrentIndex(self.box.findData(value))
        self._show_dates()

    def set_days(self, first: QDate, last: QDate) -> None:
        """Choose these days, both included."""
        for edit, date in ((self.first, first), (self.last, last)):
            edit.blockSignals(True)
            edit.setDate(date)
            edit.blockSignals(False)
        self.set_value(Range.DAYS)

    def bounds(self, now: datetime) -> Bounds:
        """Return the first moment wanted and the first no longer wanted, of the local clock."""
        value = self.value()
        if value is Range.ALL:
            return None, None
        if value is Range.TODAY:
            local = now.astimezone()
            return local.replace(hour=0, minute=0, second=0, microsecond=0), None
        if value is Range.DAYS:
            first, last = self.first.date(), self.last.date()
            return _midnight(min(first, last)), _midnight(max(first, last).addDays(1))
        return now - _SPANS[value], None

    def _show_dates(self) -> None:
        for date in (self.first, self.last):
            date.setVisible(self.value() is Range.DAYS)

    @Slot(int)
    def on_activated(self, _row: int) -> None:
        self._show_dates()
        self.value_changed.emit()

    @Slot(QDate)
    def on_date_changed(self, _date: QDate) -> None:
        self.value_changed.emit()


def _midnight(day: QDate) -> datetime:
    """Return when a day begins by the local clock."""
    return datetime(day.year(), day.month(), day.day()).astimezone()
