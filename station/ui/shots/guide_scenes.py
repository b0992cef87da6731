"""What guides a newcomer: the first set-up, step by step, and the demo."""

from collections.abc import Iterator

from station.capture.sample_labels import load_sample_labels
from station.config.paths import RECIPES, SAMPLES
from station.config.recipe_files import list_recipes
from station.config.settings import Settings
from station.domain.delivery import DEVICE, LINE_SERVER, PLANT_SERVER
from station.ui.demo.sides_dialog import SidesDialog
from station.ui.shots.studio import Shot, Studio, let_go
from station.ui.wizard.recipe_list import OfferedRecipe
from station.ui.wizard.wizard_dialog import SIZE, WizardDialog, WizardStep

FAULTS = dict.fromkeys((DEVICE, PLANT_SERVER, LINE_SERVER), ("none", "off", "delay", "lost-reply"))
PORTS = {DEVICE: "127.0.0.1:9001", PLANT_SERVER: "127.0.0.1:8100", LINE_SERVER: "127.0.0.1:8470"}
SUMMARY = (
    ("Station", "station-1"),
    ("Language, look", "as on this computer"),
    ("Camera", "Sample pictures, in turn"),
    ("Results", "Database and CSV file in data/run"),
    ("People", "Nobody has to log in"),
)


def guide_scenes(studio: Studio) -> Iterator[Shot]:
    """Every step of the set-up, then the other sides of the demo."""
    wizard = WizardDialog()
    wizard.resize(SIZE.boundedTo(studio.size))
    wizard.work.recipes.set_recipes(_offered())
    wizard.set_value(Settings().model_dump(mode="json"), ())
    wizard.source.show_picture(studio.parts.good.frame)
    wizard.done_.set_value(SUMMARY, has_people=False)
    wizard.show()
    try:
        for step in WizardStep:
            wizard.show_step(step)
            yield Shot(f"wizard-{step.name.lower()}", wizard)
    finally:
        let_go(wizard)
    yield from _demo()


def _demo() -> Iterator[Shot]:
    sides = SidesDialog(
        faults=FAULTS,
        places=PORTS,
        dashboard="http://127.0.0.1:8470/",
        controller="python3 main.py simulate plc --port 9010",
    )
    sides.show_reader("compact")
    sides.show_faults({DEVICE: "lost-reply", PLANT_SERVER: "off", LINE_SERVER: "none"})
    for channel in FAULTS:
        sides.show_arrived(channel, 41)
    sides.show()
    try:
        yield Shot("demo-sides", sides)
    finally:
        let_go(sides)


def _offered() -> list[OfferedRecipe]:
    pictures = {label.recipe: label.path for label in load_sample_labels(SAMPLES)}
    recipes = [item.recipe for item in list_recipes(RECIPES) if item.recipe is not None]
    return [
        OfferedRecipe(each.name, each.title, each.description, pictures.get(each.name))
        for each in recipes
    ]
