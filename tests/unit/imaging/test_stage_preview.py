"""Previews: the shown stage alone, the rest behind it, nothing computed twice."""

from dataclasses import replace
from datetime import UTC, datetime

import numpy as np
import pytest

from station.domain.errors import StageError
from station.domain.frame import Frame
from station.imaging.cleanup import GaussianBlur
from station.imaging.geometry import Crop
from station.imaging.pipeline import Pipeline
from station.imaging.rotate import Rotate
from station.imaging.sampling import Box
from station.imaging.stage_preview import PreviewAsk, Previews
from station.imaging.tone import Contrast
from tests.unit.imaging.pictures import landscape

STAGES = (
    Rotate(angle_deg=-20),
    Crop(left_px=200, top_px=150, right_px=520, bottom_px=300),
    Contrast(factor=2),
    GaussianBlur(),
)
FRAME = Frame("frame-1", landscape("grey8", 640, 400), "test", datetime(2026, 11, 23, tzinfo=UTC))


def ask(index: int | None, box: Box | None = None) -> PreviewAsk:
    return PreviewAsk(FRAME, STAGES, index, (300, 200), box)


@pytest.mark.parametrize("index", [None, 0, 1, 2, 3])
def test_a_preview_looks_like_the_stage_computed_in_full(index: int | None) -> None:
    step = 0 if index is None else index + 1
    full = Pipeline(STAGES).run_stage_by_stage(FRAME.pixels).preview(step, 300)
    after = Previews().preview(ask(index)).after
    assert after.picture.pixels.shape == full.shape
    assert np.abs(after.picture.pixels.astype(int) - full).mean() < 4


def test_the_picture_before_a_stage_is_that_of_the_stage_in_front() -> None:
    previews = Previews()
    before = previews.preview(ask(3)).before
    assert np.array_equal(before.picture.pixels, previews.preview(ask(2)).after.picture.pixels)


def test_only_what_lies_behind_a_change_is_computed_again() -> None:
    previews = Previews()
    previews.preview(ask(3))
    changed = replace(ask(3), stages=(*STAGES[:3], GaussianBlur(kernel_px=9)))
    assert previews.preview(changed).reused == (True, True, True, False)


def test_a_close_up_shows_the_part_asked_for_at_full_resolution() -> None:
    box = Box(40, 30, 140, 90)
    full = Pipeline(STAGES).run_stage_by_stage(FRAME.pixels).steps[1].image
    assert full is not None
    view = Previews().preview(ask(0, box)).after
    assert view.box == box
    part = full[box.top : box.bottom, box.left : box.right]
    assert np.abs(view.picture.pixels.astype(int) - part).mean() < 4


def test_a_box_beside_the_picture_is_moved_into_it() -> None:
    view = Previews().preview(ask(2, Box(-50, -50, 9000, 9000))).after
    assert view.box == Box(0, 0, *view.size)


def test_a_stage_that_is_off_shows_the_one_before_it() -> None:
    off = (*STAGES[:2], Contrast(factor=2, enabled=False), STAGES[3])
    preview = Previews().preview(replace(ask(2), stages=off))
    assert preview.trace.steps[preview.step].kind == "crop"


def test_the_rest_has_every_stage_small() -> None:
    previews = Previews()
    previews.preview(ask(0))
    rest = previews.rest(ask(0), lambda: True)
    assert rest is not None
    assert len(rest.small) == len(STAGES) + 1
    assert max(rest.small[0].pixels.shape) <= 240


def test_the_rest_stops_when_nobody_wants_it() -> None:
    assert Previews().rest(ask(0), lambda: False) is None


def test_a_crop_outside_the_picture_is_told() -> None:
    outside = (Crop(left_px=5000, right_px=6000),)
    with pytest.raises(StageError, match="Draw the crop again"):
        Previews().preview(replace(ask(0), stages=outside))


def test_the_histogram_counts_every_pixel_of_a_small_picture() -> None:
    view = Previews().preview(ask(None)).after
    assert view.counts.sum() == view.picture.pixels.size
