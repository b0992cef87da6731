"""The recipe in parts, as a form shows them: which table stands on which page, and where.

The stages have their own list, the fields of the code too.
"""

from dataclasses import dataclass, replace

from pydantic import BaseModel

from station.codes.code_format import Anchor, CodeField, CodeFormat
from station.codes.limits import Limits
from station.config.form_fields import FieldKind, FormField, form_fields
from station.config.line_layout import LineLayout
from station.config.part_checks import PartChecks
from station.config.recipe import ReaderChoice, Recipe
from station.imaging.quality_limits import QualityLimits


@dataclass(frozen=True, slots=True)
class RecipeSection:
    """A table of the recipe, or some of its own fields; `place` leads there."""

    page: str
    title: str
    about: str
    place: tuple[str, ...]
    fields: tuple[FormField, ...]


def recipe_sections() -> tuple[RecipeSection, ...]:
    """Return the parts in the order in which people see them."""
    return (
        _section("reading", "Reader", ReaderChoice, ("reader",)),
        _section("reading", "Lines", LineLayout, ("lines",)),
        _section("reading", "How sure", Limits, ("limits",)),
        _section("checks", "Compared with other parts", PartChecks, ("checks",)),
        _section("quality", "Focus and light", QualityLimits, ("quality",)),
        RecipeSection("quality", "Is there a mark?", "", (), _own("min_mark_contrast")),
        RecipeSection("recipe", "", "", (), _own("title", "description", "number")),
    )


def whole_code_fields() -> tuple[FormField, ...]:
    """Return the fields of a format that concern the whole code."""
    plain = (f for f in form_fields(CodeFormat) if f.kind is not FieldKind.TABLE)
    return tuple(
        replace(field, control="ticks") if field.name == "check_fields" else field
        for field in plain
    )


def code_field_fields() -> tuple[FormField, ...]:
    """Return the fields of one field of a code; which look-alike tables there are comes later."""
    return tuple(
        replace(field, kind=FieldKind.CHOICE, choices=("",))
        if field.name == "look_alikes"
        else field
        for field in form_fields(CodeField)
    )


def anchor_fields() -> tuple[FormField, ...]:
    """Return the fields of an anchor."""
    return form_fields(Anchor)


def _section(
    page: str, title: str, model: type[BaseModel], place: tuple[str, ...]
) -> RecipeSection:
    return RecipeSection(page, title, about(model), place, _bare(form_fields(model)))


def about(model: type[BaseModel]) -> str:
    """Return the first paragraph of what a model says of itself."""
    return " ".join((model.__doc__ or "").partition("\n\n")[0].split())


def _own(*names: str) -> tuple[FormField, ...]:
    fields = {field.name: field for field in form_fields(Recipe)}
    return _bare(tuple(fields[name] for name in names))


def _bare(fields: tuple[FormField, ...]) -> tuple[FormField, ...]:
    """Leave out the unit of levels: the label says it, and the slider needs the room."""
    return tuple(replace(f, unit="") if f.unit == "levels" else f for f in fields)
