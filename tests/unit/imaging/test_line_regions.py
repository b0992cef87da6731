"""The lines of a reading are found again in the frame and in the picture on the screen."""

import cv2
import numpy as np
import pytest

from station.imaging.geometry import Crop
from station.imaging.line_regions import line_regions
from station.imaging.pipeline import Pipeline
from station.imaging.resize import Resize
from station.imaging.rotate import Rotate
from station.imaging.tone import Contrast
from station.imaging.trace import Trace

LINE = ((0.2, 0.5), (0.6, 0.5), (0.6, 0.75), (0.2, 0.75))


def trace_of(*stages: Rotate | Crop | Contrast | Resize) -> Trace:
    return Pipeline(stages).run(np.full((60, 100), 90, np.uint8))


def test_a_line_is_placed_in_the_frame() -> None:
    trace = trace_of(Crop(left_px=20, top_px=10, right_px=60, bottom_px=30), Contrast())
    (region,) = line_regions(trace, (LINE,))
    assert region.cord == (28, 20, 44, 25)


def test_a_turned_line_begins_at_its_own_start() -> None:
    turned = (*LINE[2:], *LINE[:2])
    trace = trace_of(Crop(left_px=20, top_px=10, right_px=60, bottom_px=30))
    (region,) = line_regions(trace, (turned,))
    assert region.corners[0] == pytest.approx((44, 25))
    assert region.cord == (28, 20, 44, 25)


def test_a_rotated_and_resized_line_lies_on_its_ink() -> None:
    frame = np.full((200, 300), 200, np.uint8)
    turn = cv2.getRotationMatrix2D((150, 100), 12, 1.0)
    mark = np.full((200, 300), 200, np.uint8)
    mark[90:110, 80:220] = 20
    frame = np.asarray(cv2.warpAffine(mark, turn, (300, 200), borderValue=200.0))
    crop = Crop(left_px=40, top_px=60, right_px=260, bottom_px=140)
    trace = Pipeline((Rotate(angle_deg=-12.0), crop, Resize(width_px=440, height_px=160))).run(
        frame
    )
    rows, columns = np.nonzero(trace.line_image < 100)
    height, width = trace.line_image.shape[:2]
    (left, right), (top, bottom) = (
        (float(places.min()) / size, float(places.max() + 1) / size)
        for places, size in ((columns, width), (rows, height))
    )
    line = ((left, top), (right, top), (right, bottom), (left, bottom))
    (region,) = line_regions(trace, (line,))
    outline = np.zeros(frame.shape, np.uint8)
    cv2.fillPoly(outline, [np.array(region.corners).round().astype(np.int32)], 255)
    ink = frame < 100
    assert (ink & (outline > 0)).sum() > 0.95 * ink.sum()
    assert (outline > 0).sum() < 1.25 * ink.sum()


def test_no_lines_give_no_regions() -> None:
    assert line_regions(trace_of(Contrast()), ()) == ()
