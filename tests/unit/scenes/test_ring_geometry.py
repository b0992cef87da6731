"""The ring's text lies where the recipe's own steps look for it."""

import itertools
import math
import tomllib
from pathlib import Path

import pytest

from station.scenes.ring_geometry import (
    CHARACTER_HEIGHT,
    FRAME_HEIGHT,
    FRAME_WIDTH,
    OUTER_RADIUS,
    RingGeometry,
    turned_to_frame,
)

RECIPE = Path(__file__).parents[3] / "resources/recipes/ring-remark.toml"


def stages(kind: str) -> list[dict]:
    return [
        stage
        for stage in tomllib.loads(RECIPE.read_text("utf-8"))["stages"]
        if stage["kind"] == kind
    ]


def turned(x: float, y: float) -> tuple[float, float]:
    """Crop and rotate a point as the recipe does, written out once more."""
    left = stages("crop")[0]["left_px"]
    angle = math.radians(-stages("rotate")[0]["angle_deg"])
    width, height = FRAME_WIDTH - left, FRAME_HEIGHT
    size = (width + height) * math.sin(math.pi / 4)
    dx, dy = x - left - width / 2, y - height / 2
    return (
        dx * math.cos(angle) - dy * math.sin(angle) + size / 2,
        dx * math.sin(angle) + dy * math.cos(angle) + size / 2,
    )


def flat(x: float, y: float) -> tuple[float, float]:
    """Shift a point of the turned picture up by its column's shift."""
    edge = stages("shift")[0]["upper_edge"]
    for (x0, y0), (x1, y1) in itertools.pairwise(edge):
        if x0 <= x <= x1:
            upper = y0 + (y1 - y0) * (x - x0) / (x1 - x0)
            return x, y - (upper - min(point[1] for point in edge))
    raise AssertionError(f"column {x} lies outside the band")


@pytest.mark.parametrize("along", [0.0, 0.25, 0.5, 0.75, 1.0])
@pytest.mark.parametrize("inward", [-CHARACTER_HEIGHT / 2, 0.0, CHARACTER_HEIGHT / 2])
def test_every_corner_of_the_text_lands_in_the_crop_with_room_around(
    along: float, inward: float
) -> None:
    crop = stages("crop")[1]
    x, y = flat(*turned(*RingGeometry().text_point(along, inward)))
    assert crop["left_px"] + 8 < x < crop["right_px"] - 8
    assert crop["top_px"] + 40 < y < crop["bottom_px"] - 40


def test_the_middle_of_the_text_is_flat_after_the_shift() -> None:
    rows = [flat(*turned(*RingGeometry().text_point(k / 20, 0.0)))[1] for k in range(21)]
    assert max(rows) - min(rows) < 30


def test_turning_back_undoes_the_turn() -> None:
    assert turned(*turned_to_frame(2010.0, 2450.0)) == pytest.approx((2010.0, 2450.0))


def test_no_part_of_the_ring_lies_in_the_columns_that_the_recipe_drops() -> None:
    geometry = RingGeometry()
    x, y = geometry.centre
    reach = math.sqrt(OUTER_RADIUS**2 - max(0.0, y - FRAME_HEIGHT) ** 2)
    assert x - reach > stages("crop")[0]["left_px"]


def test_a_smaller_picture_keeps_the_proportions() -> None:
    x, y = RingGeometry().text_point(0.3, 20.0)
    assert RingGeometry(0.25).text_point(0.3, 20.0) == pytest.approx((x / 4, y / 4))
