"""Forms know of every field what its model says, and nothing else."""

import pytest

from station.config.form_fields import FieldKind, FormField, form_fields, label_of
from station.config.recipe import Recipe
from station.imaging.catalogue import STAGE_TYPES
from station.imaging.cleanup import GaussianBlur
from station.imaging.geometry import Crop
from station.imaging.rotate import Rotate
from station.imaging.shift import Shift
from station.imaging.stage import Stage


def field(model: type[Stage], name: str) -> FormField:
    return next(field for field in form_fields(model) if field.name == name)


def test_a_number_has_its_bounds_unit_and_default() -> None:
    angle = field(Rotate, "angle_deg")
    assert (angle.kind, angle.minimum, angle.maximum) == (FieldKind.NUMBER, -360, 360)
    assert (angle.unit, angle.default, angle.label) == ("°", 0.0, "Angle")


def test_an_odd_number_goes_in_steps_of_two() -> None:
    (size, *_) = [f for f in form_fields(GaussianBlur) if f.step == 2]
    assert size.kind is FieldKind.WHOLE_NUMBER


def test_a_field_that_may_be_left_empty_says_so() -> None:
    assert field(Crop, "right_px").is_optional
    assert not field(Crop, "left_px").is_optional


def test_choices_points_and_required_fields_are_told_apart() -> None:
    assert field(Rotate, "canvas").choices == ("grow", "keep")
    assert field(Shift, "upper_edge").kind is FieldKind.POINTS
    assert field(Shift, "upper_edge").is_required


@pytest.mark.parametrize("stage", STAGE_TYPES, ids=lambda stage: stage.title)
def test_every_stage_can_be_edited_by_a_form(stage: type[Stage]) -> None:
    fields = form_fields(stage)
    assert fields
    assert all(f.kind is not FieldKind.TABLE and f.description for f in fields)
    numbers = [f for f in fields if f.kind in (FieldKind.NUMBER, FieldKind.WHOLE_NUMBER)]
    assert all(f.minimum is not None and f.maximum is not None for f in numbers)


def test_what_is_no_single_control_is_a_table() -> None:
    kinds = {f.name: f.kind for f in form_fields(Recipe)}
    assert kinds["limits"] is FieldKind.TABLE
    assert "version" not in kinds


def test_a_label_leaves_the_unit_to_the_control() -> None:
    assert label_of("centre_x_px") == "Centre x"
