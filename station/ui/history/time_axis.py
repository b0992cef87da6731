"""The time axis of the charts, with days and months in the window's language."""

import re
from collections.abc import Sequence

import pyqtgraph as pg
from PySide6.QtCore import QLocale

DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
NAME = re.compile(rf"\b(?:{'|'.join(DAYS + MONTHS)})\b")


class TimeAxis(pg.DateAxisItem):  # type: ignore[misc]
    """The library writes English names (pyqtgraph 0.14)."""

    def tickStrings(  # noqa: N802
        self, values: Sequence[float], scale: float, spacing: float
    ) -> list[str]:
        return [local_names(text) for text in super().tickStrings(values, scale, spacing)]


def local_names(text: str) -> str:
    """Return a text with its English short names of days and months in the window's language."""
    return NAME.sub(lambda match: _local(match[0]), text)


def _local(name: str) -> str:
    short = QLocale.FormatType.ShortFormat
    if name in DAYS:
        return QLocale().dayName(DAYS.index(name) + 1, short)
    return QLocale().standaloneMonthName(MONTHS.index(name) + 1, short)
