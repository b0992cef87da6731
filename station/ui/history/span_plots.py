"""Parts per hour by verdict, and the share of corrected parts, over time."""

from collections.abc import Sequence
from datetime import datetime, timedelta

import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QPen
from PySide6.QtWidgets import QWidget

from station.records.history import Span
from station.ui.history.plot import Plot
from station.ui.history.time_axis import TimeAxis
from station.ui.history.words import number_words, percent_words
from station.ui.translated import tr

HOUR_S, DAY_S = 3600, 86_400
DOTTED = Qt.BrushStyle.Dense2Pattern


def time_axis() -> TimeAxis:
    """Return an axis that shows moments by the clock on the wall."""
    return TimeAxis(orientation="bottom", utcOffset=-_offset_s())


def _offset_s() -> float:
    offset = datetime.now().astimezone().utcoffset()
    return offset.total_seconds() if offset is not None else 0.0


def span_words(span: Span) -> str:
    """Return which stretch of time it is."""
    begin = span.start.astimezone()
    if span.length_s >= DAY_S:
        days = round(span.length_s / DAY_S)
        last = begin + timedelta(days=days - 1)
        return f"{begin:%Y-%m-%d}" if days == 1 else f"{begin:%Y-%m-%d} – {last:%Y-%m-%d}"
    return f"{begin:%Y-%m-%d %H:%M} – {begin + timedelta(seconds=span.length_s):%H:%M}"


def length_words(length_s: float) -> str:
    """Return how long each bar is."""
    if length_s >= DAY_S:
        days = round(length_s / DAY_S)
        return tr("each bar: 1 day") if days == 1 else tr("each bar: {n} days").format(n=days)
    hours = round(length_s / HOUR_S)
    return tr("each bar: 1 hour") if hours == 1 else tr("each bar: {n} hours").format(n=hours)


class PartsPlot(Plot):
    """Bars of three parts: OK plain, CHECK dotted above it, NO READ plain on top."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            tr("Parts per hour by verdict"), axes={"bottom": time_axis()}, parent=parent
        )
        self._value: tuple[Span, ...] = ()
        self.redrawn.connect(self._draw)

    def value(self) -> tuple[Span, ...]:
        return self._value

    def set_value(self, spans: Sequence[Span]) -> None:
        self._value = tuple(spans)
        self._draw()

    def _draw(self) -> None:
        self.clear()
        spans, colours = self._value, self.colours
        floors = [0.0] * len(spans)
        for counts, brush in (
            ([s.ok for s in spans], QBrush(QColor(colours.bar))),
            ([s.check for s in spans], QBrush(QColor(colours.check), DOTTED)),
            ([s.no_read for s in spans], QBrush(QColor(colours.fault))),
        ):
            rates = [n * HOUR_S / s.length_s for n, s in zip(counts, spans, strict=True)]
            self._add_bars(floors, rates, brush)
            floors = [floor + rate for floor, rate in zip(floors, rates, strict=True)]
        words = tr("grey OK, yellow dotted CHECK, red NO READ on top") + _length_note(spans)
        self.set_places(_centres(spans), self._words_at, words)

    def _add_bars(self, floors: list[float], rates: list[float], brush: QBrush) -> None:
        if not any(rates):
            return
        bars = pg.BarGraphItem(
            x=_centres(self._value),
            y0=floors,
            height=rates,
            width=0.85 * self._value[0].length_s,
            pen=QPen(Qt.PenStyle.NoPen),
            brush=brush,
        )
        self.canvas.addItem(bars)

    def _words_at(self, place: int) -> str:
        span = self._value[place]
        words = tr("{when}: {parts} parts, {ok} OK, {check} check, {no_read} no read")
        return words.format(
            when=span_words(span),
            parts=number_words(span.parts),
            ok=number_words(span.ok),
            check=number_words(span.check),
            no_read=number_words(span.no_read),
        )


class CorrectedPlot(Plot):
    """A line through the share of corrected parts of each stretch that had parts at all."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            tr("Corrected, share of all parts"), axes={"bottom": time_axis()}, parent=parent
        )
        self._value: tuple[Span, ...] = ()
        self.redrawn.connect(self._draw)

    def value(self) -> tuple[Span, ...]:
        return self._value

    def set_value(self, spans: Sequence[Span]) -> None:
        self._value = tuple(span for span in spans if span.parts)
        self._draw()

    def _draw(self) -> None:
        self.clear()
        pen = pg.mkPen(QColor(self.colours.accent), width=2)
        shares = [100 * s.corrected / s.parts for s in self._value]
        line = pg.PlotDataItem(
            _centres(self._value),
            shares,
            pen=pen,
            symbol="o",
            symbolSize=6,
            symbolPen=pen,
            symbolBrush=QColor(self.colours.accent),
        )
        self.canvas.addItem(line)
        self.canvas.setYRange(0, max([1.0, *shares]), padding=0.05)
        words = tr("percent of the parts of each stretch") + _length_note(self._value)
        self.set_places(_centres(self._value), self._words_at, words)

    def _words_at(self, place: int) -> str:
        span = self._value[place]
        words = tr("{when}: {corrected} of {parts} corrected, {share}")
        return words.format(
            when=span_words(span),
            corrected=number_words(span.corrected),
            parts=number_words(span.parts),
            share=percent_words(span.corrected, span.parts),
        )


def _centres(spans: Sequence[Span]) -> list[float]:
    return [span.start.timestamp() + span.length_s / 2 for span in spans]


def _length_note(spans: Sequence[Span]) -> str:
    return f"; {length_words(spans[0].length_s)}" if spans else ""
