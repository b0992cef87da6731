"""The right side of the Tune view: the chosen stage's form, its histogram, and what is read."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from station.config.form_fields import form_fields
from station.domain.inspection import Inspection
from station.imaging.stage import Size, Stage
from station.imaging.stage_preview import StagePreview
from station.ui.fitting_label import FittingLabel
from station.ui.forms.model_form import ModelForm
from station.ui.properties import set_state
from station.ui.theme import code_font
from station.ui.told import told
from station.ui.tune.histogram_plot import HistogramPlot

FORM_WIDTH_PX = 300


class StagePanel(QWidget):
    """A form per kind of stage is made once and kept."""

    value_changed = Signal(str, object)
    edit_ended = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = QLabel(self)
        self._title.setObjectName("stage_title")
        self._about = QLabel(self)
        self._about.setWordWrap(True)
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._forms: dict[str, ModelForm] = {}
        self._form: ModelForm | None = None
        self.histogram = HistogramPlot(self)
        self.fault = QLabel(self)
        self.fault.setObjectName("tune_fault")
        self.fault.setWordWrap(True)
        self.fault.setVisible(False)
        self.code = FittingLabel(self)
        self.code.setFont(code_font(self.fontMetrics().height() * 2))
        self.verdict = QLabel(self)
        self.verdict.setObjectName("tune_verdict")
        self.verdict.setWordWrap(True)
        self.verdict.setTextFormat(Qt.TextFormat.PlainText)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._title)
        layout.addWidget(self._about)
        layout.addWidget(self._area, 1)
        layout.addWidget(self.fault)
        layout.addWidget(self.histogram)
        layout.addWidget(QLabel(self.tr("Reading"), self))
        layout.addWidget(self.code)
        layout.addWidget(self.verdict)
        self.setMinimumWidth(FORM_WIDTH_PX)

    def show_stage(self, stage: Stage | None, input_size: Size) -> None:
        """Show the form of a stage, or nothing but words for the picture itself."""
        if self._form is not None:
            self._area.takeWidget()
            self._form.setParent(self)
            self._form.hide()
            self._form = None
        if stage is None:
            self._title.setText(self.tr("Picture"))
            self._about.setText(self.tr("Choose a stage to tune it, or add one with +."))
            return
        self._title.setText(told(stage.title))
        self._about.setText(told((type(stage).__doc__ or "").partition("\n\n")[0].strip()))
        self._form = self._form_of(stage)
        self._form.set_picture_size(*input_size)
        self._form.set_value(stage.model_dump(exclude={"kind"}))
        self._area.setWidget(self._form)
        self._form.show()

    def update_stage(self, stage: Stage) -> None:
        """Show changed values of the stage whose form is there; nothing is signalled."""
        if self._form is not None:
            self._form.set_value(stage.model_dump(exclude={"kind"}))

    def form(self) -> ModelForm | None:
        return self._form

    def _form_of(self, stage: Stage) -> ModelForm:
        if stage.kind not in self._forms:
            form = ModelForm([f for f in form_fields(type(stage)) if f.name != "enabled"], self)
            form.value_changed.connect(self.value_changed)
            form.edit_ended.connect(self.edit_ended)
            self._forms[stage.kind] = form
        return self._forms[stage.kind]

    def show_preview(self, preview: StagePreview) -> None:
        before = preview.before.counts if preview.step else None
        self.histogram.set_value(before, preview.after.counts)
        self.show_fault("")

    def show_fault(self, words: str) -> None:
        """Say why there is no preview; the last one stays on the screen."""
        self.fault.setText(told(words))
        self.fault.setVisible(bool(words))

    def show_reading(self, inspection: Inspection | None, words: str = "") -> None:
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
        sure = f"{weakest.probability:.0%}" if weakest else "–"
        words = self.tr("{outcome}. Weakest character {sure}. {reasons}")
        self.verdict.setText(
            words.format(outcome=told(outcome), sure=sure, reasons=reasons).strip()
        )
        set_state(self.verdict, outcome.name.lower())
