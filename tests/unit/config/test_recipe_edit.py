"""Every change gives a valid recipe or says why not; the old recipe is untouched."""

import pytest

from station.assembly import recipe_named
from station.config.recipe_edit import (
    with_field,
    with_fields,
    with_name,
    with_stage,
    with_stage_moved,
    with_values,
    without_stage,
)
from station.domain.errors import UsageError
from station.imaging.catalogue import STAGE_TYPES
from station.imaging.pipeline import Pipeline
from tests.unit.imaging.pictures import landscape

RING = recipe_named("ring-remark")


def kinds(recipe: object) -> list[str]:
    return [stage.kind for stage in recipe.stages]  # type: ignore[attr-defined]


@pytest.mark.parametrize("stage", STAGE_TYPES, ids=lambda stage: stage.title)
@pytest.mark.parametrize("size", [(640, 400), (7, 5)], ids=str)
def test_every_new_stage_works_on_the_picture_it_was_made_for(
    stage: type, size: tuple[int, int]
) -> None:
    kind = stage.model_fields["kind"].default  # type: ignore[attr-defined]
    empty = RING.model_copy(update={"stages": ()})
    recipe = with_stage(empty, 0, kind, size)
    assert Pipeline(recipe.stages).run(landscape("grey8", *size)).line_image.size > 0


def test_stages_are_put_in_moved_and_taken_out() -> None:
    more = with_stage(RING, 1, "invert", (100, 100))
    assert kinds(more) == [kinds(RING)[0], "invert", *kinds(RING)[1:]]
    assert kinds(with_stage_moved(more, 1, 0))[0] == "invert"
    assert without_stage(more, 1) == RING


def test_a_field_is_changed_and_nothing_else() -> None:
    at = kinds(RING).index("contrast")
    changed = with_field(RING, at, "factor", 5.0)
    assert changed.stages[at].factor == 5.0  # type: ignore[union-attr]
    assert without_stage(changed, at) == without_stage(RING, at)


def test_fields_that_only_fit_together_are_checked_together() -> None:
    at = len(kinds(RING)) - 1 - kinds(RING)[::-1].index("crop")
    moved = with_fields(RING, at, {"left_px": 9000, "right_px": 9100})
    assert moved.stages[at].left_px == 9000  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("field", "value"), [("factor", -1), ("factor", "much"), ("unknown", 1)], ids=str
)
def test_what_a_stage_does_not_allow_is_refused_in_words(field: str, value: object) -> None:
    at = kinds(RING).index("contrast")
    with pytest.raises(UsageError, match="cannot be set"):
        with_field(RING, at, field, value)


def test_a_table_of_the_recipe_is_changed() -> None:
    changed = with_values(RING, ("limits",), {"min_probability": 0.5})
    assert changed.limits.min_probability == 0.5
    assert changed.model_copy(update={"limits": RING.limits}) == RING
    with pytest.raises(UsageError, match="min_probability"):
        with_values(RING, ("limits",), {"min_probability": 7})


def test_a_field_of_the_recipe_itself_and_one_in_a_list_are_changed() -> None:
    assert with_values(RING, (), {"number": 7}).number == 7
    fields = with_values(RING, ("code", "fields", 1), {"name": "count"}).code.fields
    assert [field.name for field in fields] == ["part", "count"]
    assert fields[1].look_alikes == "ring-digits"


@pytest.mark.parametrize(
    ("path", "values", "words"),
    [
        ((), {"title": ""}, "Title must not be empty"),
        (
            ("code", "fields", 0),
            {"name": "Type 1"},
            "'Type 1' is no Name here; allowed are small letters",
        ),
        (("code", "fields", 0), {"min_length": 9}, "min_length 9 is more than max_length 6"),
        (("code", "fields", 0), {"name": "serial"}, "two fields have the same name"),
        (("quality",), {"min_brightness": 255.0}, "no picture could pass"),
    ],
    ids=str,
)
def test_a_refusal_says_what_is_wrong_in_a_few_words(
    path: tuple[str | int, ...], values: dict[str, object], words: str
) -> None:
    with pytest.raises(UsageError) as told:
        with_values(RING, path, values)
    assert words in str(told.value)


def test_a_copy_has_another_name_and_checksum_and_no_number() -> None:
    copy = with_name(with_values(RING, (), {"number": 3}), "ring-2", "Ring 2")
    assert (copy.name, copy.stages, copy.number) == ("ring-2", RING.stages, None)
    assert copy.content_hash != RING.content_hash
