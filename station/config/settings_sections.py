"""The sections of the settings as forms offer them, made from the settings' own model."""

from dataclasses import dataclass

from pydantic import BaseModel

from station.commands.listener_settings import ListenerSettings
from station.config.form_fields import FormField, form_fields
from station.config.settings import (
    CameraSource,
    FolderSource,
    Settings,
    SimulatedSource,
)
from station.delivery.device_settings import DeviceSettings
from station.delivery.line_server_settings import LineServerSettings
from station.delivery.rest_settings import PlantServerSettings
from station.records.archive_settings import ArchiveSettings
from station.records.csv_settings import CsvSettings

GENERAL = "general"
SOURCES: dict[str, type[BaseModel]] = {
    "simulated": SimulatedSource,
    "folder": FolderSource,
    "camera": CameraSource,
}


@dataclass(frozen=True, slots=True)
class Section:
    """One form: `key` is its table in the settings file, or "general" for what is in none."""

    key: str
    title: str
    fields: tuple[FormField, ...]


def sections() -> tuple[Section, ...]:
    """Return all sections but the source, which has a form for each kind."""
    tables: dict[str, tuple[str, type[BaseModel]]] = {
        "device": ("Device", DeviceSettings),
        "plant_server": ("Plant server", PlantServerSettings),
        "line_server": ("Line server", LineServerSettings),
        "commands": ("Controller", ListenerSettings),
        "csv": ("CSV file", CsvSettings),
        "archive": ("Pictures kept", ArchiveSettings),
    }
    general = tuple(f for f in form_fields(Settings) if f.name not in (*tables, "source"))
    made = [Section(key, title, form_fields(model)) for key, (title, model) in tables.items()]
    return (Section(GENERAL, "Station", general), *made)
