"""Fields of a code are added, taken away, moved and renamed; the check digit follows them."""

import pytest

from station.assembly import recipe_named
from station.codes.known_formats import KNOWN_FORMATS
from station.config.code_edit import (
    with_code_field,
    with_code_field_moved,
    with_code_field_values,
    with_format,
    without_code_field,
)
from station.config.recipe import Recipe
from station.config.recipe_edit import with_values
from station.domain.errors import UsageError

RING = recipe_named("ring-remark")
CHECKED = with_values(
    RING, ("code",), {"check_rule": "mod10", "check_fields": ("part", "serial"), "anchor": None}
)


def names(recipe: Recipe) -> list[str]:
    return [field.name for field in recipe.code.fields]


def test_a_new_field_has_a_name_of_its_own() -> None:
    more = with_code_field(with_code_field(RING, 1), 1)
    assert names(more) == ["part", "field4", "field3", "serial"]


def test_a_field_is_moved_and_taken_away_with_its_share_of_the_check_digit() -> None:
    assert names(with_code_field_moved(CHECKED, 0, 1)) == ["serial", "part"]
    less = without_code_field(CHECKED, 0)
    assert names(less) == ["serial"]
    assert less.code.check_fields == ("serial",)


def test_the_check_digit_follows_a_new_name() -> None:
    renamed = with_code_field_values(CHECKED, 1, {"name": "count", "max_length": 12})
    assert names(renamed) == ["part", "count"]
    assert renamed.code.check_fields == ("part", "count")
    assert renamed.code.fields[1].max_length == 12


def test_what_the_anchor_needs_cannot_be_taken_away() -> None:
    with pytest.raises(UsageError, match="the anchor's tail is longer"):
        without_code_field(RING, 1)


@pytest.mark.parametrize("known", KNOWN_FORMATS, ids=lambda known: known.title)
def test_every_known_format_can_be_chosen(known: object) -> None:
    assert with_format(RING, known.code).code == known.code  # type: ignore[attr-defined]
