"""A part of a stage's picture at the resolution of the screen, straight from the frame."""

import cv2
import numpy as np

from station.domain.frame import Image
from station.imaging.chain import combined_sampling
from station.imaging.geometry import Crop
from station.imaging.sampling import Box
from station.imaging.stage import Size, Stage, size_of
from station.imaging.tone import Grayscale
from station.imaging.trace import Trace


def close_up(trace: Trace, step: int, box: Box, limit: Size) -> Image:
    """Return what `box` of a step's picture shows, at most `limit` large, never enlarged.

    Where the step's own picture was skipped, only the frame's pixels that are needed are read.
    """
    size = _fitting(box.size, limit)
    image = trace.steps[step].image
    if image is not None:
        part = image[box.top : box.bottom, box.left : box.right]
        return part if size == box.size else cv2.resize(part, size, interpolation=cv2.INTER_AREA)
    stages = trace.stages[: range(len(trace.steps))[step]]
    cut = Crop(left_px=box.left, top_px=box.top, right_px=box.right, bottom_px=box.bottom)
    moving: list[Stage] = [*(stage for stage in stages if stage.is_geometry), cut]
    frame = trace.frame_pixels
    picture = combined_sampling(moving, size_of(frame), size, is_coarse=True).apply(frame)
    for stage in stages:
        picture = stage.apply(picture) if isinstance(stage, Grayscale) else picture
    return np.ascontiguousarray(picture)


def _fitting(size: Size, limit: Size) -> Size:
    scale = min(1.0, limit[0] / size[0], limit[1] / size[1])
    return max(1, round(size[0] * scale)), max(1, round(size[1] * scale))
