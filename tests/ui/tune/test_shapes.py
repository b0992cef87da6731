"""Dragging a point changes just the fields it stands for, and never makes a faulty stage."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from station.imaging.geometry import Crop
from station.imaging.rotate import Rotate
from station.imaging.shift import Shift
from station.imaging.stage import Stage
from station.imaging.tone import Invert
from station.imaging.unwrap import Unwrap
from station.ui.tune.shapes import Shape, dragged, shape_of, with_point, without_point

SIZE = (640, 400)
CROP = Crop(left_px=100, top_px=50, right_px=300, bottom_px=150)
BAND = Shift(
    upper_edge=((100.0, 90.0), (200.0, 60.0), (300.0, 80.0)),
    lower_edge=((300.0, 140.0), (200.0, 120.0), (100.0, 150.0)),
)
ARC = Unwrap(centre_x_px=320, centre_y_px=300, inner_radius_px=100, outer_radius_px=180)
STAGES = (CROP, Rotate(angle_deg=-45), BAND, ARC)


@pytest.mark.parametrize("stage", STAGES, ids=lambda stage: stage.title)
@settings(deadline=None, max_examples=60)
@given(data=st.data())
def test_every_drag_gives_a_stage_that_is_valid(stage: Stage, data: st.DataObject) -> None:
    points = shape_of(stage, SIZE).points
    index = data.draw(st.integers(0, len(points) - 1))
    place = st.floats(-1000, 2000, allow_nan=False)
    fields = dragged(stage, SIZE, index, (data.draw(place), data.draw(place)))
    assert type(stage).model_validate({**stage.model_dump(), **fields})


@pytest.mark.parametrize("stage", STAGES, ids=lambda stage: stage.title)
def test_a_point_dropped_where_it_was_changes_nothing(stage: Stage) -> None:
    for index, point in enumerate(shape_of(stage, SIZE).points):
        fields = dragged(stage, SIZE, index, point)
        after = type(stage).model_validate({**stage.model_dump(), **fields})
        there = shape_of(after, SIZE).points[index]
        assert there == pytest.approx(point, abs=0.6)


def test_a_corner_of_the_crop_moves_its_two_edges() -> None:
    fields = dragged(CROP, SIZE, 1, (350.4, 20.0))
    assert fields == {"left_px": 100, "top_px": 20, "right_px": 350, "bottom_px": 150}


def test_the_middle_moves_the_whole_crop_and_stops_at_the_rim() -> None:
    fields = dragged(CROP, SIZE, 4, (9000, 9000))
    assert fields == {"left_px": 440, "top_px": 300, "right_px": 640, "bottom_px": 400}


def test_the_line_of_the_rotation_will_lie_level() -> None:
    stage = Rotate(angle_deg=30)
    (end,) = shape_of(stage, SIZE).points
    x, y = stage.to_output(np.array([end]), SIZE)[0]
    width, height = stage.output_size(SIZE)
    assert y == pytest.approx(height / 2, abs=1)
    assert x > width / 2


def test_a_band_keeps_its_order_along_the_text() -> None:
    fields = dragged(BAND, SIZE, 1, (5000, 70))
    assert fields["upper_edge"][1] == (299.0, 70.0)


def test_a_point_is_added_to_the_nearer_edge_and_taken_away_again() -> None:
    added = with_point(BAND, (150.0, 70.0))
    assert added["upper_edge"][1] == (150.0, 70.0)
    below = with_point(BAND, (150.0, 145.0))
    assert below["lower_edge"][2] == (150.0, 145.0)
    more = BAND.model_copy(update=added)
    assert without_point(more, 1)["upper_edge"] == BAND.upper_edge


def test_an_edge_keeps_two_points() -> None:
    short = Shift(upper_edge=((0.0, 1.0), (9.0, 1.0)))
    assert without_point(short, 0) == {}


def test_an_arc_is_drawn_where_it_is_unrolled_from() -> None:
    (outline,) = shape_of(ARC, SIZE).lines
    radii = {round(math.hypot(x - 320, y - 300)) for x, y in outline}
    assert radii == {100, 180}


def test_a_stage_without_a_place_has_no_shape() -> None:
    assert shape_of(Invert(), SIZE) == Shape()
    assert dragged(Invert(), SIZE, 0, (1, 1)) == {}
