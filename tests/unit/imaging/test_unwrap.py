"""Polar unrolling, beside OpenCV's remap with the formula written out."""

import cv2
import numpy as np
import pytest
from pydantic import ValidationError

from station.imaging.unwrap import Unwrap
from tests.unit.imaging.pictures import KINDS, landscape

ARC = {"centre_x_px": 150, "centre_y_px": 130, "inner_radius_px": 60, "outer_radius_px": 110}


@pytest.mark.parametrize("kind", KINDS)
def test_the_result_is_that_of_opencv_with_the_polar_formula(kind: str) -> None:
    image = landscape(kind)
    unwrap = Unwrap(**ARC, start_deg=150, end_deg=40, width_px=160, height_px=50)
    rows, columns = np.mgrid[0:50, 0:160] + 0.5
    angles = np.radians(150 - 110 * columns / 160)
    radii = 110 - 50 * rows / 50
    map_x = (150 + radii * np.cos(angles) - 0.5).astype(np.float32)
    map_y = (130 - radii * np.sin(angles) - 0.5).astype(np.float32)
    opencv = cv2.remap(image, map_x, map_y, cv2.INTER_LINEAR)
    difference = np.abs(unwrap.apply(image).astype(int) - opencv)
    assert difference.max() <= np.iinfo(image.dtype).max * 0.02


def test_a_ring_becomes_a_straight_stripe() -> None:
    image = np.zeros((260, 300), np.uint8)
    cv2.circle(image, (150, 130), 85, 255, 5)
    middle = {"centre_x_px": 150.5, "centre_y_px": 130.5}  # the centre of pixel (150, 130)
    flat = Unwrap(**{**ARC, **middle}, start_deg=180, end_deg=0).apply(image)
    middles = (flat * np.arange(50)[:, None] / 255.0).sum(axis=0) / (flat / 255.0).sum(axis=0)
    assert np.ptp(middles) < 1.5


def test_the_natural_size_is_the_arc_at_its_middle() -> None:
    unwrap = Unwrap(**ARC, start_deg=180, end_deg=0)
    assert unwrap.output_size((300, 260)) == (round(np.pi * 85), 50)


def test_the_top_row_is_the_radius_that_was_asked_for() -> None:
    points = np.array([[0.0, 0.0]])
    outer = Unwrap(**ARC, start_deg=0, end_deg=90)
    inner = Unwrap(**ARC, start_deg=0, end_deg=90, top="inner")
    assert outer.to_input(points, (300, 260)).round(6).tolist() == [[260, 130]]
    assert inner.to_input(points, (300, 260)).round(6).tolist() == [[210, 130]]


def test_much_larger_rings_are_averaged_not_skipped_over() -> None:
    grain = np.random.default_rng(1).integers(0, 256, (1000, 1000), np.uint8)
    unwrap = Unwrap(
        centre_x_px=500,
        centre_y_px=500,
        inner_radius_px=200,
        outer_radius_px=480,
        width_px=200,
        height_px=35,
    )
    assert unwrap.apply(grain).std() < 0.5 * grain.std()


@pytest.mark.parametrize(
    "change",
    [{"outer_radius_px": 60}, {"start_deg": 30, "end_deg": 30}, {"start_deg": 0, "end_deg": 361}],
    ids=["no depth", "no arc", "more than a turn"],
)
def test_an_arc_of_nothing_is_refused(change: dict[str, float]) -> None:
    with pytest.raises(ValidationError, match="must"):
        Unwrap(**{**ARC, **change})
