"""Changes to the fields of a recipe's code format. Every result is a valid recipe."""

from collections.abc import Mapping
from typing import Any

from station.codes.code_format import CodeFormat
from station.config.recipe import Recipe
from station.config.recipe_edit import with_values

CODE = ("code",)
NEW_MAX_LENGTH = 8


def with_format(recipe: Recipe, code: CodeFormat) -> Recipe:
    """Return the recipe with another code format."""
    return with_values(recipe, (), {"code": code})


def with_code_field(recipe: Recipe, index: int) -> Recipe:
    """Return the recipe with a new field put in at `index`: up to eight characters of any kind."""
    code = recipe.code
    new = {"name": _free_name(code), "min_length": 1, "max_length": NEW_MAX_LENGTH}
    return with_values(recipe, CODE, {"fields": (*code.fields[:index], new, *code.fields[index:])})


def without_code_field(recipe: Recipe, index: int) -> Recipe:
    """Return the recipe with one field less; the check digit does not cover it any more."""
    code = recipe.code
    gone = code.fields[index].name
    return with_values(
        recipe,
        CODE,
        {
            "fields": (*code.fields[:index], *code.fields[index + 1 :]),
            "check_fields": tuple(name for name in code.check_fields if name != gone),
        },
    )


def with_code_field_moved(recipe: Recipe, index: int, to: int) -> Recipe:
    """Return the recipe with a field at another place; `to` counts without the field itself."""
    fields = list(recipe.code.fields)
    fields.insert(to, fields.pop(index))
    return with_values(recipe, CODE, {"fields": tuple(fields)})


def with_code_field_values(recipe: Recipe, index: int, values: Mapping[str, Any]) -> Recipe:
    """Return the recipe with a field changed; what the check digit covers follows a new name."""
    code = recipe.code
    field = code.fields[index]
    changed = {**dict(field), **values}
    renamed = {field.name: changed["name"]}
    return with_values(
        recipe,
        CODE,
        {
            "fields": (*code.fields[:index], changed, *code.fields[index + 1 :]),
            "check_fields": tuple(renamed.get(name, name) for name in code.check_fields),
        },
    )


def _free_name(code: CodeFormat) -> str:
    taken = {field.name for field in code.fields}
    numbers = range(len(taken) + 1, len(taken) + 2 + len(taken))
    return next(name for name in map("field{}".format, numbers) if name not in taken)
