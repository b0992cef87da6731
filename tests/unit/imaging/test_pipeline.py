"""The pipeline: one resampling for all geometry, and nothing done twice."""

from collections.abc import Iterator
from typing import ClassVar, Literal

import cv2
import numpy as np
import pytest
from hypothesis import assume, given, reject
from hypothesis import strategies as st

from station.config.paths import RECIPES, SAMPLES
from station.config.recipe_files import load_recipe
from station.domain.errors import StageError
from station.domain.frame import Image
from station.imaging.cleanup import GaussianBlur
from station.imaging.geometry import Crop, Flip
from station.imaging.pipeline import Pipeline
from station.imaging.resize import Resize
from station.imaging.rotate import Rotate
from station.imaging.shift import Shift
from station.imaging.stage import Stage
from station.imaging.tone import Contrast, Grayscale, Invert
from station.imaging.trace import Trace
from station.imaging.unwrap import Unwrap
from tests.unit.imaging.pictures import KINDS, landscape, noise

BAND = Shift(upper_edge=((20, 90), (150, 60), (290, 110)))
TILTED = (
    Crop(left_px=10),
    Rotate(angle_deg=-20),
    BAND,
    Crop(left_px=60, top_px=80, right_px=260, bottom_px=160),
)


class Counted(Stage):
    """Adds a level, and counts how often it was asked to."""

    title: ClassVar[str] = "Counted"
    applied: ClassVar[list[int]] = []

    kind: Literal["counted"] = "counted"
    level: int = 1

    def apply(self, image: Image) -> Image:
        self.applied.append(self.level)
        return cv2.add(image, self.level)


@pytest.fixture
def applied() -> Iterator[list[int]]:
    Counted.applied.clear()
    yield Counted.applied
    Counted.applied.clear()


def _difference(trace: Trace, full: Trace, step: int) -> np.ndarray:
    fast, exact = trace.steps[step].image, full.steps[step].image
    assert fast is not None
    assert exact is not None
    assert fast.shape == exact.shape
    return np.abs(fast.astype(int) - exact) / (np.iinfo(exact.dtype).max / 255)


def _inside(full: Trace, step: int) -> np.ndarray:
    """Return which pixels are two and more away from the black around the frame's content."""
    image = full.steps[step].image
    assert image is not None
    seen = (image.reshape(*image.shape[:2], -1).min(axis=2) > 0).astype(np.uint8)
    return cv2.erode(seen, np.ones((5, 5)), borderValue=0).astype(bool)


@pytest.mark.parametrize("kind", KINDS)
def test_one_resampling_equals_stage_by_stage_within_three_levels(kind: str) -> None:
    pipeline = Pipeline(TILTED)
    frame = np.maximum(landscape(kind), 1)
    full = pipeline.run_stage_by_stage(frame)
    difference = _difference(pipeline.run(frame), full, -1)[_inside(full, -1)]
    assert difference.mean() < 0.7
    assert np.percentile(difference, 99.9) <= 3.5


def test_the_ring_recipe_at_full_size_stays_within_the_stated_tolerance() -> None:
    pipeline = Pipeline(load_recipe(RECIPES / "ring-remark.toml").stages)
    frame = np.maximum(landscape("grey8", 5472, 3648), 1)
    fast, full = pipeline.run(frame), pipeline.run_stage_by_stage(frame)
    flat = _difference(fast, full, 4)
    assert flat.mean() < 0.7
    assert np.percentile(flat, 99.9) <= 3
    line = _difference(fast, full, -1)
    assert fast.line_image.shape == (160, 575)
    assert line.mean() < 1.0
    assert line.max() <= 8


@pytest.mark.parametrize("name", ["org.bmp", "ring-2.jpg", "ring-3.jpg", "ring-4.jpg"])
def test_the_ring_samples_stay_within_the_stated_tolerance(name: str) -> None:
    frame = cv2.imread(str(SAMPLES / name), cv2.IMREAD_GRAYSCALE)
    assert frame is not None
    pipeline = Pipeline(load_recipe(RECIPES / "ring-remark.toml").stages)
    fast, full = pipeline.run(frame), pipeline.run_stage_by_stage(frame)
    assert _difference(fast, full, 4).mean() <= 0.55
    assert np.percentile(_difference(fast, full, 4), 99.9) <= 5
    assert _difference(fast, full, -1).max() <= 3


@given(
    angle=st.floats(-180, 180),
    flip=st.booleans(),
    canvas=st.sampled_from(["grow", "keep"]),
    left=st.integers(0, 40),
    bottom=st.integers(60, 100),
)
def test_any_geometry_in_one_resampling_equals_stage_by_stage(
    angle: float, flip: bool, canvas: str, left: int, bottom: int
) -> None:
    stages: list[Stage] = [Crop(left_px=left), Rotate(angle_deg=angle, canvas=canvas)]
    stages += [Flip()] if flip else []
    stages += [Crop(bottom_px=bottom), Rotate(angle_deg=3.0)]
    frame = np.maximum(landscape(), 1)
    try:
        full = Pipeline(stages).run_stage_by_stage(frame)
    except StageError:
        reject()
    inside = _inside(full, -1)
    assume(inside.any())
    assert _difference(Pipeline(stages).run(frame), full, -1)[inside].max() <= 8


def test_unwrap_rides_along() -> None:
    arc = Unwrap(
        centre_x_px=170,
        centre_y_px=150,
        inner_radius_px=60,
        outer_radius_px=100,
        start_deg=150,
        end_deg=30,
    )
    pipeline = Pipeline([Rotate(angle_deg=10), arc, Crop(left_px=10)])
    frame = np.maximum(landscape(), 1)
    full = pipeline.run_stage_by_stage(frame)
    inside = _inside(full, -1)
    assert inside.mean() > 0.5
    assert _difference(pipeline.run(frame), full, -1)[inside].max() <= 8


@pytest.mark.parametrize("kind", KINDS)
def test_moves_by_whole_pixels_are_exact(kind: str) -> None:
    pipeline = Pipeline([Crop(left_px=5), Grayscale(), Flip(), Crop(bottom_px=20), Invert()])
    frame = noise(kind)
    full = pipeline.run_stage_by_stage(frame)
    assert np.array_equal(pipeline.run(frame).line_image, full.line_image)


def test_greyscale_rides_along_with_the_geometry() -> None:
    pipeline = Pipeline([Grayscale(), *TILTED])
    trace = pipeline.run(landscape("rgb8"))
    assert trace.line_image.shape == (80, 200)
    assert trace.steps[1].image is None


def test_content_cut_off_by_an_earlier_crop_does_not_come_back() -> None:
    frame = np.full((100, 100), 200, np.uint8)
    pipeline = Pipeline([Crop(left_px=50), Rotate(angle_deg=30)])
    fast, full = pipeline.run(frame).line_image, pipeline.run_stage_by_stage(frame).line_image
    assert ((fast > 100) == (full > 100)).mean() > 0.99
    assert (fast > 100).sum() == pytest.approx(50 * 100, rel=0.03)


def test_without_stages_the_line_image_is_the_frame() -> None:
    frame = noise("rgb16")
    trace = Pipeline([]).run(frame)
    assert np.array_equal(trace.line_image, frame)
    assert [step.kind for step in trace.steps] == ["frame"]


def test_a_disabled_stage_is_left_out_and_the_others_keep_their_places() -> None:
    stages = [Invert(enabled=False), Contrast(factor=2), Invert(enabled=False), Invert()]
    trace = Pipeline(stages).run(noise())
    assert [(step.kind, step.stage_index) for step in trace.steps] == [
        ("frame", None),
        ("contrast", 1),
        ("invert", 3),
    ]


def test_the_frame_is_never_written_to() -> None:
    frame = landscape()
    before = frame.copy()
    Pipeline([*TILTED, Contrast(), GaussianBlur()]).run(frame)
    Pipeline([Invert()]).run(frame)
    assert np.array_equal(frame, before)


def test_only_stages_behind_a_change_are_done_again(applied: list[int]) -> None:
    frame = noise()
    first = Pipeline([Counted(level=1), Counted(level=2), Counted(level=3)]).run(frame)
    applied.clear()
    second = Pipeline([Counted(level=1), Counted(level=5), Counted(level=3)]).run(
        frame, previous=first
    )
    assert applied == [5, 3]
    assert [step.is_reused for step in second.steps[1:]] == [True, False, False]
    assert np.array_equal(second.line_image, cv2.add(frame, 9))


def test_nothing_is_done_again_without_a_change(applied: list[int]) -> None:
    pipeline = Pipeline([*TILTED, Counted()])
    frame = landscape()
    first = pipeline.run(frame)
    applied.clear()
    second = pipeline.run(frame, previous=first)
    assert applied == []
    assert all(step.is_reused for step in second.steps[1:])
    assert second.line_image is first.line_image


def test_a_change_of_the_geometry_does_all_again(applied: list[int]) -> None:
    frame = landscape()
    first = Pipeline([*TILTED, Counted()]).run(frame)
    applied.clear()
    other = Pipeline([TILTED[0], Rotate(angle_deg=-21), *TILTED[2:], Counted()])
    second = other.run(frame, previous=first)
    assert applied == [1]
    assert not any(step.is_reused for step in second.steps[1:])
    assert np.array_equal(second.line_image, other.run(frame).line_image)


@pytest.mark.parametrize(
    ("first_id", "second_id", "is_same_content", "is_reused"),
    [
        ("a", "a", True, True),
        ("a", "b", True, False),
        (None, None, True, True),
        (None, None, False, False),
        ("a", None, False, False),
    ],
    ids=["same id", "other id", "same pixels", "other pixels", "id missing, other pixels"],
)
def test_a_trace_of_another_frame_is_not_used(
    applied: list[int],
    first_id: str | None,
    second_id: str | None,
    is_same_content: bool,
    is_reused: bool,
) -> None:
    pipeline = Pipeline([Counted()])
    first = pipeline.run(noise(seed=1), frame_id=first_id)
    applied.clear()
    frame = noise(seed=1 if is_same_content else 2)
    second = pipeline.run(frame, frame_id=second_id, previous=first)
    assert applied == ([] if is_reused else [1])
    assert np.array_equal(second.line_image, cv2.add(frame, 1))


def test_the_map_is_made_once_for_frames_of_one_size() -> None:
    pipeline = Pipeline(TILTED)
    first, second = pipeline.run(landscape(seed=1)), pipeline.run(landscape(seed=2))
    assert first.sampling is second.sampling
    assert pipeline.run(landscape(width=310)).sampling is not first.sampling


def test_the_map_of_a_previous_trace_serves_a_recipe_with_other_filters() -> None:
    first = Pipeline([*TILTED, Contrast(factor=2)]).run(landscape())
    second = Pipeline([*TILTED, Contrast(factor=3)]).run(landscape(seed=5), previous=first)
    assert second.sampling is first.sampling


def test_times_are_kept_for_each_stage() -> None:
    trace = Pipeline([*TILTED, Contrast(), GaussianBlur()]).run(landscape())
    assert all(step.duration_ms > 0 for step in trace.steps[4:])
    assert trace.total_ms == pytest.approx(sum(step.duration_ms for step in trace.steps))


def test_stages_that_cannot_fit_say_so_in_both_ways_of_running() -> None:
    pipeline = Pipeline([Rotate(angle_deg=5), Crop(left_px=9000)])
    with pytest.raises(StageError, match="Draw the crop again"):
        pipeline.run(noise())
    with pytest.raises(StageError, match="Draw the crop again"):
        pipeline.run_stage_by_stage(noise())


@pytest.mark.parametrize("before", [(), (Crop(right_px=40),)], ids=["alone", "behind geometry"])
def test_a_result_that_would_fill_the_memory_is_refused_before_it_is_made(
    before: tuple[Stage, ...],
) -> None:
    pipeline = Pipeline((*before, Resize(width_px=20_000, height_px=20_000)))
    with pytest.raises(StageError, match=r"Resize would make .*256 megapixels are the limit"):
        pipeline.run(np.zeros((40, 50), np.uint8))


def test_a_turn_that_is_never_made_in_full_may_be_larger() -> None:
    stages = (Rotate(angle_deg=45), Crop(right_px=20, bottom_px=10))
    assert Pipeline(stages).run(np.zeros((1200, 30_000), np.uint8)).line_image.shape == (10, 20)
