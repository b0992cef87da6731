"""The pictures of a trace as the screen shows them. Made in a job: every stage costs a few ms."""

from collections.abc import Sequence

import numpy as np

from station.imaging.chain import to_frame
from station.imaging.screen_copy import (
    FRAME_LIMIT_PX,
    ScreenCopy,
    StageCopy,
    screen_copy,
    stage_copy,
)
from station.imaging.trace import Trace

STAGE_LIMIT_PX = 1280
"""Stages are looked at, not zoomed into; the first one of a shape costs time by its size."""


def stage_copies(trace: Trace) -> tuple[StageCopy, ...]:
    """Return every stage behind the frame itself."""
    return tuple(
        stage_copy(step.label, step.duration_ms, trace.preview(row, STAGE_LIMIT_PX))
        for row, step in enumerate(trace.steps)
        if row > 0
    )


def line_copy(trace: Trace) -> ScreenCopy:
    """Return the line as cut from the frame, before filters: what a person compares with."""
    return screen_copy(trace.preview(cut_step(trace), FRAME_LIMIT_PX))


def final_copy(trace: Trace) -> ScreenCopy:
    """Return the line as the reader gets it, behind all stages."""
    return screen_copy(trace.preview(len(trace.steps) - 1, STAGE_LIMIT_PX))


def line_places(trace: Trace, positions: Sequence[float | None]) -> tuple[float | None, ...]:
    """Return where positions along the line image, 0 to 1, lie along the picture of `line_copy`."""
    cut = cut_step(trace)
    cut_size, (width, height) = trace.steps[cut].size, trace.steps[-1].size
    stages = trace.stages[cut:]

    def place(position: float) -> float:
        point = np.array([[position * width, height / 2]], np.float64)
        return float(to_frame(stages, cut_size, point)[0, 0] / cut_size[0])

    return tuple(None if position is None else place(position) for position in positions)


def cut_step(trace: Trace) -> int:
    """Return the number of the first step behind the frame that has a picture, or the frame."""
    cut = [row for row, step in enumerate(trace.steps) if row > 0 and step.image is not None]
    return cut[0] if cut else 0
