"""Where the lines of a reading stand in the frame."""

from collections.abc import Sequence

import numpy as np

from station.domain.frame import Region
from station.domain.reading import LineOutline
from station.imaging.stage import Points
from station.imaging.trace import Trace

_STEPS = 8
"""Pieces of each long side: a ring or a lens bends them."""


def line_regions(trace: Trace, lines: Sequence[LineOutline]) -> tuple[Region, ...]:
    """Return each line's outline in pixels of the frame, clockwise from the start of the text."""
    return tuple(_region(trace.to_frame(_points(trace, line))) for line in lines)


def _points(trace: Trace, line: LineOutline) -> Points:
    """Return the outline in pixels of the line image, with points along its long sides."""
    start, end, under_end, under_start = np.array(line) * trace.steps[-1].size
    along = np.linspace(0.0, 1.0, _STEPS + 1)[:, None]
    upper = start + along * (end - start)
    lower = under_end + along * (under_start - under_end)
    return np.concatenate([upper, lower])


def _region(points: Points) -> Region:
    return Region(tuple((round(float(x), 4), round(float(y), 4)) for x, y in points))
