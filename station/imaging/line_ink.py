"""How much more ink than around each pixel of one line holds, at the line's own scale."""

from dataclasses import dataclass
from typing import Protocol

import cv2
import numpy as np
from numpy.typing import NDArray

CAP_PX = 32
"""Height of a line's characters in this look; the other lengths here are in these pixels."""

_ROOM_PX = 28
_AROUND_PX = 2 * CAP_PX + 1
_MOST_COLUMNS = 6000
_LEAST_BLUR_PX = 1.5
_STROKE_LEVEL = 0.4
_SURE_LEVEL = 0.75
_SPECK_PX = 3
_FRAME_PX = 2.5 * CAP_PX
_LINKED_PX = 1.5 * CAP_PX
_GROWTH_PX = round(0.3 * CAP_PX)
_GAP_ROWS_PX = round(0.6 * CAP_PX)
_GAP_PART = 0.2
_STRETCH_PX = 2 * CAP_PX + 1
_PALEST = 0.3
_NOISE_PEAK = 6.0


class SeenLine(Protocol):
    """Where some characters of a line stand, in pixels of the crop."""

    @property
    def left(self) -> float: ...
    @property
    def top(self) -> float: ...
    @property
    def right(self) -> float: ...
    @property
    def bottom(self) -> float: ...


@dataclass(frozen=True, slots=True, eq=False)
class LineInk:
    """Ink of the line and its surroundings: 1 is a usual stroke, 0 the ground.

    `top` and `bottom` are rows of `ink`; `scale_x`, `scale_y` and `first_row` lead to the crop.
    """

    ink: NDArray[np.float32]
    top: float
    bottom: float
    scale_x: float
    scale_y: float
    first_row: int


def ink_of(
    grey: NDArray[np.float32],
    seen: SeenLine,
    *,
    is_dark: bool,
    blur_px: float,
    room: tuple[float, float],
) -> LineInk:
    """Return the ink along the whole width of the crop, around the rows of what was seen.

    The line may be higher than that, but stays between the two rows of `room`.
    """
    scale = CAP_PX / (seen.bottom - seen.top)
    first = max(0, round(seen.top - _ROOM_PX / scale))
    strip = grey[first : round(seen.bottom + _ROOM_PX / scale)]
    width = min(_MOST_COLUMNS, max(1, round(strip.shape[1] * scale)))
    height = max(1, round(strip.shape[0] * scale))
    how = cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR
    look = np.asarray(cv2.resize(strip, (width, height), interpolation=how), np.float32)
    scale_x, scale_y = width / strip.shape[1], height / strip.shape[0]
    top, bottom = (seen.top - first) * scale_y, (seen.bottom - first) * scale_y
    rows = slice(round(top), round(bottom) + 1)
    columns = slice(round(seen.left * scale_x), round(seen.right * scale_x) + 1)
    ink = _above_ground(look, (rows, columns), is_dark, max(_LEAST_BLUR_PX, blur_px * scale))
    ink = _evened(ink, rows)
    limits = (room[0] - first) * scale_y, (room[1] - first) * scale_y
    top, bottom = _grown(ink[:, columns], (top, bottom), limits)
    return LineInk(ink, top, bottom, scale_x, scale_y, first)


def _above_ground(
    look: NDArray[np.float32], core: tuple[slice, slice], is_dark: bool, blur_px: float
) -> NDArray[np.float32]:
    look = np.asarray(cv2.GaussianBlur(look, (0, 0), blur_px), np.float32)
    low, high = np.percentile(look[core], (3, 97))
    # Bright pins or a dark table beside the line would drown its ground.
    room = max(float(high - low), 1.0) / 2
    look = np.clip(look, low - room, high + room)
    ink = look - cv2.blur(look, (_AROUND_PX, _AROUND_PX))
    if is_dark:
        ink = -ink
    return np.asarray(ink / max(float(np.percentile(ink[core], 95)), 1e-3), np.float32)


def _evened(ink: NDArray[np.float32], rows: slice) -> NDArray[np.float32]:
    """Return the ink with pale stretches of the line raised to the rest, as far as noise allows."""
    line = ink[rows]
    noise = 1.48 * float(np.median(np.abs(line - np.median(line))))
    peaks = cv2.dilate(line.max(axis=0)[None], np.ones((1, _STRETCH_PX), np.uint8))
    return np.asarray(ink / np.clip(peaks, max(_PALEST, _NOISE_PEAK * noise), 1.0), np.float32)


def _grown(
    ink: NDArray[np.float32], seen: tuple[float, float], limits: tuple[float, float]
) -> tuple[float, float]:
    """Return the rows with those beside them that hold as much ink, up to the gap of two lines."""
    top, bottom = seen
    rows = np.clip(ink, 0, 1).mean(axis=1)
    first, last = round(top), min(round(bottom), len(rows) - 1)
    limit = _GAP_PART * float(rows[first : last + 1].mean())
    grown_first, grown_last = first, last
    highest = max(0, first - _GROWTH_PX, round(limits[0]))
    lowest = min(len(rows) - 1, last + _GROWTH_PX, round(limits[1]))
    while grown_first > highest and rows[grown_first - 1] > limit:
        grown_first -= 1
    while grown_last < lowest and rows[grown_last + 1] > limit:
        grown_last += 1
    return top - (first - grown_first), bottom + (grown_last - last)


def marks_in(line: LineInk) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
    """Return the boxes of the line's marks, and which columns hold characters the edge cuts.

    A box is left, top, right, bottom. Frames are no marks; lines that touch are cut apart.
    """
    mask = (line.ink > _STROKE_LEVEL).astype(np.uint8)
    labels, boxes = _components(mask)
    heights, within = boxes[:, 3] - boxes[:, 1], _within(boxes, line)
    is_cut = ((boxes[:, 0] <= 0) | (boxes[:, 2] >= mask.shape[1])) & (within > 0.3 * CAP_PX)
    is_other = is_cut | (heights > _FRAME_PX)
    mask[np.concatenate([[False], is_other])[labels]] = 0
    cut = np.concatenate([[False], is_cut & (heights < _LINKED_PX)])[labels]
    if (~is_other & (within > 0.6 * CAP_PX) & (heights > _LINKED_PX)).any():
        for row in _gap_rows(line):
            mask[row] = 0
    return _characters(line, *_components(mask)), np.asarray(cut.any(axis=0))


def _characters(
    line: LineInk, labels: NDArray[np.int32], boxes: NDArray[np.float64]
) -> NDArray[np.float64]:
    is_sure = np.zeros(len(boxes) + 1, np.bool_)
    is_sure[labels[line.ink > _SURE_LEVEL]] = True
    is_character = (_within(boxes, line) > 0.4 * (boxes[:, 3] - boxes[:, 1])) & is_sure[1:]
    is_character &= (boxes[:, 2:] - boxes[:, :2]).max(axis=1, initial=0) >= _SPECK_PX
    return boxes[is_character]


def _components(mask: NDArray[np.uint8]) -> tuple[NDArray[np.int32], NDArray[np.float64]]:
    _, labels, stats, _ = cv2.connectedComponentsWithStats(mask, connectivity=8)
    boxes = np.hstack([stats[1:, :2], stats[1:, :2] + stats[1:, 2:4]]).astype(np.float64)
    return np.asarray(labels, np.int32), boxes


def _within(boxes: NDArray[np.float64], line: LineInk) -> NDArray[np.float64]:
    """Return how much of each box's height lies in the line's rows; below 0 beside them."""
    return np.minimum(boxes[:, 3], line.bottom) - np.maximum(boxes[:, 1], line.top)


def _gap_rows(line: LineInk) -> list[int]:
    """Return the emptiest row above the line and the one below, where the picture goes so far."""
    rows = np.clip(line.ink, 0, 1).mean(axis=1)
    top, bottom = round(line.top), round(line.bottom)
    found = []
    for first, last in ((top - _GAP_ROWS_PX, top), (bottom, bottom + _GAP_ROWS_PX)):
        near = np.arange(max(0, first), min(len(rows), last + 1))
        if len(near):
            emptiest = near[rows[near] <= rows[near].min() + 0.01]
            found.append(int(emptiest[len(emptiest) // 2]))
    return found
