"""Writes the field tables of docs/recipes.md and docs/settings.md from the models.

Run it as `python -m station.config.reference`.

The models are also what checks files and makes forms, so the three cannot drift apart.
"""

from pathlib import Path
from typing import Any

from pydantic import BaseModel

from station.codes.code_format import Anchor, CodeField, CodeFormat
from station.codes.limits import Limits
from station.commands.listener_settings import ListenerSettings
from station.config.line_layout import LineLayout
from station.config.part_checks import PartChecks
from station.config.paths import PROJECT
from station.config.recipe import ReaderChoice, Recipe
from station.config.settings import CameraSource, FolderSource, Settings, SimulatedSource
from station.delivery.device_settings import DeviceSettings
from station.delivery.line_server_settings import LineServerSettings
from station.delivery.plant_server_settings import PlantServerSettings
from station.imaging.catalogue import STAGE_TYPES
from station.imaging.quality_limits import QualityLimits
from station.records.archive_settings import ArchiveSettings
from station.records.csv_settings import CsvSettings

DOCS = PROJECT / "docs"
BEGIN = "<!-- written by `python -m station.config.reference`; do not edit below -->"

Schema = dict[str, Any]

_RECIPE_PARTS: tuple[tuple[str, type[BaseModel]], ...] = (
    ("The recipe", Recipe),
    ("`[quality]`", QualityLimits),
    ("`[reader]`", ReaderChoice),
    ("`[lines]`", LineLayout),
    ("`[code]`", CodeFormat),
    ("`[[code.fields]]`", CodeField),
    ("`[code.anchor]`", Anchor),
    ("`[limits]`", Limits),
    ("`[checks]`", PartChecks),
)

_SETTINGS_PARTS: tuple[tuple[str, type[BaseModel]], ...] = (
    ("The settings", Settings),
    ('`[source]` with `kind = "simulated"`', SimulatedSource),
    ('`[source]` with `kind = "folder"`', FolderSource),
    ('`[source]` with `kind = "camera"`', CameraSource),
    ("`[csv]`", CsvSettings),
    ("`[archive]`", ArchiveSettings),
    ("`[device]`", DeviceSettings),
    ("`[plant_server]`", PlantServerSettings),
    ("`[line_server]`", LineServerSettings),
    ("`[commands]`", ListenerSettings),
)


def updated(document: str, tables: str) -> str:
    """Return a document with the part below its BEGIN line written anew."""
    return f"{document.split(BEGIN)[0]}{BEGIN}\n\n{tables}"


def recipe_tables() -> str:
    """Return the fields of recipes and stages as Markdown."""
    parts = ["## Fields of a recipe", *(_section(*part) for part in _RECIPE_PARTS)]
    parts.append("## Stages")
    for stage in STAGE_TYPES:
        kind = stage.model_fields["kind"].default
        parts.append(_section(f"`{kind}`", stage))
    return "\n\n".join(parts) + "\n"


def settings_tables() -> str:
    """Return the fields of the settings as Markdown."""
    parts = ["## Fields of the settings", *(_section(*part) for part in _SETTINGS_PARTS)]
    return "\n\n".join(parts) + "\n"


DOCUMENTS = {"recipes.md": recipe_tables, "settings.md": settings_tables}
"""The documents that hold tables, and what makes each one's."""


def _section(title: str, model: type[BaseModel]) -> str:
    schema = model.model_json_schema()
    about = "\n\n".join(" ".join(part.split()) for part in schema["description"].split("\n\n"))
    head = ["| Field | Meaning | Values | Default |", "|---|---|---|---|"]
    rows = [_row(name, schema) for name in schema["properties"] if name != "kind"]
    return "\n".join([f"### {title}", "", about, "", *head, *rows])


def _row(name: str, schema: Schema) -> str:
    field = schema["properties"][name]
    default = "required" if name in schema.get("required", ()) else _default(field["default"])
    values = _values(field, schema.get("$defs", {}))
    cells = f"`{name}`", field.get("description", ""), values, default
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def _default(value: Any) -> str:
    if value is None or value in ([], {}):
        return "none"
    if isinstance(value, dict):
        return "its own defaults"
    if isinstance(value, list):
        return ", ".join(_literal(item) for item in value)
    return _literal(value)


def _literal(value: Any) -> str:
    """Return a value as it is written in TOML."""
    if isinstance(value, bool):
        return f"`{str(value).lower()}`"
    return f'`"{value}"`' if isinstance(value, str) else f"`{value:g}`"


def _values(field: Schema, definitions: Schema) -> str:
    """Return what may stand in a field, e.g. "1 to 255, odd, px"."""
    (choice, *_) = (kind for kind in field.get("anyOf", [field]) if kind.get("type") != "null")
    kind = {**field, **choice, **definitions.get(choice.get("$ref", "").rpartition("/")[2], {})}
    if "enum" in kind:
        return ", ".join(_literal(value) for value in kind["enum"])
    odd = ", odd" if kind.get("step") == 2 else ""
    unit = f", {kind['unit']}" if "unit" in kind else ""
    return f"{_type(kind)}{odd}{unit}"


def _type(kind: Schema) -> str:
    match kind.get("type"):
        case _ if "const" in kind:
            return _literal(kind["const"])
        case "integer" | "number":
            low = f"{kind['minimum']:g}" if "minimum" in kind else "more than 0"
            return f"{low} to {kind['maximum']:g}"
        case "string":
            limit = kind.get("maxLength")
            return f"text, up to {limit} characters" if limit else "text"
        case "boolean":
            return "`true`, `false`"
        case "array":
            return "points `[x, y]`" if kind.get("control") == "points" else "list"
        case _:
            return "table"


def write(folder: Path = DOCS) -> None:
    """Bring the documents up to date."""
    for name, tables in DOCUMENTS.items():
        path = folder / name
        path.write_text(updated(path.read_text(encoding="utf-8"), tables()), encoding="utf-8")


if __name__ == "__main__":
    write()
