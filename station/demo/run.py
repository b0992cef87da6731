"""The demo's life: the other sides, the window, and the end of both."""

from pathlib import Path

from station.capture.sample_labels import load_sample_labels
from station.config.paths import SAMPLES, SETTINGS_FILE
from station.config.settings import Settings, load_settings, save_settings
from station.demo.demo_reader import DemoReader
from station.demo.demo_settings import QUICK, demo_settings
from station.demo.demo_wiring import DemoWiring
from station.demo.known_answers import KnownAnswers
from station.demo.other_sides import OtherSides, free_port
from station.demo.own_hand import OwnHand
from station.domain.clock import Clock
from station.domain.delivery import DEVICE, LINE_SERVER, PLANT_SERVER
from station.services.reading_service import PartReader
from station.window.app import run_window
from station.window.occasion import Occasion
from station.window.part_reading import RecipePartReader
from station.window.station import Station


def run_demo(folder: Path, *, is_full_screen: bool, parts: int = 0) -> int:
    """Open the window with everything around it simulated; the exit code when it is closed.

    With `parts` it reads and decides so many by itself and closes.
    """
    sides = OtherSides(folder=folder)
    sides.open()
    try:
        save_settings(SETTINGS_FILE, settings_for(folder, sides))

        def on_built(station: Station) -> None:
            port = load_settings(SETTINGS_FILE).commands.port
            DemoWiring(station=station, sides=sides, commands=port, parent=station.window)
            if parts:
                OwnHand(station=station, parts=parts, parent=station.window)

        return run_window(
            is_full_screen=is_full_screen, occasion=Occasion(demo_reader, QUICK, on_built)
        )
    finally:
        sides.close()


def settings_for(folder: Path, sides: OtherSides) -> Settings:
    """Return the demo's settings; what a visitor chose the last time in this folder stays."""
    made = demo_settings(
        folder,
        device=sides.port_of(DEVICE),
        plant=sides.port_of(PLANT_SERVER),
        line=sides.port_of(LINE_SERVER),
        commands=free_port(),
    )
    before = load_settings(SETTINGS_FILE)
    return made.model_copy(update={"theme": before.theme, "language": before.language})


def demo_reader(settings: Settings, clock: Clock) -> PartReader:
    """Return the real reader with the known answers behind it."""
    return DemoReader(
        real=RecipePartReader(settings=settings, clock=clock),
        known=KnownAnswers(labels=load_sample_labels(SAMPLES), clock=clock),
    )
