"""The sections of the settings as forms offer them, made from the settings' own model."""

from dataclasses import dataclass, replace

from pydantic import BaseModel

from station.commands.listener_settings import ListenerSettings
from station.config.form_fields import FormField, form_fields
from station.config.settings import (
    CameraSource,
    FolderSource,
    Settings,
    SimulatedSource,
)
from station.config.settings_words import ABOUT, GROUPS, PATHS, Group, label_for
from station.delivery.device_settings import DeviceSettings
from station.delivery.line_server_settings import LineServerSettings
from station.delivery.plant_server_settings import PlantServerSettings
from station.records.archive_settings import ArchiveSettings
from station.records.csv_settings import CsvSettings

GENERAL = "general"
RECEIVERS = ("device", "plant_server", "line_server")
SOURCES: dict[str, type[BaseModel]] = {
    "simulated": SimulatedSource,
    "folder": FolderSource,
    "camera": CameraSource,
}


@dataclass(frozen=True, slots=True)
class Section:
    """One form: `key` is its table in the settings file, or "general" for what is in none.

    Its fields stand in the order of its groups, which together hold each field once.
    """

    key: str
    title: str
    about: str
    groups: tuple[Group, ...]
    fields: tuple[FormField, ...]

    def heads(self) -> dict[str, str]:
        """Return the title above each field that begins a group."""
        return {group.names[0]: group.title for group in self.groups}


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
    made = [_section(key, title, form_fields(model)) for key, (title, model) in tables.items()]
    return (_section(GENERAL, "Station", general), *made)


def source_fields(kind: str) -> tuple[FormField, ...]:
    """Return the fields of one kind of source."""
    return tuple(_named(kind, field) for field in form_fields(SOURCES[kind]))


def _section(key: str, title: str, fields: tuple[FormField, ...]) -> Section:
    groups = GROUPS.get(key, ())
    order = [name for group in groups for name in group.names]
    named = {field.name: _named(key, field) for field in fields}
    shown = [named[name] for name in order] if order else list(named.values())
    return Section(key, title, ABOUT[key], groups, tuple(shown))


def _named(key: str, field: FormField) -> FormField:
    control = PATHS.get(field.name, field.control)
    return replace(field, label=label_for(key, field.name), control=control)
