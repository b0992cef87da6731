"""The composition root of the window: builds, connects, starts; stops in reverse."""

import getpass
import sys
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from station.assembly import look_alike_tables, result_log
from station.config.paths import OWN_RECIPES, RECIPES, SAMPLES, SETTINGS_FILE
from station.config.settings import Settings, load_settings
from station.domain.clock import Clock, SystemClock
from station.services.capture_service import CaptureService
from station.services.disk_service import DiskService
from station.services.inspection_service import InspectionService, ResultLog
from station.services.part_cycle import PartCycle
from station.services.picture_service import PictureService
from station.services.preview_service import PreviewService
from station.services.reading_service import PartReader, ReadingService
from station.services.recipe_draft import RecipeDraft
from station.services.source_choice import SourceChoice
from station.ui.main_window import MainWindow
from station.ui.status_strip import RecipeChoice
from station.ui.theme import apply_theme, sizes_of_screen
from station.window.closing import Closing
from station.window.part_reading import RecipePartReader
from station.window.picture_wiring import PictureWiring
from station.window.recipe_store import RecipeStore
from station.window.recipe_wiring import RecipeWiring
from station.window.sources import settings_choice
from station.window.stop_signals import StopSignals
from station.window.tune_wiring import TuneWiring
from station.window.typed_code import TypedCodes
from station.window.wiring import Wiring


def run_window(*, is_full_screen: bool = False) -> int:
    """Open the station and return when its window is closed.

    `prepare_libraries` of library_order.py comes before this module is imported.
    """
    clock = SystemClock()
    settings = load_settings(SETTINGS_FILE)
    application = make_application()
    station = build(
        settings=settings,
        clock=clock,
        part_reader=RecipePartReader(settings=settings, clock=clock),
        result_log=result_log(settings),
    )
    memory = QSettings("ocr-inspection-station", "window")
    show(station.window, memory, is_full_screen=is_full_screen)
    station.start(settings_choice(settings.source, clock))
    signals = StopSignals(ask=station.window.close, force=application.quit)
    signals.start()
    code = application.exec()
    signals.close()
    memory.setValue("geometry", station.window.saveGeometry())
    station.stop()
    return code


def make_application() -> QApplication:
    """Return the application, dressed for the screen it is on."""
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    application.setApplicationName("OCR inspection station")
    application.setDesktopFileName("ocr-inspection-station")
    apply_theme(application, sizes_of_screen(application.primaryScreen()))
    return application


def show(window: MainWindow, memory: QSettings, *, is_full_screen: bool) -> None:
    """Show the window where it was last time; the first time it fills the screen's free area."""
    geometry = memory.value("geometry")
    if is_full_screen:
        window.showFullScreen()
    elif geometry is not None and window.restoreGeometry(geometry):
        window.show()
    else:
        window.showMaximized()


@dataclass(frozen=True, slots=True)
class Station:
    """All that lives while the window is open."""

    window: MainWindow
    cycle: PartCycle
    capture: CaptureService
    reading: ReadingService
    inspections: InspectionService
    disk: DiskService
    previews: PreviewService
    pictures: PictureService

    def start(self, choice: SourceChoice) -> None:
        """Start the services; the window is already on the screen."""
        self.capture.start()
        self.capture.use(choice)
        self.inspections.start()
        self.disk.start()
        self.reading.start()

    def stop(self) -> None:
        """Stop triggers, drop the queue, wait for jobs, flush records; widgets come last."""
        self.cycle.stop()
        self.capture.close()
        self.previews.close()
        self.pictures.close()
        self.reading.close()
        self.inspections.close()
        self.disk.close()
        self.window.deleteLater()


def build(
    *,
    settings: Settings,
    clock: Clock,
    part_reader: PartReader,
    result_log: ResultLog,
    own_recipes: Path = OWN_RECIPES,
) -> Station:
    """Make everything and connect it; nothing runs yet."""
    store = RecipeStore(shipped=RECIPES, own=own_recipes, samples=SAMPLES, clock=clock)
    recipes = store.recipes()
    typed = TypedCodes(recipes, look_alike_tables())
    capture = CaptureService()
    reading = ReadingService(part_reader=part_reader)
    inspections = InspectionService(result_log=result_log)
    disk = DiskService(folder=settings.data_path)
    cycle = PartCycle(
        capture=capture,
        reading=reading,
        inspections=inspections,
        clock=clock,
        format_check=typed.problems,
        operator=settings.operator or getpass.getuser(),
        recipe=settings.recipe,
    )
    closing = Closing(cycle=cycle, parent=cycle)
    sizes = sizes_of_screen(QApplication.primaryScreen())
    window = MainWindow(sizes=sizes, may_close=closing.may_close)
    window.strip.set_recipes(
        [RecipeChoice(r.name, r.title, r.short_hash) for r in recipes.values()]
    )
    window.strip.set_recipe(settings.recipe)
    Wiring(
        window=window,
        cycle=cycle,
        reading=reading,
        inspections=inspections,
        disk=disk,
        typed=typed,
    )
    PictureWiring(
        window=window,
        cycle=cycle,
        capture=capture,
        source=settings.source,
        samples=SAMPLES,
        clock=clock,
    )
    previews, pictures = PreviewService(), PictureService(clock=clock)
    draft = RecipeDraft(recipe=recipes.get(settings.recipe) or next(iter(recipes.values())))
    draft.setParent(window)
    TuneWiring(
        window=window,
        draft=draft,
        previews=previews,
        pictures=pictures,
        reading=reading,
        capture=capture,
        recipes=RecipeWiring(window=window, draft=draft, store=store),
        samples=SAMPLES,
    )
    closing.attach(window)
    return Station(window, cycle, capture, reading, inspections, disk, previews, pictures)
