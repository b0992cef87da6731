"""A picture as captured, and a place in it."""

import math
from dataclasses import dataclass
from datetime import datetime

import numpy as np

Image = np.ndarray
"""Pixels: uint8 or uint16, shape (height, width) for grey or (height, width, 3) for RGB."""


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """One captured picture. `pixels` is read-only by agreement: stages copy, they never write."""

    frame_id: str
    pixels: Image
    source: str
    captured_at: datetime

    @property
    def width_px(self) -> int:
        return int(self.pixels.shape[1])

    @property
    def height_px(self) -> int:
        return int(self.pixels.shape[0])


@dataclass(frozen=True, slots=True)
class Region:
    """A polygon in pixels of the frame, corners clockwise from the start of the text."""

    corners: tuple[tuple[float, float], ...]

    @property
    def cord(self) -> tuple[int, int, int, int]:
        """Return left, top, right, bottom of the smallest upright box around the polygon."""
        xs = [x for x, _ in self.corners]
        ys = [y for _, y in self.corners]
        return math.floor(min(xs)), math.floor(min(ys)), math.ceil(max(xs)), math.ceil(max(ys))
