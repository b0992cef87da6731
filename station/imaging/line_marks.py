"""Finds what could be characters in a crop of one or more lines; it does not say which line."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from station.domain.frame import Image
from station.imaging.stage import level_scale

LOOK_SIDE_PX = 512
NEIGHBOURHOODS = (0.12, 0.3)
"""Windows of the local mean, as parts of the crop's height: for small and for large letters."""
MERGING_BLURS = (0.0, 0.012, 0.025)
"""Blurs that join the dots of one character, as parts of the crop's height."""
_MIN_DEVIATION = 0.9
_MIN_CONTRAST = 3.0
_MIN_HEIGHT = 0.045
_MAX_ASPECT = 6.0
_MAX_LETTER_ASPECT = 1.7


@dataclass(frozen=True, slots=True, eq=False)
class Marks:
    """Boxes of possible characters: one row each of left, top, right, bottom in pixels of `size`.

    `pixels` are x, y of their points. `strength` grows with how much the boxes look like text.
    """

    boxes: NDArray[np.float64]
    pixels: NDArray[np.float64]
    size: tuple[int, int]
    strength: float


def find_marks(image: Image) -> Marks:
    """Return the most text-like set of marks, dark or light, solid or of dots; maybe none."""
    look = _look(image)
    found = [
        _marks(look, sign, window, blur)
        for window in NEIGHBOURHOODS
        for blur in MERGING_BLURS
        for sign in (1.0, -1.0)
    ]
    return max(found, key=lambda marks: marks.strength)


def _look(image: Image) -> Image:
    grey = image if image.ndim == 2 else cv2.cvtColor(image, cv2.COLOR_RGB2GRAY)
    factor = min(1.0, LOOK_SIDE_PX / max(grey.shape))
    size = max(1, round(grey.shape[1] * factor)), max(1, round(grey.shape[0] * factor))
    look = cv2.resize(grey, size, interpolation=cv2.INTER_AREA).astype(np.float32)
    return np.asarray(look / level_scale(image))


def _marks(look: Image, sign: float, window: float, blur: float) -> Marks:
    height, width = look.shape
    side = max(5, round(window * height)) | 1
    smooth = look if blur == 0 else cv2.GaussianBlur(look, (0, 0), max(0.5, blur * height))
    deviation = smooth - cv2.blur(smooth, (side, side))
    # The running sums of blur may end a hair below zero.
    variance = cv2.blur(deviation * deviation, (2 * side + 1, 2 * side + 1))
    spread = np.sqrt(np.maximum(variance, 0.0))
    relative = sign * deviation / (spread + _MIN_CONTRAST / 2)
    mask = ((relative > _MIN_DEVIATION) & (sign * deviation > _MIN_CONTRAST)).astype(np.uint8)
    _, labels, stats, _ = cv2.connectedComponentsWithStats(mask, connectivity=8)
    boxes = stats[:, :2], stats[:, :2] + stats[:, 2:4]
    corners = np.hstack(boxes).astype(np.float64)
    kept = _is_character(corners, stats[:, 4], look.shape)
    kept[0] = False  # label 0 is what is no mark
    ys, xs = np.nonzero(kept[labels])
    step = max(1, len(xs) // 4000)
    pixels = np.column_stack([xs, ys])[::step].astype(np.float64)
    chosen = corners[kept]
    contrast = float(relative[ys, xs].mean()) if len(xs) else 0.0
    return Marks(chosen, pixels, (width, height), _regularity(chosen) * contrast)


def _is_character(
    boxes: NDArray[np.float64], areas: Image, shape: tuple[int, ...]
) -> NDArray[np.bool_]:
    """Leave out specks, rules, frames and whatever is cut by the picture's edge."""
    height, width = shape
    widths, heights = boxes[:, 2] - boxes[:, 0], boxes[:, 3] - boxes[:, 1]
    is_whole = (boxes[:, 0] > 0) & (boxes[:, 1] > 0) & (boxes[:, 2] < width)
    is_whole &= boxes[:, 3] < height
    is_tall = (heights >= max(5.0, _MIN_HEIGHT * height)) & (heights <= 0.9 * height)
    is_lump = (widths <= _MAX_ASPECT * heights) & (areas >= 0.12 * widths * heights)
    return np.asarray(is_whole & is_tall & is_lump)


def have_peers(boxes: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Return which boxes stand beside another of their height, as the characters of a line do."""
    left, top, right, bottom = boxes.T
    heights, middles = bottom - top, (top + bottom) / 2
    ratio = heights[:, None] / heights[None]
    apart = np.maximum(left[:, None] - right[None], left[None] - right[:, None])
    is_near = (np.abs(middles[:, None] - middles[None]) < 0.35 * heights[:, None]) & (
        apart < 1.5 * heights[:, None]
    )
    is_slim = right - left <= _MAX_LETTER_ASPECT * heights
    alike = (ratio > 0.8) & (ratio < 1.25) & is_near & is_slim[:, None] & is_slim[None]
    return np.asarray((alike & ~np.eye(len(boxes), dtype=bool)).any(axis=1))


def _regularity(boxes: NDArray[np.float64]) -> float:
    """Return the summed squared height of the marks that have peers."""
    heights = boxes[:, 3] - boxes[:, 1]
    return float((heights[have_peers(boxes)] ** 2).sum())
