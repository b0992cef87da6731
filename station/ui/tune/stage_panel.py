"""The page of the chosen stage: its form and its histogram."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from station.config.form_fields import FormField, form_fields
from station.imaging.catalogue import STAGE_TYPES
from station.imaging.stage import Size, Stage
from station.imaging.stage_preview import StagePreview
from station.ui.forms.field_ask import FieldAsk
from station.ui.forms.model_form import ModelForm
from station.ui.told import told
from station.ui.tune.histogram_plot import HistogramPlot

AHEAD_MS = 40
"""Forms that nobody asked for yet are made this far apart, so that no hand waits for them."""


class StagePanel(QWidget):
    """A form per kind of stage is made once and kept, in a scroll area of its own.

    To move a form from one parent to another would dress all of it anew.
    """

    asked = Signal(object)  # FieldAsk
    edit_ended = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = QLabel(self)
        self._title.setObjectName("stage_title")
        self._about = QLabel(self)
        self._about.setWordWrap(True)
        self._stack = QStackedWidget(self)
        self._nothing = QWidget(self)
        self._stack.addWidget(self._nothing)
        self._areas: dict[str, QScrollArea] = {}
        self._fields: dict[type[Stage], list[FormField]] = {}
        self._forms: dict[str, ModelForm] = {}
        self._form: ModelForm | None = None
        self._index = 0
        self.histogram = HistogramPlot(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._title)
        layout.addWidget(self._about)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self.histogram)
        self._wanted: list[type[Stage]] = list(STAGE_TYPES)
        self._ahead = QTimer(self)
        self._ahead.setInterval(AHEAD_MS)
        self._ahead.timeout.connect(self.on_ahead)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Somebody tunes: forms will be wanted."""
        super().showEvent(event)
        if self._wanted:
            self._ahead.start()

    def expect(self, kinds: Iterable[type[Stage]]) -> None:
        """Make the forms of these stages before the others."""
        first = [kind for kind in dict.fromkeys(kinds) if kind in self._wanted]
        self._wanted = [*first, *(kind for kind in self._wanted if kind not in first)]

    @Slot()
    def on_ahead(self) -> None:
        """Make one form that was not asked for yet: its fields first, the form the next time."""
        if not self._wanted or not self.isVisible():
            self._ahead.stop()
        elif self._wanted[0] in self._fields:
            self._form_of(self._wanted[0])
        else:
            self._fields_of(self._wanted[0])

    def show_stage(self, stage: Stage | None, index: int, input_size: Size) -> None:
        """Show the form of a stage, or nothing but words for the picture itself."""
        if self._form is not None:
            self._form.forget_refused()
            self._form = None
        if stage is None:
            self._title.setText(self.tr("Picture"))
            self._about.setText(self.tr("Choose a stage to tune it, or add one with +."))
            self._stack.setCurrentWidget(self._nothing)
            return
        self._index = index
        self._title.setText(told(stage.title))
        self._about.setText(told((type(stage).__doc__ or "").partition("\n\n")[0].strip()))
        self._form = self._form_of(type(stage))
        self._form.set_picture_size(*input_size)
        self._form.set_value(stage.model_dump(exclude={"kind"}))
        self._stack.setCurrentWidget(self._areas[stage.kind])

    def update_stage(self, stage: Stage) -> None:
        """Show changed values of the stage whose form is there; nothing is signalled."""
        if self._form is not None:
            self._form.set_value(stage.model_dump(exclude={"kind"}))

    def form(self) -> ModelForm | None:
        return self._form

    def made(self) -> list[str]:
        """Return the kinds of stages that have a form by now."""
        return list(self._forms)

    def faults(self) -> list[str]:
        """Return the labels of the fields whose value was not taken."""
        return [] if self._form is None else self._form.faults()

    def forget_refused(self) -> None:
        if self._form is not None:
            self._form.forget_refused()

    def _form_of(self, stage_type: type[Stage]) -> ModelForm:
        kind = stage_type.model_fields["kind"].default
        if kind not in self._forms:
            self._wanted = [each for each in self._wanted if each is not stage_type]
            area = self._areas[kind] = QScrollArea(self)
            area.setWidgetResizable(True)
            area.setFrameShape(QFrame.Shape.NoFrame)
            area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            form = ModelForm(self._fields_of(stage_type), area)
            layout = form.layout()
            assert layout is not None
            layout.setContentsMargins(0, 4, 4, 4)
            form.value_changed.connect(self.on_value_changed)
            form.edit_ended.connect(self.edit_ended)
            area.setWidget(form)
            self._stack.addWidget(area)
            self._forms[kind] = form
        return self._forms[kind]

    def _fields_of(self, stage_type: type[Stage]) -> list[FormField]:
        if stage_type not in self._fields:
            fields = form_fields(stage_type)
            self._fields[stage_type] = [each for each in fields if each.name != "enabled"]
        return self._fields[stage_type]

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
