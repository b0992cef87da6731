"""Cuts a line that is too long for the model's width into overlapping parts.

A line that is only a little too long is squeezed instead, as in training.
"""

from dataclasses import dataclass, replace

import cv2
import numpy as np
from numpy.typing import NDArray

from station.recognition.line_image import (
    HEIGHT_PX,
    MAX_WIDTH_PX,
    Image,
    PlacedLine,
    content_width_px,
    marked_box,
    placed_line_image,
    to_grey,
)

MOST_SQUEEZED = 1.2
"""A line up to this many times the model's width is squeezed into it and read at once."""

OVERLAP_PX = 96
"""At the model's height; four or five characters of usual width."""

_SEARCH_PX = 12
_MOST_PARTS = 12


@dataclass(frozen=True, slots=True, eq=False)
class LinePart:
    """A part of a line as the model sees it, and where it begins and ends along the crop (0..1)."""

    line: PlacedLine
    start: float = 0.0
    end: float = 1.0


def line_parts(image: Image) -> tuple[LinePart, ...]:
    """Return what the model sees of a line, from left to right: mostly one picture.

    A long line gives parts that overlap by about `OVERLAP_PX` and begin and end where there is
    least ink. `image` is as for `line_image`.
    """
    grey = to_grey(image)
    left, top, right, bottom = box = marked_box(grey)
    marked = grey[top:bottom, left:right]
    width = content_width_px(marked)
    if width <= MOST_SQUEEZED * MAX_WIDTH_PX:
        return (LinePart(placed_line_image(grey, box=box)),)
    scale, whole = marked.shape[1] / width, grey.shape[1]
    ranges = [(round(a * scale), round(b * scale)) for a, b in part_ranges(_ink(marked, width))]
    return tuple(_part(marked[:, a:b], (left + a) / whole, (left + b) / whole) for a, b in ranges)


def part_ranges(ink: NDArray[np.float64]) -> list[tuple[int, int]]:
    """Return first and end column of each part of a line with this much ink per column."""
    width = len(ink)
    count = min(_MOST_PARTS, -(-(width - OVERLAP_PX) // (MAX_WIDTH_PX - OVERLAP_PX)))
    step = (width - OVERLAP_PX) / count
    starts = [_emptiest(ink, round(number * step)) for number in range(1, count)]
    ends = [_emptiest(ink, round(number * step) + OVERLAP_PX) for number in range(1, count)]
    return list(zip([0, *starts], [*ends, width], strict=True))


def _emptiest(ink: NDArray[np.float64], column: int) -> int:
    """Return the column nearby with the least ink; the nearest of several."""
    near = np.arange(max(0, column - _SEARCH_PX), min(len(ink), column + _SEARCH_PX + 1))
    return int(near[np.lexsort((np.abs(near - column), ink[near]))[0]])


def _ink(marked: Image, width: int) -> NDArray[np.float64]:
    """Return the spread of grey in each column at the model's height, in steps of 16 levels."""
    small = cv2.resize(marked, (width, HEIGHT_PX), interpolation=cv2.INTER_AREA)
    return np.asarray(np.ptp(small, axis=0) // 16, np.float64)


def _part(pixels: Image, start: float, end: float) -> LinePart:
    line, span = placed_line_image(pixels), end - start
    return LinePart(
        replace(line, start=start + line.start * span, span=line.span * span), start, end
    )
