"""One resampling of a picture by a map of points: bilinear, and black outside.

Where the result is much smaller than its source, the source is averaged first.
"""

from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from station.domain.errors import StageError
from station.domain.frame import Image
from station.imaging.stage import Points, Size

MAX_REMAP_PX = 32_766
"""OpenCV's remap and warps keep coordinates in 16 bits."""

_OUTSIDE = -1.0e6


@dataclass(frozen=True, slots=True, eq=False)
class Sampling:
    """A prepared map: the box of the source it needs, its reduction, and OpenCV's map tables."""

    size: Size
    left_px: int
    top_px: int
    right_px: int
    bottom_px: int
    reduction: int
    tables: tuple[Image, Image] | None

    def apply(self, image: Image) -> Image:
        """Return the resampled picture; `image` has the size the map was prepared for."""
        if self.tables is None:
            return np.zeros((self.size[1], self.size[0], *image.shape[2:]), image.dtype)
        source = image[self.top_px : self.bottom_px, self.left_px : self.right_px]
        if self.reduction > 1:
            height, width = source.shape[:2]
            small = (width // self.reduction, height // self.reduction)
            source = cv2.resize(source, small, interpolation=cv2.INTER_AREA)
        return cv2.remap(source, *self.tables, cv2.INTER_LINEAR, borderMode=cv2.BORDER_CONSTANT)


def pixel_centres(size: Size) -> Points:
    """Return the centres of all pixels of a picture of `size`, row by row."""
    width, height = size
    points = np.empty((height, width, 2), np.float64)
    points[:, :, 0] = np.arange(width) + 0.5
    points[:, :, 1] = (np.arange(height) + 0.5)[:, None]
    return points.reshape(-1, 2)


def outside(points: Points, size: Size) -> npt.NDArray[np.bool_]:
    """Say which points do not lie in a picture of `size`."""
    x, y = points[:, 0], points[:, 1]
    return (x < 0) | (y < 0) | (x > size[0]) | (y > size[1])


def prepare(points: Points, hidden: npt.NDArray[np.bool_], size: Size, source: Size) -> Sampling:
    """Return the sampling that fills a picture of `size` from `points` of a `source` picture.

    Points are those of pixel_centres(size), mapped to the source; `hidden` ones become black.
    """
    seen = points[~hidden]
    if not len(seen):
        return Sampling(size, 0, 0, 0, 0, 1, None)
    reduction = min(_reduction(points.reshape(size[1], size[0], 2)), *source)
    box = _box(seen, reduction, source)
    left, top, right, bottom = box
    if max(*size, (right - left) // reduction, (bottom - top) // reduction) > MAX_REMAP_PX:
        raise StageError(
            f"Resampling a region of {right - left} x {bottom - top} px goes past the limit of "
            f"{MAX_REMAP_PX} px a side. Put a crop before it."
        )
    local = ((points - np.array([left, top], np.float64)) / reduction - 0.5).astype(np.float32)
    local[hidden] = _OUTSIDE
    grid = np.moveaxis(local.reshape(size[1], size[0], 2), -1, 0)
    map_x, map_y = np.ascontiguousarray(grid)
    tables = cv2.convertMaps(map_x, map_y, cv2.CV_16SC2)
    return Sampling(size, *box, reduction, tables)


def _reduction(grid: npt.NDArray[np.float64]) -> int:
    """Return how many source pixels, in one direction, fall on one pixel of the result."""
    steps = [
        np.median(np.hypot(*np.moveaxis(np.diff(grid, axis=a), -1, 0)))
        for a in (0, 1)
        if grid.shape[a] > 1
    ]
    return max(1, int(min(steps))) if steps else 1


def _box(points: Points, reduction: int, source: Size) -> tuple[int, int, int, int]:
    """Return the source box around the points, a multiple of `reduction` px wide and high."""
    margin = 2 * reduction
    low = np.maximum(np.floor(points.min(axis=0)) - margin, 0).astype(int)
    high = np.minimum(np.ceil(points.max(axis=0)) + margin, source).astype(int)
    if reduction > 1:
        high = low + (high - low) // reduction * reduction
    return int(low[0]), int(low[1]), int(high[0]), int(high[1])
