"""What every view is built on: the settings, the window, the services of one part, who works."""

from dataclasses import dataclass

from PySide6.QtWidgets import QApplication

from station.assembly import look_alike_tables
from station.config.paths import RECIPES, SAMPLES
from station.config.recipe import Recipe
from station.config.settings import Settings
from station.config.system_user import system_user
from station.config.users import Users, load_users
from station.domain.clock import Clock
from station.services.capture_service import CaptureService
from station.services.inspection_service import InspectionService
from station.services.part_cycle import PartCycle
from station.services.reading_service import ReadingService
from station.services.session import Session
from station.ui.main_window import MainWindow
from station.ui.status_strip import RecipeChoice
from station.ui.theme import Sizes, sizes_of_screen
from station.window.closing import Closing
from station.window.recipe_store import RecipeStore
from station.window.surroundings import StationFiles, Surroundings
from station.window.typed_code import TypedCodes


@dataclass(frozen=True, slots=True)
class Core:
    """`recipes` are those that can be chosen now, by name: a recipe that is saved joins them."""

    settings: Settings
    files: StationFiles
    surroundings: Surroundings
    clock: Clock
    store: RecipeStore
    recipes: dict[str, Recipe]
    typed: TypedCodes
    capture: CaptureService
    reading: ReadingService
    inspections: InspectionService
    users: Users
    session: Session
    cycle: PartCycle
    closing: Closing
    sizes: Sizes
    window: MainWindow


def core_of(
    settings: Settings, files: StationFiles, surroundings: Surroundings, clock: Clock
) -> Core:
    """Return the window, not shown, and what it stands on, not started."""
    store = RecipeStore(shipped=RECIPES, own=files.recipes, samples=SAMPLES, clock=clock)
    recipes = store.recipes()
    typed = TypedCodes(recipes, look_alike_tables())
    capture = CaptureService()
    reading = ReadingService(part_reader=surroundings.part_reader)
    inspections = InspectionService(keeper=surroundings.keeper)
    operator, users = settings.operator or system_user(), load_users(files.users)
    cycle = PartCycle(
        capture=capture,
        reading=reading,
        inspections=inspections,
        clock=clock,
        format_check=typed.problems,
        operator=operator,
        recipe=settings.recipe,
    )
    closing = Closing(cycle=cycle, parent=cycle)
    sizes = sizes_of_screen(QApplication.primaryScreen())
    window = MainWindow(sizes=sizes, clock=clock, may_close=closing.may_close)
    choices = [RecipeChoice(r.name, r.title, r.short_hash) for r in recipes.values()]
    window.strip.set_recipes(choices)
    window.strip.set_recipe(settings.recipe)
    session = Session(
        users=users, operator=operator, clock=clock, logout_after_min=settings.logout_after_min
    )
    session.setParent(window)
    return Core(
        settings=settings,
        files=files,
        surroundings=surroundings,
        clock=clock,
        store=store,
        recipes=recipes,
        typed=typed,
        capture=capture,
        reading=reading,
        inspections=inspections,
        users=users,
        session=session,
        cycle=cycle,
        closing=closing,
        sizes=sizes,
        window=window,
    )
