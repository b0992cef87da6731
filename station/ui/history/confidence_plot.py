"""How sure the reader was of what people confirmed, and of what they corrected; and what another
threshold would have done.
"""

import math
from collections.abc import Sequence

import pyqtgraph as pg
from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QBrush, QColor, QPen
from PySide6.QtWidgets import QDoubleSpinBox, QHBoxLayout, QLabel, QSlider, QVBoxLayout, QWidget

from station.records.history import BINS, Confidences, WhatIf, what_if
from station.ui.history.plot import Plot
from station.ui.history.words import number_words, percent_words
from station.ui.translated import tr

BARS = 50
SHIPPED_PERCENT = 80.0
STEP_PERCENT = 100 / BINS


def what_if_words(percent: float, found: WhatIf) -> str:
    """Return what a threshold would have done, in one sentence."""
    caught = found.asked - found.needless
    words = tr(
        "Below {percent} % to a person: {asked} of {total} parts ({share}), of them {needless} "
        "needlessly; {caught} of {wrong} misreads caught, {passed} passed."
    )
    return words.format(
        percent=f"{percent:g}",
        asked=number_words(found.asked),
        total=number_words(found.total),
        share=percent_words(found.asked, found.total),
        needless=number_words(found.needless),
        caught=number_words(caught),
        wrong=number_words(caught + found.passed),
        passed=number_words(found.passed),
    )


class ConfidencePlot(QWidget):
    """Confirmed parts above the line, corrected ones below; the threshold can be moved.

    Heights are square roots of shares, so that the few are seen beside the many.
    """

    threshold_changed = Signal(float)  # percent

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value = Confidences((0,) * (BINS + 1), (0,) * (BINS + 1))
        self.setObjectName("plot")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.plot = Plot(tr("Weakest character of confirmed and corrected parts"), parent=self)
        self.plot.setObjectName("inner_plot")
        self.line = pg.InfiniteLine(angle=90, movable=True, bounds=(0, 100))
        self.slider = QSlider(Qt.Orientation.Horizontal, self)
        self.spin = QDoubleSpinBox(self)
        self._lay_out()
        self.set_threshold(SHIPPED_PERCENT)
        self.plot.redrawn.connect(self._draw)
        self.line.sigPositionChanged.connect(self.on_line_moved)
        self.slider.valueChanged.connect(self.on_slider)
        self.spin.valueChanged.connect(self.on_spin)
        self._draw()

    def _lay_out(self) -> None:
        self.slider.setRange(0, BINS)
        self.slider.setPageStep(10)
        self.spin.setRange(0, 100)
        self.spin.setDecimals(1)
        self.spin.setSingleStep(STEP_PERCENT)
        self.spin.setSuffix(" %")
        for widget in (self.slider, self.spin):
            widget.setAccessibleName(tr("Threshold to try"))
            widget.setToolTip(tr("Nothing is changed by it: it only says what would have been"))
        row = QHBoxLayout()
        row.setContentsMargins(10, 0, 10, 8)
        row.addWidget(QLabel(tr("What if"), self))
        row.addWidget(self.slider, 1)
        row.addWidget(self.spin)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.plot, 1)
        layout.addLayout(row)

    def value(self) -> Confidences:
        return self._value

    def set_value(self, confidences: Confidences) -> None:
        self._value = confidences
        self._draw()

    def threshold(self) -> float:
        """Return the threshold that is tried, in percent."""
        return self.slider.value() * STEP_PERCENT

    def set_threshold(self, percent: float) -> None:
        """Try a threshold; nothing is signalled."""
        place = round(percent / STEP_PERCENT)
        for widget in (self.slider, self.spin):
            widget.blockSignals(True)
        self.slider.setValue(place)
        self.spin.setValue(place * STEP_PERCENT)
        for widget in (self.slider, self.spin):
            widget.blockSignals(False)
        if abs(self.line.value() - place * STEP_PERCENT) > STEP_PERCENT / 4:
            self.line.setValue(place * STEP_PERCENT)
        self._tell()

    def _tell(self) -> None:
        found = what_if(self._value, self.threshold() / 100)
        self.plot.set_note(what_if_words(self.threshold(), found) if found.total else "")

    def _draw(self) -> None:
        self.plot.clear()
        colours = self.plot.colours
        self._add_bars(self._value.confirmed, 1, QBrush(QColor(colours.bar)))
        self._add_bars(
            self._value.corrected, -1, QBrush(QColor(colours.check), Qt.BrushStyle.Dense3Pattern)
        )
        ground = pg.InfiniteLine(angle=0, pen=QColor(colours.strong_edge))
        self.plot.canvas.addItem(ground, ignoreBounds=True)
        self.line.setPen(QColor(colours.accent), width=3)
        self.line.setHoverPen(QColor(colours.focus), width=5)
        self.plot.canvas.addItem(self.line, ignoreBounds=True)
        self.plot.canvas.setXRange(0, 100, padding=0.02)
        self.plot.canvas.setYRange(-1, 1, padding=0.02)
        tops = [(-0.5, tr("corrected")), (0.5, tr("confirmed"))]
        self.plot.canvas.getAxis("left").setTicks([tops])
        ticks = [(float(n), f"{n} %") for n in range(0, 101, 20)]
        axis = self.plot.canvas.getAxis("bottom")
        axis.setTicks([ticks])
        axis.setStyle(hideOverlappingLabels=False)
        width = 100 / BARS
        places = [(n + 0.5) * width for n in range(BARS)]
        self.plot.set_places(places, self._words_at, "")
        self._tell()

    def _add_bars(self, counts: Sequence[int], sign: int, brush: QBrush) -> None:
        bars = bars_of(counts)
        most = max(bars)
        if not most:
            return
        width = 100 / BARS
        item = pg.BarGraphItem(
            x=[(n + 0.5) * width for n in range(BARS)],
            height=[sign * math.sqrt(count / most) for count in bars],
            width=0.9 * width,
            pen=QPen(Qt.PenStyle.NoPen),
            brush=brush,
        )
        self.plot.canvas.addItem(item)

    def _words_at(self, place: int) -> str:
        width = 100 // BARS
        words = tr("{first} to {last} %: {confirmed} confirmed, {corrected} corrected")
        return words.format(
            first=place * width,
            last=(place + 1) * width,
            confirmed=number_words(bars_of(self._value.confirmed)[place]),
            corrected=number_words(bars_of(self._value.corrected)[place]),
        )

    @Slot(object)
    def on_line_moved(self, _line: object) -> None:
        self._moved_to(float(self.line.value()))

    @Slot(int)
    def on_slider(self, place: int) -> None:
        self._moved_to(place * STEP_PERCENT)

    @Slot(float)
    def on_spin(self, percent: float) -> None:
        self._moved_to(percent)

    def _moved_to(self, percent: float) -> None:
        self.set_threshold(percent)
        self.threshold_changed.emit(self.threshold())


def bars_of(counts: Sequence[int]) -> list[int]:
    """Return the counts of half percents as BARS bars; those of exactly 1 join the last."""
    size = BINS // BARS
    bars = [sum(counts[n * size : (n + 1) * size]) for n in range(BARS)]
    bars[-1] += sum(counts[BINS:])
    return bars
