"""Where a recipe looks for the code: outlines in the frame, known before anything is read."""

from collections.abc import Sequence

import numpy as np

from station.domain.errors import StageError
from station.domain.frame import Region
from station.imaging.chain import region_of, to_frame
from station.imaging.geometry import Crop
from station.imaging.shift import Shift
from station.imaging.stage import Size, Stage
from station.imaging.unwrap import Unwrap


def search_area(stages: Sequence[Stage], frame_size: Size) -> tuple[Region, ...]:
    """Return the outlines of all cuts and bands on a frame of this size, the last one innermost.

    None where the stages do not narrow the picture down, or do not fit one of this size.
    """
    enabled = [stage for stage in stages if stage.enabled]
    found: dict[Region, None] = {}
    try:
        for count, stage in enumerate(enabled, 1):
            region = _outline(enabled[:count], stage, frame_size)
            if region is not None:
                found[region] = None
    except StageError:
        return ()
    return tuple(found)


def _outline(stages: Sequence[Stage], last: Stage, frame_size: Size) -> Region | None:
    """Return what the last of the stages narrows the picture down to, if it does."""
    if isinstance(last, Shift) and last.lower_edge:
        band = to_frame(stages[:-1], frame_size, np.array(last.polygon, np.float64))
        return Region(tuple((float(x), float(y)) for x, y in band.round(3)))
    return region_of(stages, frame_size) if isinstance(last, Crop | Unwrap) else None
