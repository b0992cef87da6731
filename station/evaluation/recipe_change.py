"""What differs between the stages of two recipes, field by field, for people to read."""

from dataclasses import dataclass
from typing import Any

from station.config.form_fields import form_fields
from station.config.recipe import Recipe


@dataclass(frozen=True, slots=True)
class RecipeChange:
    """One field of one stage with its value before and after. `label` and `unit` are for people."""

    stage_index: int
    kind: str
    title: str
    field: str
    label: str
    unit: str
    before: Any
    after: Any


def changes_between(before: Recipe, after: Recipe) -> tuple[RecipeChange, ...]:
    """Return the fields that differ, stage by stage; both have the same stages in order."""
    changes = []
    for index, (old, new) in enumerate(zip(before.stages, after.stages, strict=True)):
        for field in form_fields(type(new)):
            was, is_now = getattr(old, field.name), getattr(new, field.name)
            if was != is_now:
                changes.append(
                    RecipeChange(
                        index, new.kind, new.title, field.name, field.label, field.unit, was, is_now
                    )
                )
    return tuple(changes)
