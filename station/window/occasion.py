"""What the window is opened for: production, or something that brings a reader of its own."""

from collections.abc import Callable
from dataclasses import dataclass

from station.config.settings import Settings
from station.delivery.schedule import Schedule
from station.domain.clock import Clock
from station.services.reading_service import PartReader
from station.window.part_reading import RecipePartReader
from station.window.station import Station
from station.window.surroundings import USUAL_SCHEDULE


@dataclass(frozen=True, slots=True)
class Occasion:
    """`on_built` gets each station before it is shown; the window is built anew with settings."""

    part_reader: Callable[[Settings, Clock], PartReader]
    schedule: Schedule
    on_built: Callable[[Station], None]


def _real_reader(settings: Settings, clock: Clock) -> PartReader:
    return RecipePartReader(settings=settings, clock=clock)


def _add_nothing(station: Station) -> None:
    del station


PRODUCTION = Occasion(_real_reader, USUAL_SCHEDULE, _add_nothing)
