"""The pictures of a trace as the screen shows them. Made in a job: every stage costs a few ms."""

from station.imaging.screen_copy import (
    FRAME_LIMIT_PX,
    ScreenCopy,
    StageCopy,
    screen_copy,
    stage_copy,
)
from station.imaging.trace import Trace


def stage_copies(trace: Trace) -> tuple[StageCopy, ...]:
    """Return every stage behind the frame itself."""
    return tuple(
        stage_copy(step.label, step.duration_ms, trace.preview(row, FRAME_LIMIT_PX))
        for row, step in enumerate(trace.steps)
        if row > 0
    )


def line_copy(trace: Trace) -> ScreenCopy:
    """Return the line as cut from the frame, before filters: what a person compares with."""
    cut = [row for row, step in enumerate(trace.steps) if row > 0 and step.image is not None]
    return screen_copy(trace.preview(cut[0] if cut else 0, FRAME_LIMIT_PX))
