"""One resampling of a picture by a map of points: bilinear, and black outside.

Where the result is much smaller than its source, the source is averaged first.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, NamedTuple

import cv2
import numpy as np
import numpy.typing as npt

from station.domain.errors import StageError
from station.domain.frame import Image
from station.imaging.stage import Points, Size

Grid = npt.NDArray[np.float32]
Hidden = npt.NDArray[np.bool_]
Shown = npt.NDArray[np.uint8]

PointMap = Callable[[Points], tuple[Points, Hidden]]
"""Maps points of a result to its source, and says which of them the source does not show."""

MAX_REMAP_PX = 32_766
"""OpenCV's remap and warps keep coordinates in 16 bits."""

_OUTSIDE = -1.0e6
_SPARSE = 16
_LATTICE = 160
_LARGEST_GAP_PX = 8
_STRIP_POINTS = 32_768


class Box(NamedTuple):
    """A part of a picture, in pixels; right and bottom are the first ones left out."""

    left: int
    top: int
    right: int
    bottom: int

    @property
    def size(self) -> Size:
        return self.right - self.left, self.bottom - self.top


@dataclass(frozen=True, slots=True, eq=False)
class Sampling:
    """A prepared map: the box of the source it needs, that box's reduced size, OpenCV's tables.

    Where `shown` is 0 the picture becomes black, None: nowhere.
    """

    size: Size
    box: Box
    reduced: Size
    tables: tuple[Image, Image] | None
    shown: Shown | None = None

    def apply(self, image: Image) -> Image:
        """Return the resampled picture; `image` has the size the map was prepared for."""
        if self.tables is None:
            return np.zeros((self.size[1], self.size[0], *image.shape[2:]), image.dtype)
        source = image[self.box.top : self.box.bottom, self.box.left : self.box.right]
        if self.reduced != self.box.size:
            source = cv2.resize(source, self.reduced, interpolation=cv2.INTER_AREA)
        made = cv2.remap(source, *self.tables, cv2.INTER_LINEAR, borderMode=cv2.BORDER_CONSTANT)
        return made if self.shown is None else cv2.bitwise_and(made, made, mask=self.shown)


def sampling_of(
    come_from: PointMap, size: Size, source: Size, *, is_coarse: bool = False
) -> Sampling:
    """Return the sampling that fills a picture of `size` from the points that `come_from` names.

    Where it says hidden, and outside the source, the picture becomes black. A coarse one asks for
    some of the points and lays straight lines between: quick, and good enough to look at.
    """
    if is_coarse:
        return _coarse_sampling(come_from, size, source)
    grid, hidden = _grid(come_from, size, source)
    if hidden.all():
        return Sampling(size, Box(0, 0, 0, 0), (0, 0), None)
    reduction = _reduction(grid)
    box = _box(grid, hidden, 2 * reduction, source)
    reduced = _reduced(box, reduction, size)
    map_x = _local(grid[:, :, 0], hidden, box.left, box.size[0], reduced[0])
    map_y = _local(grid[:, :, 1], hidden, box.top, box.size[1], reduced[1])
    return Sampling(size, box, reduced, cv2.convertMaps(map_x, map_y, cv2.CV_16SC2))


def _local(places: Grid, hidden: Hidden, low: int, length: int, reduced: int) -> Grid:
    """Return places along one axis of the source as places, from pixel centres, in the box."""
    local = (places - low) * (reduced / length) - 0.5
    # The outer half of an edge pixel is that pixel, not a blend with what lies outside.
    np.clip(local, 0, reduced - 1, out=local)
    local[hidden] = _OUTSIDE
    return local


def _grid(come_from: PointMap, size: Size, source: Size) -> tuple[Grid, Hidden]:
    """Return for every pixel its point in the source, and whether there is none."""
    width, height = size
    grid = np.empty((height, width, 2), np.float32)
    hidden = np.empty((height, width), np.bool_)
    rows = max(1, _STRIP_POINTS // width)
    for top in range(0, height, rows):  # in strips that stay in the processor's cache
        part = slice(top, min(top + rows, height))
        points, gone = come_from(_pixel_centres(width, part))
        grid[part] = points.reshape(-1, width, 2)
        hidden[part] = (gone | outside(points, source)).reshape(-1, width)
    return grid, hidden


def _coarse_sampling(come_from: PointMap, size: Size, source: Size) -> Sampling:
    """Return a sampling whose map is asked for on a lattice and laid out by straight lines.

    The lattice has at least `_LATTICE` points along the longer side, in the middles of squares of
    `apart` pixels and one square beyond each edge. What lies outside the source is left to the
    remap, which makes it black.
    """
    apart = max(1, min(_LARGEST_GAP_PX, max(size) // _LATTICE))
    columns = (np.arange(math.ceil(size[0] / apart) + 2) - 0.5) * apart
    rows = (np.arange(math.ceil(size[1] / apart) + 2) - 0.5) * apart
    points = np.stack(np.meshgrid(columns, rows), axis=-1).reshape(-1, 2)
    places, gone = come_from(points)
    hidden = (gone | outside(places, source)).reshape(len(rows), len(columns))
    lattice = places.reshape(len(rows), len(columns), 2).astype(np.float32)
    if hidden.all():
        return Sampling(size, Box(0, 0, 0, 0), (0, 0), None)
    steps = _steps(lattice)
    reduction = max(1, int(min(float(np.median(each)) for each in steps) / apart))
    widest = math.ceil(max(float(each.max()) for each in steps))
    box = _box(lattice, hidden, 2 * reduction + widest, source)
    reduced = _reduced(box, reduction, size)
    scale = np.array([reduced[0] / box.size[0], reduced[1] / box.size[1]], np.float32)
    local = (lattice - np.array(box[:2], np.float32)) * scale - np.float32(0.5)
    tables = cv2.convertMaps(_spread(local, apart, size), None, cv2.CV_16SC2)  # type: ignore[call-overload]
    shown = None
    if gone.any():
        share = _spread(np.where(gone, 0, 255).astype(np.uint8).reshape(hidden.shape), apart, size)
        shown = cv2.threshold(share, 127, 255, cv2.THRESH_BINARY)[1]
    return Sampling(size, box, reduced, tables, shown)  # type: ignore[arg-type]


def _spread(lattice: npt.NDArray[Any], apart: int, size: Size) -> npt.NDArray[Any]:
    """Return values for every pixel from those in the middles of squares, on straight lines."""
    whole = lattice.shape[1] * apart, lattice.shape[0] * apart
    spread = cv2.resize(lattice, whole, interpolation=cv2.INTER_LINEAR)
    return spread[apart : apart + size[1], apart : apart + size[0]]


def _steps(grid: Grid) -> list[Grid]:
    """Return how far neighbours of a grid lie apart in the source, along rows and columns."""
    along, down = grid[:, 1:] - grid[:, :-1], grid[1:] - grid[:-1]
    return [np.hypot(step[..., 0], step[..., 1]) for step in (along, down) if step.size]


def _reduced(box: Box, reduction: int, size: Size) -> Size:
    """Return the size of a box when it is shrunk; StageError if OpenCV cannot resample it."""
    reduced = math.ceil(box.size[0] / reduction), math.ceil(box.size[1] / reduction)
    if max(*size, *reduced) > MAX_REMAP_PX:
        raise StageError(
            f"Resampling a region of {box.size[0]} x {box.size[1]} px goes past the limit of "
            f"{MAX_REMAP_PX} px a side. Put a crop before it."
        )
    return reduced


def _pixel_centres(width: int, rows: slice) -> Points:
    """Return the centres of the pixels of some rows, row by row."""
    points = np.empty((rows.stop - rows.start, width, 2), np.float64)
    points[:, :, 0] = np.arange(width) + 0.5
    points[:, :, 1] = (np.arange(rows.start, rows.stop) + 0.5)[:, None]
    return points.reshape(-1, 2)


def outside(points: Points, size: Size) -> Hidden:
    """Say which points do not lie in a picture of `size`."""
    x, y = points[:, 0], points[:, 1]
    return (x < 0) | (y < 0) | (x > size[0]) | (y > size[1])


def _reduction(grid: Grid) -> int:
    """Return how many source pixels, in one direction, fall on one pixel of the result."""
    along = grid[::_SPARSE, 1:] - grid[::_SPARSE, :-1]
    down = grid[1:, ::_SPARSE] - grid[:-1, ::_SPARSE]
    steps = [np.median(np.hypot(d[..., 0], d[..., 1])) for d in (along, down) if d.size]
    return max(1, int(min(steps))) if steps else 1


def _box(grid: Grid, hidden: Hidden, margin: int, source: Size) -> Box:
    """Return the part of the source that the points need."""
    left, right = _span(grid[:, :, 0][~hidden], margin, source[0])
    top, bottom = _span(grid[:, :, 1][~hidden], margin, source[1])
    return Box(left, top, right, bottom)


def _span(values: Grid, margin: int, limit: int) -> tuple[int, int]:
    low = max(math.floor(values.min()) - margin, 0)
    return low, min(math.ceil(values.max()) + margin, limit)
