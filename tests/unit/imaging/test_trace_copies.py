"""The stages as the screen shows them."""

import numpy as np
import pytest

from station.imaging.geometry import Crop
from station.imaging.pipeline import Pipeline
from station.imaging.resize import Resize
from station.imaging.rotate import Rotate
from station.imaging.tone import Contrast
from station.imaging.trace_copies import line_copy, line_places, stage_copies


def test_every_stage_has_a_picture_even_where_two_were_done_in_one() -> None:
    stages = (
        Rotate(angle_deg=10.0),
        Crop(left_px=20, top_px=10, right_px=60, bottom_px=30),
        Contrast(),
    )
    trace = Pipeline(stages).run(np.full((60, 100), 90, np.uint8))
    copies = stage_copies(trace)
    assert [copy.label for copy in copies] == [step.label for step in trace.steps[1:]]
    assert all(copy.picture.pixels.size for copy in copies)
    assert copies[1].picture.pixels.shape == (20, 40)


def test_the_line_is_the_cut_before_the_filters() -> None:
    ramp = np.tile(np.arange(100, dtype=np.uint8), (60, 1))
    stages = (Crop(left_px=20, top_px=10, right_px=60, bottom_px=30), Contrast())
    trace = Pipeline(stages).run(ramp)
    line = line_copy(trace).pixels
    assert np.array_equal(line, ramp[10:30, 20:60])


def test_without_stages_the_line_is_the_frame() -> None:
    pixels = np.full((6, 9), 90, np.uint8)
    assert np.array_equal(line_copy(Pipeline(()).run(pixels)).pixels, pixels)


def test_positions_of_the_line_image_are_told_along_the_cut() -> None:
    stages = (
        Crop(left_px=20, top_px=10, right_px=60, bottom_px=30),
        Crop(left_px=10, top_px=0, right_px=30, bottom_px=20),
        Contrast(),
        Crop(left_px=0, top_px=0, right_px=10, bottom_px=20),
    )
    trace = Pipeline(stages).run(np.full((60, 100), 90, np.uint8))
    places = line_places(trace, [0.0, 0.5, None, 1.0])
    assert places == pytest.approx((0.0, 0.25, None, 0.5))


def test_a_resized_line_keeps_its_places() -> None:
    stages = (
        Crop(left_px=20, top_px=10, right_px=60, bottom_px=30),
        Resize(width_px=80, height_px=16),
    )
    trace = Pipeline(stages).run(np.full((60, 100), 90, np.uint8))
    (place,) = line_places(trace, [0.5])
    assert place == pytest.approx(0.5, abs=0.02)
