"""The recipe as a value."""

import pytest
from pydantic import ValidationError

from station.config.recipe import Recipe
from station.imaging.cleanup import Median
from station.imaging.geometry import Crop


def _recipe(**changes: object) -> Recipe:
    return Recipe.model_validate({"name": "part", "title": "Part", **changes})


def test_equal_content_has_an_equal_hash() -> None:
    stages = [{"kind": "crop", "left_px": 3}]
    assert _recipe(stages=stages).content_hash == _recipe(stages=(Crop(left_px=3),)).content_hash


@pytest.mark.parametrize(
    "changes",
    [
        {"title": "Other"},
        {"stages": [{"kind": "median"}]},
        {"limits": {"min_lead": 0.31}},
        {"code": {"separators": "-"}},
        {"reader": {"model": "somewhere"}},
    ],
    ids=lambda changes: next(iter(changes)),
)
def test_any_change_changes_the_hash(changes: dict[str, object]) -> None:
    assert _recipe(**changes).content_hash != _recipe().content_hash


def test_the_order_of_stages_counts() -> None:
    one, other = Crop(left_px=3), Median()
    assert _recipe(stages=[one, other]).content_hash != _recipe(stages=[other, one]).content_hash


def test_the_short_hash_is_the_beginning_of_the_long_one() -> None:
    recipe = _recipe()
    assert len(recipe.content_hash) == 64
    assert recipe.short_hash == recipe.content_hash[:8]


def test_a_recipe_cannot_be_changed() -> None:
    with pytest.raises(ValidationError):
        _recipe().title = "Other"  # type: ignore[misc]


@pytest.mark.parametrize("name", ["", "Ring", "a b", "../ring", "ring.toml"])
def test_names_that_are_no_file_names_are_refused(name: str) -> None:
    with pytest.raises(ValidationError):
        _recipe(name=name)
