"""One change to a recipe at a time, as the Tune view makes them. Every result is a valid recipe."""

from collections.abc import Sequence
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from station.config.recipe import Recipe
from station.domain.errors import UsageError
from station.imaging.catalogue import STAGE_TYPES
from station.imaging.stage import Size, Stage

Model = TypeVar("Model", bound=BaseModel)

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
    stage = _checked(_TYPES[kind], {"kind": kind, **_first_values(kind, input_size)})
    return _with_stages(recipe, [*recipe.stages[:index], stage, *recipe.stages[index:]])


def without_stage(recipe: Recipe, index: int) -> Recipe:
    """Return the recipe with one stage less."""
    return _with_stages(recipe, [*recipe.stages[:index], *recipe.stages[index + 1 :]])


def with_stage_moved(recipe: Recipe, index: int, to: int) -> Recipe:
    """Return the recipe with a stage at another place; `to` counts without the stage itself."""
    stages: list[Stage] = list(recipe.stages)
    stages.insert(to, stages.pop(index))
    return _with_stages(recipe, stages)


def with_part(recipe: Recipe, part: str, values: dict[str, Any]) -> Recipe:
    """Return the recipe with fields of one of its tables changed, e.g. of `limits`."""
    table = {**getattr(recipe, part).model_dump(), **values}
    return _checked(Recipe, {**recipe.model_dump(), part: table})


def with_name(recipe: Recipe, name: str, title: str) -> Recipe:
    """Return a copy of the recipe under another name."""
    return _checked(Recipe, {**recipe.model_dump(), "name": name, "title": title})


def _with_stages(recipe: Recipe, stages: Sequence[Stage]) -> Recipe:
    return _checked(Recipe, {**dict(recipe), "stages": tuple(stages)})


def _checked(model: type[Model], values: dict[str, Any]) -> Model:
    try:
        return model.model_validate(values)
    except ValidationError as error:
        faults = [
            f"{'.'.join(str(part) for part in fault['loc'])}: "
            f"{fault['msg'].removeprefix('Value error, ')}".lstrip(": ")
            for fault in error.errors()
        ]
        raise UsageError(f"This cannot be set: {'; '.join(faults)}.") from error


def _first_values(kind: str, size: Size) -> dict[str, Any]:
    """Return values that show something sensible on a picture of this size."""
    width, height = size
    across, down = width / 6, height / 3
    match kind:
        case "crop":
            return {
                "left_px": width // 4,
                "top_px": height // 4,
                "right_px": max(width * 3 // 4, width // 4 + 1),
                "bottom_px": max(height * 3 // 4, height // 4 + 1),
            }
        case "shift":
            xs = [across * place for place in range(1, 6)]
            return {
                "upper_edge": tuple((x, down) for x in xs),
                "lower_edge": tuple((x, 2 * down) for x in reversed(xs)),
            }
        case "unwrap":
            radius = min(width, height) / 2
            return {
                "centre_x_px": width / 2,
                "centre_y_px": height / 2,
                "inner_radius_px": radius * 0.5,
                "outer_radius_px": radius * 0.8,
            }
        case "resize":
            return {"height_px": min(height, 160)}
        case _:
            return {}
