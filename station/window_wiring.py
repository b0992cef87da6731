"""Connects the window with its services. Widgets and services do not know each other."""

from pathlib import Path

from PySide6.QtCore import QObject, Slot

from station.domain.clock import Clock
from station.domain.inspection import Inspection
from station.imaging.screen_copy import ScreenCopy, StageCopy
from station.services.capture_service import CaptureService
from station.services.decisions import is_confirmable
from station.services.disk_service import DiskService
from station.services.inspection_service import InspectionService
from station.services.part_cycle import PartCycle, Step
from station.services.reading_service import ReadingService, ReadPart
from station.services.source_choice import SourceChoice
from station.typed_code import TypedCodes
from station.ui.main_window import MainWindow
from station.ui.questions import ask_folder, ask_operator, ask_picture
from station.ui.source_actions import source_actions
from station.window_sources import (
    camera_choice,
    folder_choice,
    picture_choice,
    simulated_choice,
)


class Wiring(QObject):
    """Signals of one side become slots of the other; nothing is decided here but what to show."""

    def __init__(
        self,
        *,
        window: MainWindow,
        cycle: PartCycle,
        capture: CaptureService,
        reading: ReadingService,
        inspections: InspectionService,
        disk: DiskService,
        typed: TypedCodes,
        samples: Path,
        clock: Clock,
    ) -> None:
        super().__init__(window)
        self._window, self._run, self._strip = window, window.run, window.strip
        self._cycle, self._capture, self._typed = cycle, capture, typed
        self._samples, self._clock = samples, clock
        self._tag = "LIVE"
        self._is_live = True
        self._log_fault = ""
        self._disk = ("busy", self.tr("looking"))
        self._sources = source_actions(window)
        self._connect_operator()
        self._connect_cycle()
        self._connect_strip(reading, inspections, disk)
        self._connect_sources()

    def _connect_operator(self) -> None:
        run, cycle = self._run, self._cycle
        run.capture_asked.connect(cycle.on_trigger)
        run.confirm_asked.connect(cycle.on_confirm)
        run.correction_submitted.connect(cycle.on_correct)
        run.re_read_asked.connect(cycle.on_re_read)
        run.reject_asked.connect(cycle.on_reject)
        run.typed.connect(cycle.on_typing)
        run.live_toggled.connect(self.on_live_toggled)

    def _connect_cycle(self) -> None:
        run, cycle = self._run, self._cycle
        cycle.ready.connect(run.show_ready)
        cycle.capturing.connect(run.show_capturing)
        cycle.frozen.connect(run.show_frozen)
        cycle.reading.connect(run.show_reading)
        cycle.result.connect(self.on_result)
        cycle.saving.connect(run.show_saving)
        cycle.saved.connect(run.show_saved)
        cycle.save_failed.connect(run.show_not_saved)
        cycle.fault.connect(run.show_fault)
        cycle.hint.connect(run.show_hint)
        cycle.question.connect(run.show_question)
        cycle.missed.connect(run.show_missed)
        cycle.counts_changed.connect(run.show_counts)
        cycle.capturing.connect(self.on_busy)
        for idle in (cycle.ready, cycle.saved, cycle.fault):
            idle.connect(self.on_idle)

    def _connect_strip(
        self, reading: ReadingService, inspections: InspectionService, disk: DiskService
    ) -> None:
        self._strip.recipe_chosen.connect(self.on_recipe_chosen)
        self._strip.operator_asked.connect(self.on_operator_asked)
        self._strip.set_operator(self._cycle.operator)
        reading.reader_loading.connect(self.on_reader_loading)
        reading.reader_ready.connect(self.on_reader_ready)
        reading.reader_failed.connect(self.on_reader_failed)
        reading.stages_ready.connect(self.on_stages_ready)
        inspections.log_ready.connect(self.on_log_ready)
        inspections.log_failed.connect(self.on_log_failed)
        disk.disk_changed.connect(self.on_disk_changed)

    def _connect_sources(self) -> None:
        self._strip.set_sources(self._sources.all())
        self._sources.simulated.triggered.connect(self.on_simulated)
        self._sources.folder.triggered.connect(self.on_folder)
        self._sources.camera.triggered.connect(self.on_camera)
        self._sources.picture.triggered.connect(self.on_picture)
        self._window.picture_dropped.connect(self.use_path)
        self._capture.opened.connect(self.on_opened)
        self._capture.open_failed.connect(self.on_open_failed)
        self._capture.looked.connect(self.on_looked)
        self._capture.look_failed.connect(self.on_look_failed)

    # --- the part

    @Slot(object)
    def on_result(self, part: ReadPart) -> None:
        inspection: Inspection = part.inspection
        self._strip.set_recipe(inspection.recipe)
        self._run.wants_capitals = self._typed.wants_capitals(inspection.recipe)
        self._run.show_result(
            inspection,
            line=part.line,
            is_confirmable=is_confirmable(inspection),
        )

    @Slot(object)
    def on_stages_ready(self, stages: tuple[StageCopy, ...]) -> None:
        if self._cycle.step in (Step.RESULT, Step.SAVING):
            self._run.pictures.show_stages(stages)

    @Slot()
    def on_busy(self) -> None:
        """A part is being decided: its picture must not move."""
        self._capture.set_live(False)

    @Slot()
    def on_idle(self) -> None:
        self._capture.set_live(self._is_live)

    # --- pictures

    @Slot(bool)
    def on_live_toggled(self, is_live: bool) -> None:
        self._is_live = is_live
        if self._cycle.step is Step.READY:
            self._capture.set_live(is_live)
            if not is_live:
                self._run.pictures.set_tag(self.tr("FROZEN"), "frozen")

    @Slot(object, str)
    def on_looked(self, copy: ScreenCopy, recipe: str) -> None:
        self._strip.camera.set_well()
        if self._cycle.step is Step.READY and self._is_live:
            self._run.pictures.show_live(copy, self._tag)
            self._follow(recipe)

    def _follow(self, recipe: str) -> None:
        """Show the recipe that the source names; where it names none, the operator chooses."""
        self._strip.set_recipe_follows(bool(recipe))
        if recipe:
            self._strip.set_recipe(recipe)
            self._cycle.recipe = recipe

    @Slot(str)
    def on_look_failed(self, words: str) -> None:
        self._strip.camera.set_value("fault", words)

    @Slot(object)
    def on_opened(self, choice: SourceChoice) -> None:
        self._tag = choice.tag
        self._strip.camera.set_value("ok", choice.title)
        self._run.show_hint("")

    @Slot(object, str)
    def on_open_failed(self, _choice: SourceChoice, words: str) -> None:
        self._run.show_hint(words)
        if self._strip.camera.state() == "busy":
            self._strip.camera.set_value("fault", words)

    @Slot()
    def on_simulated(self) -> None:
        self._use(simulated_choice(self._samples, self._clock))

    @Slot()
    def on_camera(self) -> None:
        self._use(camera_choice(0, self._clock))

    @Slot()
    def on_folder(self) -> None:
        folder = ask_folder(self._window, self._samples)
        if folder is not None:
            self._use(folder_choice(folder, self._clock))

    @Slot()
    def on_picture(self) -> None:
        path = ask_picture(self._window, self._samples)
        if path is not None:
            self.use_path(path)

    @Slot(Path)
    def use_path(self, path: Path) -> None:
        self._use(picture_choice(path, self._clock))

    def _use(self, choice: SourceChoice) -> None:
        if self._cycle.step is not Step.READY:
            self._run.show_hint(self.tr("Decide this part first, then change the source."))
            return
        self._capture.use(choice)

    # --- the strip

    @Slot(str)
    def on_recipe_chosen(self, name: str) -> None:
        self._cycle.recipe = name

    @Slot()
    def on_operator_asked(self) -> None:
        self._cycle.operator = ask_operator(self._window, self._cycle.operator)
        self._strip.set_operator(self._cycle.operator)

    @Slot()
    def on_reader_loading(self) -> None:
        self._strip.reader.set_value("busy", self.tr("loading"))
        if self._cycle.step is Step.READY:
            self._run.show_loading()

    @Slot(str)
    def on_reader_ready(self, name: str) -> None:
        self._strip.reader.set_value("ok", name)

    @Slot(str)
    def on_reader_failed(self, words: str) -> None:
        self._strip.reader.set_value("fault", words)

    @Slot(str, str)
    def on_disk_changed(self, state: str, words: str) -> None:
        self._disk = (state, words)
        self._show_disk()

    @Slot()
    def on_log_ready(self) -> None:
        self._log_fault = ""
        self._show_disk()

    @Slot(str)
    def on_log_failed(self, words: str) -> None:
        self._log_fault = words
        self._show_disk()

    def _show_disk(self) -> None:
        state, words = ("fault", self._log_fault) if self._log_fault else self._disk
        self._strip.disk.set_value(state, words)
