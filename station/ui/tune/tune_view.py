"""The engineer's view: stages left, before and after in the middle, settings right, a set below."""

from PySide6.QtCore import QPointF, Qt, Signal, Slot
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from station.config.recipe import Recipe
from station.imaging.catalogue import STAGE_TYPES
from station.imaging.stage import Size, Stage
from station.imaging.stage_preview import AllStages, StagePreview
from station.ui.run.stage_strip import duration_words
from station.ui.told import told
from station.ui.tune.compare_view import CompareView
from station.ui.tune.recipe_bar import RecipeBar
from station.ui.tune.set_strip import SetStrip
from station.ui.tune.shapes import Shape, dragged, shape_of, with_point, without_point
from station.ui.tune.side_panel import STAGE, SidePanel
from station.ui.tune.stage_list import StageList, StageRow
from station.ui.tune.stages_grid import StagesGrid

KINDS = [(stage.model_fields["kind"].default, stage.title) for stage in STAGE_TYPES]


class TuneView(QWidget):
    """Shows what it is told and asks for changes; the recipe itself lives elsewhere.

    `fields_dragged` and `field_asked` come many times during one movement, of a handle or in a
    form; `edit_ended` comes once behind it.
    """

    fields_dragged = Signal(int, object)  # stage, fields
    field_asked = Signal(object)  # FieldAsk
    edit_ended = Signal()
    preview_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bar = RecipeBar(self)
        self.list = StageList([(kind, told(title)) for kind, title in KINDS], self)
        self.compare = CompareView(self)
        self.grid = StagesGrid(self)
        self.panel = SidePanel(self)
        self.strip = SetStrip(self)
        self._stages: tuple[Stage, ...] = ()
        self._preview: StagePreview | None = None
        self._middle = QStackedWidget(self)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._middle.addWidget(self.compare)
        self._middle.addWidget(self.grid)
        split = QSplitter(Qt.Orientation.Horizontal, self)
        for widget, stretch in ((self.list, 0), (self._middle, 1), (self.panel, 0)):
            split.addWidget(widget)
            split.setStretchFactor(split.count() - 1, stretch)
        em = self.fontMetrics().height()
        split.setSizes([13 * em, 46 * em, 19 * em])
        split.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 6, 8, 8)
        layout.addWidget(self.bar)
        layout.addWidget(split, 1)
        layout.addWidget(self.strip)

    def _connect(self) -> None:
        self.bar.actions_for(self)
        self.addActions(self.strip.bar.all_actions())
        self.bar.split.toggled.connect(self.compare.set_split)
        self.bar.grid.toggled.connect(self.on_grid)
        self.list.chosen.connect(self.on_chosen)
        self.grid.chosen.connect(self.on_grid_chosen)
        self.compare.view_changed.connect(self.preview_asked)
        self.panel.asked.connect(self.field_asked)
        self.panel.edit_ended.connect(self.edit_ended)
        self.addActions([self.panel.choice.next, self.panel.choice.previous])
        layer = self.compare.before.layer
        layer.dragged.connect(self.on_handle_dragged)
        layer.released.connect(self.edit_ended)
        layer.removed.connect(self.on_point_removed)
        self.compare.before.point_asked.connect(self.on_point_asked)

    # --- what is shown

    def stage_index(self) -> int | None:
        """Return the stage that is looked at, None for the picture itself."""
        return self.list.value() - 1 if self.list.value() >= 1 else None

    def choose(self, index: int | None) -> None:
        """Look at a stage; nothing is signalled."""
        self.list.set_value(0 if index is None else index + 1)
        self._show_form()

    def look_at(self, index: int | None) -> None:
        """Look at a stage and its form; nothing is signalled."""
        self.choose(index)
        self.panel.show_page(STAGE)

    def show_recipe(self, recipe: Recipe, *, is_modified: bool) -> None:
        """Show a recipe as it is now; the chosen stage stays where it can."""
        kinds = [stage.kind for stage in self._stages]
        self._stages = recipe.stages
        self.bar.set_modified(is_modified)
        self.list.set_stages([StageRow(told(s.title), s.enabled) for s in recipe.stages])
        self.panel.set_recipe(recipe)
        self.panel.stage.expect(type(stage) for stage in recipe.stages)
        if kinds != [stage.kind for stage in recipe.stages] or self.panel.stage.form() is None:
            self.list.set_value(max(0, self.list.value()))
            self._show_form()
        elif (index := self.stage_index()) is not None:
            self.panel.stage.update_stage(recipe.stages[index])

    def show_preview(self, preview: StagePreview) -> None:
        self._preview = preview
        stage = self._stage_shown(preview)
        shape = Shape() if stage is None else shape_of(stage, preview.before.size)
        takes_points = stage is not None and stage.kind == "shift"
        self.compare.show_preview(preview, shape, takes_points=takes_points)
        self.panel.stage.show_preview(preview)
        self.show_fault("")
        self._set_reach()

    def show_stages(self, stages: AllStages) -> None:
        """Show every stage's time and small picture."""
        steps = stages.trace.steps
        rows = [0 if step.stage_index is None else step.stage_index + 1 for step in steps]
        times = zip(rows, stages.times_ms, strict=True)
        notes = {row: duration_words(time_ms) for row, time_ms in times}
        shown = [
            StageRow(told(stage.title), stage.enabled, notes.get(row, ""))
            for row, stage in enumerate(self._stages, start=1)
        ]
        if max(rows, default=0) <= len(self._stages):
            self.list.set_stages(shown)
            self.list.set_pictures(stages.small, rows)
            titles = [self.tr("Picture"), *(told(step.label) for step in steps[1:])]
            self.grid.set_value(titles, stages.middle)

    def show_fault(self, words: str) -> None:
        self.panel.show_fault(words)

    def finish_typing(self) -> None:
        """Take what is being typed, as if its field were left."""
        typing = self.focusWidget()
        if typing is not None and typing.hasFocus():
            typing.clearFocus()
            typing.setFocus()

    def picture_size(self) -> Size | None:
        """Return the size of the picture before the chosen stage, if there is a preview."""
        return self._preview.before.size if self._preview is not None else None

    def after_size(self) -> Size | None:
        """Return the size of the picture behind the chosen stage."""
        return self._preview.after.size if self._preview is not None else None

    def _stage_shown(self, preview: StagePreview) -> Stage | None:
        index = self.stage_index()
        asked = preview.ask.stage_index
        if index is None or index != asked or not self._stages[index].enabled:
            return None
        return self._stages[index]

    def _show_form(self) -> None:
        index = self.stage_index()
        size = self.picture_size() or (1000, 1000)
        self.panel.stage.show_stage(
            None if index is None else self._stages[index], index or 0, size
        )

    def _set_reach(self) -> None:
        form, size = self.panel.stage.form(), self.picture_size()
        if form is not None and size is not None:
            form.set_picture_size(*size)

    # --- what the engineer does

    @Slot(int)
    def on_chosen(self, _row: int) -> None:
        self.edit_ended.emit()
        self._show_form()
        self.panel.show_page(STAGE)
        self.preview_asked.emit()

    @Slot(int)
    def on_grid_chosen(self, row: int) -> None:
        """Rows of the grid are steps that were run; those of the list are all stages."""
        on = [index for index, stage in enumerate(self._stages) if stage.enabled]
        self.look_at(None if row == 0 or row > len(on) else on[row - 1])
        self.bar.grid.setChecked(False)
        self.preview_asked.emit()

    @Slot(bool)
    def on_grid(self, is_grid: bool) -> None:
        self._middle.setCurrentWidget(self.grid if is_grid else self.compare)

    @Slot(int, QPointF)
    def on_handle_dragged(self, point: int, to: QPointF) -> None:
        index, size = self.stage_index(), self.picture_size()
        if index is not None and size is not None:
            self._ask(dragged(self._stages[index], size, point, (to.x(), to.y())))

    @Slot(QPointF)
    def on_point_asked(self, at: QPointF) -> None:
        index = self.stage_index()
        if index is not None:
            self._ask(with_point(self._stages[index], (round(at.x(), 1), round(at.y(), 1))))
            self.edit_ended.emit()

    @Slot(int)
    def on_point_removed(self, point: int) -> None:
        index = self.stage_index()
        if index is not None:
            self._ask(without_point(self._stages[index], point))
            self.edit_ended.emit()

    def _ask(self, fields: dict[str, object]) -> None:
        index = self.stage_index()
        if index is not None and fields:
            self.fields_dragged.emit(index, fields)
