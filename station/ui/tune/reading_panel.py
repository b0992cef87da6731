"""What the recipe reads now: code, verdict and why."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from station.domain.inspection import Inspection
from station.ui.fitting_label import FittingLabel
from station.ui.properties import set_state
from station.ui.share_words import share_words
from station.ui.theme import code_font
from station.ui.told import told


class ReadingPanel(QWidget):
    """Stays below every page, so that the effect of a change is seen beside it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.code = FittingLabel(self)
        self.code.setFont(code_font(self.fontMetrics().height() * 2))
        self.verdict = QLabel(self)
        self.verdict.setObjectName("tune_verdict")
        self.verdict.setWordWrap(True)
        self.verdict.setTextFormat(Qt.TextFormat.PlainText)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(QLabel(self.tr("Reading"), self))
        layout.addWidget(self.code)
        layout.addWidget(self.verdict)
        self.unjudged = QLabel(self)
        self.unjudged.setObjectName("part_about")
        self.unjudged.setWordWrap(True)
        self.unjudged.setText(self.tr("Comparing with other parts comes in Run, not here."))
        self.unjudged.setVisible(False)
        layout.addWidget(self.unjudged)

    def set_compares(self, compares: bool) -> None:
        """Say that the verdict leaves something out, where the recipe compares with other parts."""
        self.unjudged.setVisible(compares)

    def set_value(self, inspection: Inspection | None, words: str = "") -> None:
        """Show what the recipe reads now, or in `words` why nothing is read."""
        if inspection is None:
            self.code.setText("")
            self.verdict.setText(told(words))
            set_state(self.verdict, "none")
            return
        outcome = inspection.verdict.outcome
        self.code.setText(inspection.code.mapped or inspection.reading.text or "–")
        reasons = " ".join(told(reason.message) for reason in inspection.verdict.reasons)
        weakest = inspection.reading.weakest
        sure = share_words(weakest.probability) if weakest else "–"
        words = self.tr("{outcome}. Weakest character {sure}. {reasons}")
        self.verdict.setText(
            words.format(outcome=told(outcome), sure=sure, reasons=reasons).strip()
        )
        set_state(self.verdict, outcome.name.lower())
