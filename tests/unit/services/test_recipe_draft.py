"""Undo and redo of a recipe: one step per drag, refused changes change nothing."""

from functools import partial

import pytest

from station.assembly import recipe_named
from station.config.recipe import Recipe
from station.config.recipe_edit import with_field, without_stage
from station.services.recipe_draft import RecipeDraft


@pytest.fixture
def draft() -> RecipeDraft:
    return RecipeDraft(recipe=recipe_named("ring-remark"))


def contrast(recipe: Recipe) -> float:
    return next(stage.factor for stage in recipe.stages if stage.kind == "contrast")


def place_of(recipe: Recipe) -> int:
    return [stage.kind for stage in recipe.stages].index("contrast")


def test_a_drag_is_one_step_back(draft: RecipeDraft) -> None:
    at, before = place_of(draft.recipe), contrast(draft.recipe)
    for factor in (4.0, 5.0, 6.0):
        draft.drag(lambda recipe, f=factor: with_field(recipe, at, "factor", f))
    draft.end_edit()
    assert contrast(draft.recipe) == 6.0
    draft.undo()
    assert contrast(draft.recipe) == before
    draft.redo()
    assert contrast(draft.recipe) == 6.0


def test_undo_in_the_middle_of_a_drag_takes_the_whole_drag_back(draft: RecipeDraft) -> None:
    at, before = place_of(draft.recipe), contrast(draft.recipe)
    draft.drag(partial(with_field, index=at, field="factor", value=7.0))
    draft.undo()
    assert contrast(draft.recipe) == before


def test_what_cannot_be_is_told_and_changes_nothing(draft: RecipeDraft) -> None:
    told: list[str] = []
    draft.refused.connect(told.append)
    before = draft.recipe
    assert not draft.change(partial(with_field, index=0, field="right_px", value=0))
    assert draft.recipe is before
    assert len(told) == 1


def test_modified_means_other_than_saved(draft: RecipeDraft) -> None:
    assert not draft.is_modified
    draft.change(partial(without_stage, index=0))
    assert draft.is_modified
    draft.mark_saved()
    assert not draft.is_modified
    draft.undo()
    assert draft.is_modified


def test_a_new_change_forgets_what_was_undone(draft: RecipeDraft) -> None:
    states: list[tuple[bool, bool]] = []
    draft.steps_changed.connect(lambda undo, redo: states.append((undo, redo)))
    draft.change(partial(without_stage, index=0))
    draft.undo()
    draft.change(partial(without_stage, index=1))
    assert states[-1] == (True, False)


def test_opening_another_recipe_begins_anew(draft: RecipeDraft) -> None:
    draft.change(partial(without_stage, index=0))
    draft.open(recipe_named("label"))
    draft.undo()
    assert draft.recipe == recipe_named("label")
