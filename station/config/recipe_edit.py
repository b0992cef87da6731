"""One change to a recipe at a time, as the Tune view makes them. Every result is a valid recipe."""

from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from station.config.first_values import first_values
from station.config.form_fields import label_of
from station.config.recipe import Recipe
from station.domain.errors import UsageError
from station.imaging.catalogue import STAGE_TYPES
from station.imaging.stage import Size, Stage

Model = TypeVar("Model", bound=BaseModel)
Place = tuple[str | int, ...]

_TYPES = {stage.model_fields["kind"].default: stage for stage in STAGE_TYPES}


def with_field(recipe: Recipe, index: int, field: str, value: Any) -> Recipe:
    """Return the recipe with one field of one stage changed; UsageError if it cannot be so."""
    return with_fields(recipe, index, {field: value})


def with_fields(recipe: Recipe, index: int, values: dict[str, Any]) -> Recipe:
    """Return the recipe with some fields of one stage changed, checked together."""
    stage = recipe.stages[index]
    changed = _checked(type(stage), {**stage.model_dump(), **values})
    return _with_stages(recipe, [*recipe.stages[:index], changed, *recipe.stages[index + 1 :]])


def with_stage(recipe: Recipe, index: int, kind: str, input_size: Size) -> Recipe:
    """Return the recipe with a new stage put in at `index`, set for a picture of `input_size`."""
    stage = _checked(_TYPES[kind], {"kind": kind, **first_values(kind, input_size)})
    return _with_stages(recipe, [*recipe.stages[:index], stage, *recipe.stages[index:]])


def without_stage(recipe: Recipe, index: int) -> Recipe:
    """Return the recipe with one stage less."""
    return _with_stages(recipe, [*recipe.stages[:index], *recipe.stages[index + 1 :]])


def with_stage_moved(recipe: Recipe, index: int, to: int) -> Recipe:
    """Return the recipe with a stage at another place; `to` counts without the stage itself."""
    stages: list[Stage] = list(recipe.stages)
    stages.insert(to, stages.pop(index))
    return _with_stages(recipe, stages)


def with_values(recipe: Recipe, place: Place, values: Mapping[str, Any]) -> Recipe:
    """Return the recipe with fields of one of its tables changed, checked together.

    `place` leads to the table: () for the recipe's own fields, ("limits",), ("code", "fields", 1).
    """
    return _checked(Recipe, _changed(recipe, place, values))


def with_name(recipe: Recipe, name: str, title: str) -> Recipe:
    """Return a copy of the recipe under another name; a controller's number stays with the old."""
    changed = {"name": name, "title": title, "number": None}
    return _checked(Recipe, {**recipe.model_dump(), **changed})


def _changed(table: Any, place: Place, values: Mapping[str, Any]) -> Any:
    if not place:
        return {**dict(table), **values}
    here, rest = place[0], place[1:]
    if isinstance(here, int):
        return (*table[:here], _changed(table[here], rest, values), *table[here + 1 :])
    return {**dict(table), here: _changed(getattr(table, here), rest, values)}


def _with_stages(recipe: Recipe, stages: Sequence[Stage]) -> Recipe:
    return _checked(Recipe, {**dict(recipe), "stages": tuple(stages)})


def _checked(model: type[Model], values: dict[str, Any]) -> Model:
    try:
        return model.model_validate(values)
    except ValidationError as error:
        faults = "; ".join(_words(fault) for fault in error.errors())
        raise UsageError(f"This cannot be set: {faults}.") from error


def _words(fault: ErrorDetails) -> str:
    """Return what is wrong with which field, as short as beside that field in a form."""
    field = next((part for part in reversed(fault["loc"]) if isinstance(part, str)), "")
    match fault["type"]:
        case "value_error":
            return fault["msg"].removeprefix("Value error, ")
        case "string_too_short":
            return f"{label_of(field)} must not be empty"
        case "string_pattern_mismatch":
            text = repr(fault["input"])
            field = label_of(field)
            return f"{text} is no {field} here; allowed are small letters, digits and underscore"
        case _:
            return f"{field}: {fault['msg']}".lstrip(": ")
