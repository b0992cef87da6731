"""Connects the picture side of the window with the capture service: sources, live view, recipes."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Slot

from station.config.recipe import Recipe
from station.config.settings import AnySource
from station.domain.clock import Clock
from station.domain.frame import Region
from station.imaging.screen_copy import ScreenCopy
from station.imaging.search_area import search_area
from station.imaging.stage import Size
from station.services.capture_service import CaptureService
from station.services.part_cycle import PartCycle
from station.services.source_choice import SourceChoice
from station.services.step import Step
from station.ui.main_window import MainWindow
from station.ui.questions import ask_folder, ask_picture
from station.ui.source_actions import source_actions
from station.window.sources import (
    folder_choice,
    own_camera_choice,
    own_line_choice,
    picture_choice,
)


@dataclass(frozen=True, slots=True, eq=False)
class SearchArea:
    """Where a recipe looks on a frame of this size."""

    recipe: Recipe
    size: Size
    regions: tuple[Region, ...]


class PictureWiring(QObject):
    """A live picture is shown only while no part is under way: its frame must not move."""

    def __init__(
        self,
        *,
        window: MainWindow,
        cycle: PartCycle,
        capture: CaptureService,
        source: AnySource,
        samples: Path,
        clock: Clock,
        recipes: Mapping[str, Recipe],
    ) -> None:
        """`recipes` are those of the window as they are now, by name."""
        super().__init__(window)
        self._window, self._run, self._strip = window, window.run, window.strip
        self._cycle, self._capture = cycle, capture
        self._source, self._samples, self._clock = source, samples, clock
        self._recipes = recipes
        self._looked: ScreenCopy | None = None
        self._area: SearchArea | None = None
        self._tag = "LIVE"
        self._is_live = True
        self._has_source, self._camera_before = False, ("busy", "")
        self._source_fault = ""
        self._connect_sources()
        capture.opened.connect(self.on_opened)
        capture.open_failed.connect(self.on_open_failed)
        capture.looked.connect(self.on_looked)
        capture.look_failed.connect(self.on_look_failed)
        capture.capture_failed.connect(self.on_capture_failed)
        capture.healed.connect(self._strip.camera.set_well)
        window.run.live_toggled.connect(self.on_live_toggled)
        self._strip.recipe_chosen.connect(self.on_recipe_chosen)
        cycle.capturing.connect(self.on_busy)
        for idle in (cycle.ready, cycle.saved, cycle.fault):
            idle.connect(self.on_idle)

    def _connect_sources(self) -> None:
        sources = source_actions(self._window)
        self._strip.set_sources(sources.all())
        sources.simulated.triggered.connect(self.on_simulated)
        sources.folder.triggered.connect(self.on_folder)
        sources.camera.triggered.connect(self.on_camera)
        sources.picture.triggered.connect(self.on_picture)
        self._window.picture_dropped.connect(self.use_path)

    @Slot()
    def on_busy(self) -> None:
        self._capture.set_live(False)

    @Slot()
    def on_idle(self) -> None:
        self._capture.set_live(self._is_live)
        if self._source_fault:
            self._run.show_hint(self._source_fault)

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
            self._follow(recipe)
            self._looked = copy
            self._run.pictures.show_live(copy, self._tag, self._search_area(copy))

    @Slot(str)
    def on_recipe_chosen(self, _name: str) -> None:
        """Another recipe looks elsewhere: draw it at once, a still part sends no new picture."""
        if self._looked is not None and self._cycle.step is Step.READY and self._is_live:
            area = self._search_area(self._looked)
            self._run.pictures.show_live(self._looked, self._tag, area)

    def _search_area(self, copy: ScreenCopy) -> tuple[Region, ...]:
        """Return where the recipe of the next part looks; worked out once for a size."""
        recipe = self._recipes.get(self._cycle.recipe)
        if recipe is None:
            return ()
        height, width = (round(side / copy.scale) for side in copy.pixels.shape[:2])
        known = self._area
        if known is None or known.recipe is not recipe or known.size != (width, height):
            regions = search_area(recipe.stages, (width, height))
            self._area = known = SearchArea(recipe, (width, height), regions)
        return known.regions

    def _follow(self, recipe: str) -> None:
        """Show the recipe that the source names; where it names none, the operator chooses."""
        self._strip.set_recipe_follows(bool(recipe))
        if recipe:
            self._strip.set_recipe(recipe)
            self._cycle.recipe = recipe

    @Slot(str)
    def on_look_failed(self, words: str) -> None:
        self._strip.camera.set_value("fault", words)

    @Slot(int, str)
    def on_capture_failed(self, _generation: int, words: str) -> None:
        self._strip.camera.set_value("fault", words)

    @Slot(object)
    def on_opened(self, choice: SourceChoice) -> None:
        self._tag, self._has_source = choice.tag, True
        self._strip.camera.set_value("ok", choice.title)
        self._source_fault = ""
        self._run.show_hint("")

    @Slot(object, str)
    def on_open_failed(self, _choice: SourceChoice, words: str) -> None:
        self._run.show_hint(words)
        if not self._has_source:
            self._strip.camera.set_value("fault", words)
            self._source_fault = words
        elif self._strip.camera.state() == "busy":
            self._strip.camera.set_value(*self._camera_before)  # the present one stays

    @Slot()
    def on_simulated(self) -> None:
        self._use(own_line_choice(self._source, self._clock))

    @Slot()
    def on_camera(self) -> None:
        self._use(own_camera_choice(self._source, self._clock))

    @Slot()
    def on_folder(self) -> None:
        if self._may_change():
            folder = ask_folder(self._window, self._samples)
            if folder is not None:
                self._use(folder_choice(folder, self._clock))

    @Slot()
    def on_picture(self) -> None:
        if self._may_change():
            path = ask_picture(self._window, self._samples)
            if path is not None:
                self.use_path(path)

    @Slot(Path)
    def use_path(self, path: Path) -> None:
        self._use(picture_choice(path, self._clock))

    def _use(self, choice: SourceChoice) -> None:
        if not self._may_change():
            return
        chip = self._strip.camera
        if chip.state() != "busy":
            self._camera_before = chip.state(), chip.words()
        chip.set_value("busy", self.tr("opening"))
        self._run.show_hint(self.tr("Opening {title} …").format(title=choice.title))
        self._capture.use(choice)

    def _may_change(self) -> bool:
        """Return whether no part is under way; else say what to do first."""
        is_free = self._cycle.step is Step.READY
        if not is_free:
            self._run.show_hint(self.tr("Decide this part first, then change the source."))
        return is_free
