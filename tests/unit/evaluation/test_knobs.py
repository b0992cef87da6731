"""What may be turned: values within their bounds, and only where they have an effect."""

from typing import Any

import pytest

from station.config.recipe_edit import with_fields
from station.evaluation.knobs import knobs_of
from station.imaging.catalogue import STAGE_TYPES
from tests.unit.evaluation.made_sets import recipe_with


def choices(*stages: dict[str, Any]) -> list[tuple[int, dict[str, Any]]]:
    knobs = knobs_of(recipe_with(*stages).stages)
    return [(knob.stage_index, values) for knob in knobs for values in knob.choices]


def fields(*stages: dict[str, Any]) -> set[str]:
    return {name for _, values in choices(*stages) for name in values}


def test_numbers_go_up_and_down_and_a_stage_can_be_switched_off() -> None:
    found = [values for _, values in choices({"kind": "contrast", "factor": 3.0})]
    assert found == [
        {"factor": 1.5},
        {"factor": 2.25},
        {"factor": 4.05},
        {"factor": 6.0},
        {"enabled": False},
    ]


def test_kernels_stay_odd_and_small_ones_move_by_a_step() -> None:
    found = [
        v["kernel_px"] for _, v in choices({"kind": "median", "kernel_px": 3}) if "kernel_px" in v
    ]
    assert found == [1, 5, 7]


def test_a_stage_that_is_off_can_only_be_switched_on() -> None:
    assert choices({"kind": "erode_dilate", "enabled": False}) == [(0, {"enabled": True})]


@pytest.mark.parametrize(
    ("method", "with_effect"),
    [("otsu", set()), ("fixed", {"level"}), ("adaptive", {"window_px", "offset"})],
)
def test_only_what_the_method_uses_is_turned(method: str, with_effect: set[str]) -> None:
    found = fields({"kind": "threshold", "method": method})
    assert found == {"method", "enabled"} | with_effect


def test_the_last_crop_gets_other_margins_on_all_sides_it_has() -> None:
    first = {"kind": "crop", "left_px": 1100}
    last = {"kind": "crop", "left_px": 100, "top_px": 50, "right_px": 500, "bottom_px": 150}
    found = [(index, values) for index, values in choices(first, last) if "top_px" in values]
    assert found[-1] == (1, {"left_px": 94, "top_px": 44, "right_px": 506, "bottom_px": 156})
    assert {index for index, _ in found} == {1}


def test_a_picture_that_a_band_is_drawn_on_is_not_turned() -> None:
    turned = {"kind": "rotate", "angle_deg": -45.0}
    assert {v["angle_deg"] for _, v in choices(turned)} == {-46.0, -45.5, -44.5, -44.0}
    band = {
        "kind": "shift",
        "upper_edge": [[0, 0], [9, 0]],
        "lower_edge": [[9, 5], [0, 5]],
    }
    assert "angle_deg" not in fields(turned, band)


@pytest.mark.parametrize("kind", [stage.model_fields["kind"].default for stage in STAGE_TYPES])
def test_every_value_that_is_offered_can_be_set(kind: str) -> None:
    if kind in ("shift", "unwrap", "resize"):
        return
    recipe = recipe_with({"kind": kind})
    for knob in knobs_of(recipe.stages):
        for values in knob.choices:
            assert with_fields(recipe, knob.stage_index, values) != recipe
