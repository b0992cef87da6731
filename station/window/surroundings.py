"""What the window works with and writes: the real things, or prepared ones for tests."""

from dataclasses import dataclass
from pathlib import Path

from station.config.paths import (
    OWN_RECIPES,
    SETTINGS_FILE,
    USERS_FILE,
)
from station.config.settings import Settings
from station.delivery.channel import Channel
from station.delivery.schedule import Schedule
from station.domain.clock import Clock
from station.domain.delivery import LINE_SERVER
from station.evaluation.set_reader import RecipeSetReader, SetReader
from station.ledger_assembly import channels_of, ledger_of
from station.records.ledger import Ledger
from station.services.courier_signals import ChannelNotes
from station.services.inspection_service import RecordKeeper
from station.services.reading_service import PartReader

USUAL_SCHEDULE = Schedule()


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the window works with: real, or prepared for tests."""

    part_reader: PartReader
    set_reader: SetReader
    keeper: RecordKeeper
    ledger: Ledger
    channels: tuple[Channel, ...]
    notes: ChannelNotes
    schedule: Schedule = USUAL_SCHEDULE


@dataclass(frozen=True, slots=True)
class StationFiles:
    """What the station writes beside its results."""

    recipes: Path
    settings: Path
    users: Path


STATION_FILES = StationFiles(OWN_RECIPES, SETTINGS_FILE, USERS_FILE)


def no_look(settings: Settings) -> None:
    """Change nothing of the look."""
    del settings


def no_speech(language: str) -> None:
    """Change nothing of the language."""
    del language


def nothing() -> None:
    """Begin nothing again."""


def real_surroundings(
    settings: Settings, clock: Clock, part_reader: PartReader, schedule: Schedule = USUAL_SCHEDULE
) -> Surroundings:
    """Return the ledger and the channels that the settings name; nothing is opened."""
    ledger, notes = ledger_of(settings, clock), ChannelNotes()
    channels = channels_of(
        settings,
        ledger,
        clock,
        console=notes.note_traffic,
        warn=notes.warning_of(LINE_SERVER),
    )
    set_reader = RecipeSetReader(settings=settings, clock=clock)
    return Surroundings(part_reader, set_reader, ledger, ledger, channels, notes, schedule)
