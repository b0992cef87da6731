"""Finds what could be characters in a crop of one or more lines; it does not say which line."""

from collections.abc import Sequence
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
_MOST_PIXELS = 4000
_MIN_CONTRAST = 3.0
_MIN_HEIGHT = 0.045
_MAX_ASPECT = 6.0
_MAX_LETTER_ASPECT = 1.7


@dataclass(frozen=True, slots=True)
class Look:
    """One way of looking for marks. Window and blur are parts of the crop's height."""

    window: float
    blur: float
    is_dark: bool


EVERY_LOOK = tuple(
    Look(window, blur, is_dark)
    for window in NEIGHBOURHOODS
    for blur in MERGING_BLURS
    for is_dark in (True, False)
)


def looks_like(look: Look) -> tuple[Look, ...]:
    """Return every way of looking for marks as dark, or as light, as those `look` has found."""
    return tuple(each for each in EVERY_LOOK if each.is_dark == look.is_dark)


@dataclass(frozen=True, slots=True, eq=False)
class Marks:
    """Boxes of possible characters: one row each of left, top, right, bottom in pixels of `size`.

    `pixels` are x, y of their points. `strength` grows with how much the boxes look like text, and
    `look` is the way they were found.
    """

    boxes: NDArray[np.float64]
    pixels: NDArray[np.float64]
    size: tuple[int, int]
    strength: float
    look: Look


def find_marks(image: Image, looks: Sequence[Look] = EVERY_LOOK) -> Marks:
    """Return the most text-like set of marks, dark or light, solid or of dots; maybe none."""
    return every_marks(image, looks)[0]


def every_marks(image: Image, looks: Sequence[Look] = EVERY_LOOK) -> list[Marks]:
    """Return what each look finds, the most text-like first."""
    small = _small(image)
    # Dark and light are two sides of one comparison with the neighbourhood.
    sides = {(look.window, look.blur): _relative(small, look) for look in looks}
    found = (_marks(sides[look.window, look.blur], look) for look in looks)
    return sorted(found, key=lambda marks: marks.strength, reverse=True)


def _small(image: Image) -> Image:
    grey = image if image.ndim == 2 else cv2.cvtColor(image, cv2.COLOR_RGB2GRAY)
    factor = min(1.0, LOOK_SIDE_PX / max(grey.shape))
    size = max(1, round(grey.shape[1] * factor)), max(1, round(grey.shape[0] * factor))
    small = cv2.resize(grey, size, interpolation=cv2.INTER_AREA).astype(np.float32)
    return np.asarray(small / level_scale(image))


def _marks(lightness: Image, look: Look) -> Marks:
    relative = -lightness if look.is_dark else lightness
    mask = (relative > _MIN_DEVIATION).astype(np.uint8)
    _, labels, stats, _ = cv2.connectedComponentsWithStats(mask, connectivity=8)
    boxes = np.hstack([stats[:, :2], stats[:, :2] + stats[:, 2:4]]).astype(np.float64)
    kept = _is_character(boxes, stats[:, 4], relative.shape)
    kept[0] = False  # label 0 is what is no mark
    ys, xs = np.nonzero(kept[labels])
    step = max(1, len(xs) // _MOST_PIXELS)
    pixels = np.column_stack([xs, ys])[::step].astype(np.float64)
    contrast = float(relative[ys, xs].mean()) if len(xs) else 0.0
    strength = _regularity(boxes[kept]) * contrast
    return Marks(boxes[kept], pixels, (relative.shape[1], relative.shape[0]), strength, look)


def _relative(small: Image, look: Look) -> Image:
    """Return how much lighter each pixel is than its neighbourhood, in what is usual there."""
    height = small.shape[0]
    side = max(5, round(look.window * height)) | 1
    sigma = max(0.5, look.blur * height)
    smooth = small if look.blur == 0 else cv2.GaussianBlur(small, (0, 0), sigma)
    deviation = smooth - cv2.blur(smooth, (side, side))
    # The running sums of blur may end a hair below zero.
    variance = cv2.blur(deviation * deviation, (2 * side + 1, 2 * side + 1))
    spread = np.sqrt(np.maximum(variance, 0.0))
    relative = deviation / (spread + _MIN_CONTRAST / 2)
    relative[np.abs(deviation) <= _MIN_CONTRAST] = 0.0
    return np.asarray(relative)


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
