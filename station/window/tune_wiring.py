"""Connects the Tune view with the recipe being tuned, its previews and its trial readings."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from station.config.recipe import Recipe
from station.config.recipe_edit import (
    with_field,
    with_fields,
    with_stage,
    with_stage_moved,
    without_stage,
)
from station.domain.frame import Frame
from station.domain.inspection import Inspection
from station.imaging.stage_preview import AllStages, PreviewAsk, StagePreview
from station.services.capture_service import CaptureService
from station.services.picture_service import PictureService
from station.services.preview_service import PreviewService
from station.services.reading_service import ReadingService
from station.services.recipe_draft import RecipeDraft
from station.ui.main_window import MainWindow
from station.ui.questions import ask_picture
from station.window.recipe_wiring import RecipeWiring

READ_AFTER_MS = 300
"""The reading follows when nothing was moved for this long."""


class TuneWiring(QObject):
    """One recipe and one frame at a time. Nothing is computed while another view is shown."""

    trial_begun = Signal(object)  # Frame
    frame_used = Signal(object)  # Frame

    def __init__(
        self,
        *,
        window: MainWindow,
        draft: RecipeDraft,
        previews: PreviewService,
        pictures: PictureService,
        reading: ReadingService,
        capture: CaptureService,
        recipes: RecipeWiring,
        samples: Path,
    ) -> None:
        super().__init__(window)
        self._window, self._view = window, window.tune
        self._draft, self._previews, self._pictures = draft, previews, pictures
        self._reading, self._recipes, self._samples = reading, recipes, samples
        self._frame: Frame | None = None
        self._last_frame: tuple[Frame, str] | None = None
        self._asked: PreviewAsk | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(READ_AFTER_MS)
        self._pause.timeout.connect(self.on_pause)
        self._connect_view()
        self._connect_services(capture)
        self.on_changed(draft.recipe)

    def _connect_view(self) -> None:
        view, draft = self._view, self._draft
        view.fields_dragged.connect(self.on_fields_dragged)
        view.edit_ended.connect(draft.end_edit)
        view.preview_asked.connect(self.on_preview_asked)
        view.list.switched.connect(self.on_switched)
        view.list.move_asked.connect(self.on_move_asked)
        view.list.add_asked.connect(self.on_add_asked)
        view.list.remove_asked.connect(self.on_remove_asked)
        bar = view.bar
        bar.frame.triggered.connect(self.on_last_frame)
        bar.open.triggered.connect(self.on_open)
        bar.undo.triggered.connect(self.on_undo)
        bar.redo.triggered.connect(draft.redo)
        self._window.view_chosen.connect(self.on_view_chosen)

    def _connect_services(self, capture: CaptureService) -> None:
        draft, bar = self._draft, self._view.bar
        draft.changed.connect(self.on_changed)
        draft.refused.connect(self._view.show_fault)
        draft.steps_changed.connect(self.on_steps_changed)
        self._previews.preview_ready.connect(self.on_preview_ready)
        self._previews.preview_failed.connect(self._view.show_fault)
        self._previews.stages_ready.connect(self.on_stages_ready)
        self._pictures.loaded.connect(self.on_loaded)
        self._pictures.failed.connect(self._view.show_fault)
        self._reading.tried_out.connect(self.on_tried_out)
        self._reading.try_failed.connect(self.on_try_failed)
        capture.captured.connect(self.on_captured)
        bar.undo.setEnabled(False)
        bar.redo.setEnabled(False)

    # --- the frame

    @Slot(int, object, object, str)
    def on_captured(self, _generation: int, frame: Frame, _copy: object, recipe: str) -> None:
        """Keep the part that was read last: it is what the engineer wants to tune on."""
        self._last_frame = frame, recipe
        self._view.bar.frame.setEnabled(True)

    @Slot(QWidget)
    def on_view_chosen(self, view: QWidget) -> None:
        if view is not self._view:
            self._previews.drop()
            self._reading.drop_trial()
            self._asked = None
        elif self._frame is None:
            self._begin()
        else:
            self._ask_preview()

    def _begin(self) -> None:
        if self._last_frame is not None:
            self.on_last_frame()
        else:
            sample = self._recipes.sample_of(self._draft.recipe.name)
            if sample is not None:
                self._pictures.load(sample)
            else:
                self._view.panel.show_reading(None, self.tr("Open a picture to tune on."))

    @Slot()
    def on_last_frame(self) -> None:
        if self._last_frame is None:
            self._view.show_fault(self.tr("No part was read yet. Open a picture instead."))
            return
        self._use(*self._last_frame)

    @Slot()
    def on_open(self) -> None:
        path = ask_picture(self._window, self._samples)
        if path is not None:
            self._pictures.load(path)

    @Slot(object, str)
    def on_loaded(self, frame: Frame, recipe: str) -> None:
        self._use(frame, recipe)

    def _use(self, frame: Frame, recipe: str) -> None:
        """Tune on a frame; its own recipe is opened unless another is being changed."""
        self._frame = frame
        if recipe and recipe != self._draft.recipe.name and not self._draft.is_modified:
            self._recipes.open(recipe)
        self._view.compare.after.fit()
        self.frame_used.emit(frame)
        self._ask_preview()

    # --- changes

    @Slot()
    def on_undo(self) -> None:
        self._view.finish_typing()
        self._draft.undo()

    @Slot(int, object)
    def on_fields_dragged(self, index: int, fields: dict[str, object]) -> None:
        self._draft.drag(partial(with_fields, index=index, values=fields))

    @Slot(int, bool)
    def on_switched(self, index: int, is_on: bool) -> None:
        self._change(partial(with_field, index=index, field="enabled", value=is_on), index)

    @Slot(int, int)
    def on_move_asked(self, index: int, to: int) -> None:
        self._change(partial(with_stage_moved, index=index, to=to), to)

    @Slot(str)
    def on_add_asked(self, kind: str) -> None:
        index = self._view.stage_index()
        place = 0 if index is None else index + 1
        size = self._view.after_size() or (1000, 1000)
        self._change(partial(with_stage, index=place, kind=kind, input_size=size), place)

    @Slot(int)
    def on_remove_asked(self, index: int) -> None:
        self._change(partial(without_stage, index=index), index - 1 if index else None)

    def _change(self, change: partial[Recipe], look_at: int | None) -> None:
        if self._draft.change(change):
            self._view.look_at(look_at)
            self._ask_preview()
        else:
            self._show()

    @Slot(object)
    def on_changed(self, _recipe: Recipe) -> None:
        self._view.show_fault("")
        self._show()
        if self._is_looked_at():
            self._pause.start()  # a changed format asks for no preview, and reads otherwise

    def _show(self) -> None:
        self._view.show_recipe(self._draft.recipe, is_modified=self._draft.is_modified)
        self._ask_preview()

    def _is_looked_at(self) -> bool:
        return self._frame is not None and self._window.view() is self._view

    @Slot(bool, bool)
    def on_steps_changed(self, can_undo: bool, can_redo: bool) -> None:
        self._view.bar.undo.setEnabled(can_undo)
        self._view.bar.redo.setEnabled(can_redo)

    # --- previews and readings

    @Slot()
    def on_preview_asked(self) -> None:
        self._ask_preview()

    def _ask_preview(self) -> None:
        if self._frame is None or not self._is_looked_at():
            return
        view = self._view
        ask = PreviewAsk(
            self._frame,
            self._draft.recipe.stages,
            view.stage_index(),
            view.compare.limit(),
            view.compare.box(),
            view.compare.before_box(),
        )
        if ask.is_same_as(self._asked):
            return  # showing a preview may move the view by a pixel: that is no new wish
        self._asked = ask
        self._previews.ask(ask)
        self._pause.start()

    @Slot(object)
    def on_preview_ready(self, preview: StagePreview) -> None:
        if self._window.view() is self._view:
            self._view.show_preview(preview)

    @Slot(object)
    def on_stages_ready(self, stages: AllStages) -> None:
        self._view.show_stages(stages)

    @Slot()
    def on_pause(self) -> None:
        if self._frame is not None and self._is_looked_at():
            self._reading.try_out(self._frame, self._draft.recipe)
            self.trial_begun.emit(self._frame)

    @Slot(object)
    def on_tried_out(self, inspection: Inspection) -> None:
        if self._window.view() is self._view:
            self._view.panel.show_reading(inspection)

    @Slot(str)
    def on_try_failed(self, words: str) -> None:
        self._view.panel.show_reading(None, words)
