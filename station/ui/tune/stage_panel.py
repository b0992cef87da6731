"""The page of the chosen stage: its form and its histogram."""

from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from station.config.form_fields import form_fields
from station.imaging.stage import Size, Stage
from station.imaging.stage_preview import StagePreview
from station.ui.forms.field_ask import FieldAsk
from station.ui.forms.model_form import ModelForm
from station.ui.told import told
from station.ui.tune.histogram_plot import HistogramPlot


class StagePanel(QWidget):
    """A form per kind of stage is made once and kept."""

    asked = Signal(object)  # FieldAsk
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
        self._index = 0
        self.histogram = HistogramPlot(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._title)
        layout.addWidget(self._about)
        layout.addWidget(self._area, 1)
        layout.addWidget(self.histogram)

    def show_stage(self, stage: Stage | None, index: int, input_size: Size) -> None:
        """Show the form of a stage, or nothing but words for the picture itself."""
        if self._form is not None:
            self._form.forget_refused()
            self._area.takeWidget()
            self._form.setParent(self)
            self._form.hide()
            self._form = None
        if stage is None:
            self._title.setText(self.tr("Picture"))
            self._about.setText(self.tr("Choose a stage to tune it, or add one with +."))
            return
        self._index = index
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

    def faults(self) -> list[str]:
        """Return the labels of the fields whose value was not taken."""
        return [] if self._form is None else self._form.faults()

    def forget_refused(self) -> None:
        if self._form is not None:
            self._form.forget_refused()

    def _form_of(self, stage: Stage) -> ModelForm:
        if stage.kind not in self._forms:
            form = ModelForm([f for f in form_fields(type(stage)) if f.name != "enabled"], self)
            form.value_changed.connect(self.on_value_changed)
            form.edit_ended.connect(self.edit_ended)
            self._forms[stage.kind] = form
        return self._forms[stage.kind]

    def show_preview(self, preview: StagePreview) -> None:
        before = preview.before.counts if preview.step else None
        self.histogram.set_value(before, preview.after.counts)

    @Slot(str, object)
    def on_value_changed(self, field: str, value: object) -> None:
        form = self._form
        assert form is not None
        refused = {name: each for name, each in form.pending().items() if name != field}
        show = partial(form.show_fault, field)
        self.asked.emit(FieldAsk(("stages", self._index), {field: value}, refused, show))
