"""The figures of the shift in one row."""

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from station.domain.counts import Counts


class CountsPanel(QFrame):
    """Shows a Counts value: a figure with its name below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("counts")
        self._value = Counts()
        self._figures: dict[str, QLabel] = {}
        self._layout = QGridLayout(self)
        self._layout.setContentsMargins(8, 6, 8, 6)
        self._layout.setHorizontalSpacing(4)
        self._layout.setVerticalSpacing(0)
        names = {
            "parts": self.tr("parts"),
            "ok": self.tr("OK"),
            "check": self.tr("check"),
            "no_read": self.tr("no read"),
            "pace": self.tr("per minute"),
            "last": self.tr("last cycle"),
            "worst": self.tr("worst"),
        }
        for column, (key, name) in enumerate(names.items()):
            self._add(column, key, name)
        self.set_value(self._value)

    def _add(self, column: int, key: str, name: str) -> None:
        figure, caption = QLabel(self), QLabel(name, self)
        figure.setObjectName("figure")
        caption.setObjectName("caption")
        for row, label in enumerate((figure, caption)):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self._layout.addWidget(label, row, column)
        self._layout.setColumnStretch(column, 1)
        self._figures[key] = figure

    def value(self) -> Counts:
        return self._value

    def set_value(self, counts: Counts) -> None:
        self._value = counts
        shown = {
            "parts": f"{counts.parts}",
            "ok": f"{counts.ok_percent:.0f} %" if counts.parts else "–",
            "check": f"{counts.check}",
            "no_read": f"{counts.no_read}",
            "pace": pace_words(counts.per_minute),
            "last": seconds_words(counts.last_cycle_s),
            "worst": seconds_words(counts.worst_cycle_s),
        }
        for key, text in shown.items():
            self._figures[key].setText(text)

    def figure(self, key: str) -> str:
        return self._figures[key].text()


def seconds_words(seconds: float) -> str:
    """Return a cycle time, or a dash before the first."""
    if not seconds:
        return "–"
    return f"{QLocale().toString(seconds, 'f', 2 if seconds < 10 else 0)} s"


def pace_words(per_minute: float) -> str:
    """Return parts per minute, or a dash while it is not known."""
    if not per_minute:
        return "–"
    return QLocale().toString(per_minute, "f", 1 if per_minute < 10 else 0)
