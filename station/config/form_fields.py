"""What a form has to know about the fields of a model: kind, bounds, unit, words. No widgets.

Forms, file checks and documents all come from the models, so they cannot say different things.
"""

from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

from pydantic import BaseModel

Schema = dict[str, Any]


class FieldKind(Enum):
    """Which control a field needs."""

    NUMBER = auto()
    WHOLE_NUMBER = auto()
    CHOICE = auto()
    SWITCH = auto()
    TEXT = auto()
    POINTS = auto()
    LINES = auto()
    MAPPING = auto()
    TABLE = auto()


@dataclass(frozen=True, slots=True)
class FormField:
    """One field. `minimum` may be excluded (a factor above 0): then `is_above_minimum` is set.

    `default` is None where the field is required, or where nothing stands for "none". `control`
    is a wish where the kind alone does not say enough: "spin" for a number that no slider finds,
    "short" for one that is typed once, "folder" or "file" for a text that is the path of one,
    "blanks" for a text whose blanks have to be seen, "long" for a text of several lines,
    "ticks" for a list of a few names. `least` is what the least number means where it is a word.
    """

    name: str
    label: str
    description: str
    kind: FieldKind
    default: Any = None
    is_required: bool = False
    is_optional: bool = False
    minimum: float | None = None
    maximum: float | None = None
    is_above_minimum: bool = False
    step: int = 1
    unit: str = ""
    choices: tuple[str, ...] = ()
    max_length: int | None = None
    control: str = ""
    least: str = ""


def form_fields(model: type[BaseModel]) -> tuple[FormField, ...]:
    """Return the fields of a model in their order, without `kind` and `version`."""
    schema = model.model_json_schema()
    names = [name for name in schema["properties"] if name not in ("kind", "version")]
    return tuple(_field(name, schema) for name in names)


def _field(name: str, schema: Schema) -> FormField:
    entry = schema["properties"][name]
    options = entry.get("anyOf", [entry])
    (choice, *_) = (option for option in options if option.get("type") != "null")
    definitions = schema.get("$defs", {})
    merged = {**entry, **choice, **definitions.get(choice.get("$ref", "").rpartition("/")[2], {})}
    unit = str(merged.get("unit", ""))
    return FormField(
        name=name,
        label=merged.get("label") or label_of(name),
        description=entry.get("description", ""),
        kind=_kind(merged),
        default=entry.get("default"),
        is_required=name in schema.get("required", ()),
        is_optional=len(options) > 1,
        minimum=merged.get("minimum", merged.get("exclusiveMinimum")),
        maximum=merged.get("maximum", merged.get("exclusiveMaximum")),
        is_above_minimum="exclusiveMinimum" in merged,
        step=int(merged.get("step", 1)),
        unit=unit,
        choices=tuple(str(value) for value in merged.get("enum", ())),
        max_length=merged.get("maxLength"),
        control=str(merged.get("control", "")),
        least=str(merged.get("least", "")),
    )


def _kind(merged: Schema) -> FieldKind:
    if "enum" in merged:
        return FieldKind.CHOICE
    match merged.get("type"):
        case "integer":
            return FieldKind.WHOLE_NUMBER
        case "number":
            return FieldKind.NUMBER
        case "boolean":
            return FieldKind.SWITCH
        case "string":
            return FieldKind.TEXT
        case "array" if merged.get("control") == "points":
            return FieldKind.POINTS
        case "array" if "items" in merged and "$ref" not in merged["items"]:
            return FieldKind.LINES
        case "object" if "additionalProperties" in merged and "properties" not in merged:
            return FieldKind.MAPPING
        case _:
            return FieldKind.TABLE


_UNITS = ("_px", "_deg", "_s", "_ms", "_min", "_gb", "_days")


def label_of(name: str) -> str:
    """Return a field's name for people: `inner_radius_px` is "Inner radius"."""
    for ending in _UNITS:
        name = name.removesuffix(ending)
    return name.replace("_", " ").capitalize()
