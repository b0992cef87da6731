"""The trace: previews of every step and the way back to the frame."""

import cv2
import numpy as np
import pytest

from station.config.paths import RECIPES
from station.config.recipe_files import load_recipe
from station.imaging.geometry import Crop
from station.imaging.pipeline import Pipeline
from station.imaging.resize import Resize
from station.imaging.rotate import Rotate
from station.imaging.shift import Shift
from station.imaging.stage import Stage
from station.imaging.tone import Contrast, Grayscale
from tests.unit.imaging.pictures import landscape

STAGES = (
    Grayscale(),
    Crop(left_px=20),
    Rotate(angle_deg=-30),
    Shift(upper_edge=((20, 90), (150, 60), (290, 110))),
    Crop(left_px=60, top_px=80, right_px=260, bottom_px=160),
    Contrast(),
    Resize(width_px=100, height_px=40),
)


@pytest.mark.parametrize("step", range(len(STAGES) + 1))
def test_every_step_has_a_preview_like_its_full_picture(step: int) -> None:
    frame = landscape("rgb8", 600, 400)
    pipeline = Pipeline(STAGES)
    full = pipeline.run_stage_by_stage(frame).preview(step, 90).astype(int)
    preview = pipeline.run(frame).preview(step, 90)
    assert preview.shape == full.shape
    assert max(preview.shape) == min(90, max(pipeline.run(frame).steps[step].size))
    assert np.abs(preview - full).mean() < 4


def test_a_preview_is_never_larger_than_its_picture() -> None:
    trace = Pipeline(STAGES).run(landscape("rgb8"))
    assert trace.preview(-1, 5000).shape == (40, 100)
    assert trace.preview(1, 5000).shape == (200, 300)


def test_sizes_are_those_of_the_full_pictures() -> None:
    frame = landscape("rgb8")
    pipeline = Pipeline(STAGES)
    full = pipeline.run_stage_by_stage(frame)
    assert [s.size for s in pipeline.run(frame).steps] == [s.size for s in full.steps]


def test_a_spot_of_the_line_image_is_found_again_in_the_frame() -> None:
    pipeline = Pipeline(STAGES[1:5])
    frame = np.full((400, 600), 40, np.uint8)
    place = pipeline.run(frame).to_frame(np.array([[100.0, 40.0]]))[0]
    cv2.circle(frame, (int(place[0]), int(place[1])), 6, 255, -1)
    trace = pipeline.run(frame)
    rows, columns = np.nonzero(trace.line_image > 200)
    spot = np.array([[columns.mean() + 0.5, rows.mean() + 0.5]])
    assert len(rows) > 50
    assert np.abs(trace.to_frame(spot) - (np.floor(place) + 0.5)).max() < 1.0


def test_points_of_the_frame_step_are_points_of_the_frame() -> None:
    trace = Pipeline(STAGES).run(landscape("rgb8"))
    points = np.array([[3.0, 4.0]])
    assert trace.to_frame(points, step=0).tolist() == [[3, 4]]
    assert trace.to_frame(points, step=2).tolist() == [[23, 4]]


def test_the_region_of_a_crop_is_its_box() -> None:
    stages = [Crop(left_px=20, top_px=30, right_px=220, bottom_px=90), Resize(height_px=32)]
    region = Pipeline(stages).run(landscape()).region
    assert region.cord == (20, 30, 220, 90)
    assert region.corners == ((20, 30), (220, 30), (220, 90), (20, 90))


def test_padding_is_no_part_of_the_region() -> None:
    stages = [Crop(right_px=100, bottom_px=50), Resize(height_px=20, width_px=300, fit="pad")]
    assert Pipeline(stages).run(landscape()).region.cord == (0, 0, 100, 50)


def test_the_ring_recipe_finds_its_band_in_the_frame() -> None:
    pipeline = Pipeline(load_recipe(RECIPES / "ring-remark.toml").stages)
    region = pipeline.run(np.zeros((3648, 5472), np.uint8)).region
    left, top, right, bottom = region.cord
    assert (left, top, right, bottom) == (1947, 1383, 3278, 3251)
    start, end = region.corners[0], region.corners[len(region.corners) // 2 - 1]
    assert start[0] < end[0], "the text starts on the left"
    assert len(region.corners) > 20, "the outline follows the arc"


def test_the_cut_is_the_picture_before_the_filters() -> None:
    frame = landscape("rgb8", 600, 400)
    crop = Crop(left_px=60, top_px=80, right_px=260, bottom_px=160)
    trace = Pipeline((Grayscale(), crop, Contrast(factor=3), Resize(height_px=20))).run(frame)
    assert np.array_equal(trace.cut_image, Pipeline((Grayscale(), crop)).run(frame).line_image)


@pytest.mark.parametrize(
    "stages",
    [
        pytest.param((), id="no stages"),
        pytest.param((Contrast(), Crop(left_px=20)), id="a filter first"),
    ],
)
def test_without_a_cut_at_the_beginning_it_is_the_line_image(stages: tuple[Stage, ...]) -> None:
    trace = Pipeline(stages).run(landscape("rgb8", 60, 40))
    assert trace.cut_image is trace.line_image
