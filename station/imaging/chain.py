"""Stages in a row seen as one map of points, from a later picture back to the frame."""

from collections.abc import Sequence

import numpy as np

from station.domain.frame import Region
from station.imaging.sampling import Hidden, Sampling, outside, sampling_of
from station.imaging.stage import Points, Size, Stage

_OUTLINE_STEPS = 32


def sizes_along(stages: Sequence[Stage], frame_size: Size) -> list[Size]:
    """Return the size of the frame and of every stage's result."""
    sizes = [frame_size]
    for stage in stages:
        sizes.append(stage.output_size(sizes[-1]))
    return sizes


def to_frame(stages: Sequence[Stage], frame_size: Size, points: Points) -> Points:
    """Return where points of the last result lie in the frame."""
    for stage, size in _backwards(stages, frame_size):
        points = stage.to_input(points, size)
    return points


def from_frame(stages: Sequence[Stage], frame_size: Size, points: Points) -> Points:
    """Return where points of the frame lie in the last result."""
    for stage, size in zip(stages, sizes_along(stages, frame_size), strict=False):
        points = stage.to_output(points, size)
    return points


def combined_sampling(
    stages: Sequence[Stage],
    frame_size: Size,
    size: Size,
    *,
    source: Size | None = None,
    is_coarse: bool = False,
) -> Sampling:
    """Return the one sampling that makes the last result, at `size`, straight from the frame.

    `source` is the size of the picture it will be applied to, if that is a smaller frame. A coarse
    one is quick and only to be looked at.
    """
    source = source or frame_size
    scale_out = np.array(sizes_along(stages, frame_size)[-1], np.float64) / size
    scale_in = np.array(source, np.float64) / frame_size
    steps = _backwards(stages, frame_size)

    def come_from(points: Points) -> tuple[Points, Hidden]:
        points = points * scale_out
        hidden: Hidden = np.zeros(len(points), np.bool_)
        for stage, input_size in steps:
            points = stage.to_input(points, input_size)
            hidden |= outside(points, input_size)
        return points * scale_in, hidden

    return sampling_of(come_from, size, source, is_coarse=is_coarse)


def region_of(stages: Sequence[Stage], frame_size: Size) -> Region:
    """Return the outline of the mark in the frame, clockwise from the start of the text.

    That is the outline of the last result, without what lies beside a band drawn around the text.
    """
    width, height = sizes_along(stages, frame_size)[-1]
    along = np.linspace(0, width, _OUTLINE_STEPS + 1)
    top = np.column_stack([along, np.zeros_like(along)])
    bottom = np.column_stack([along[::-1], np.full_like(along, height)])
    outline = np.concatenate([top, bottom])
    for stage, size in _backwards(stages, frame_size):
        # Padding and canvas that the picture does not fill are no part of the region.
        outline = np.clip(stage.to_input(stage.within_mark(outline), size), 0, size)
    return Region(tuple((float(x), float(y)) for x, y in _without_straight(outline.round(3))))


def _backwards(stages: Sequence[Stage], frame_size: Size) -> list[tuple[Stage, Size]]:
    """Return every stage with the size of its input, last stage first."""
    sizes = sizes_along(stages, frame_size)
    return list(zip(stages, sizes, strict=False))[::-1]


def _without_straight(outline: Points) -> Points:
    """Drop points on the straight line between their neighbours."""
    before, after = np.roll(outline, 1, axis=0), np.roll(outline, -1, axis=0)
    a, b = outline - before, after - outline
    corner = np.abs(a[:, 0] * b[:, 1] - a[:, 1] * b[:, 0]) > 0.05
    return outline[corner] if corner.sum() >= 3 else outline
