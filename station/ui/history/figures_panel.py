"""The charts of the chosen parts, four on one page."""

from PySide6.QtWidgets import QGridLayout, QWidget

from station.records.history import HistoryFigures
from station.ui.history.confidence_plot import ConfidencePlot
from station.ui.history.confusion_list import ConfusionList
from station.ui.history.span_plots import CorrectedPlot, PartsPlot


class FiguresPanel(QWidget):
    """Shows HistoryFigures."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.parts = PartsPlot(self)
        self.corrected = CorrectedPlot(self)
        self.confidence = ConfidencePlot(self)
        self.confusions = ConfusionList(self)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        places = (self.parts, self.corrected, self.confidence, self.confusions)
        for place, widget in enumerate(places):
            layout.addWidget(widget, place // 2, place % 2)
        layout.setColumnStretch(0, 3)
        layout.setColumnStretch(1, 2)
        layout.setRowStretch(0, 1)
        layout.setRowStretch(1, 1)

    def set_value(self, figures: HistoryFigures) -> None:
        self.parts.set_value(figures.spans)
        self.corrected.set_value(figures.spans)
        self.confidence.set_value(figures.confidences)
        self.confusions.set_value(figures.confusions, is_cut=figures.is_cut)
