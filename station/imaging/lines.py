"""Finds the text lines of a levelled crop, top to bottom. What no line holds is left out."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from station.domain.frame import Image
from station.imaging.line_marks import EVERY_LOOK, Look, find_marks, have_peers

Boxes = NDArray[np.float64]

_MARGIN = 0.25
_SIDE_MARGIN = 0.6
_FULL_HEIGHT = 0.6
_MAX_GAP = 4.0
_MAX_JOINING_HEIGHT = 1.2
"""Taller ones beside a line are emblems, notches and edges of the part."""


@dataclass(frozen=True, slots=True)
class LineBox:
    """One line in pixels of the crop; right and bottom are the first not in it."""

    left_px: int
    top_px: int
    right_px: int
    bottom_px: int

    def cut(self, image: Image) -> Image:
        """Return this part of the picture the box was found in."""
        return image[self.top_px : self.bottom_px, self.left_px : self.right_px]


def find_lines(image: Image, looks: Sequence[Look] = EVERY_LOOK) -> tuple[LineBox, ...]:
    """Return the lines of a crop whose text is level, top to bottom; none where no text is seen.

    Dark or light marks, solid or of dots. Specks, rules, frames and what the edge cuts are no
    lines; a line has at least two characters. `looks` saves time where the way to look is known.
    """
    marks = find_marks(image, looks)
    lines = _without_strangers(_grouped(marks.boxes))
    scale = image.shape[1] / marks.size[0], image.shape[0] / marks.size[1]
    return _framed(lines, scale, (image.shape[1], image.shape[0]))


def _grouped(boxes: Boxes) -> list[Boxes]:
    """Return the marks of each line: those with peers found lines, the others may only join."""
    lines: list[list[NDArray[np.float64]]] = []
    peers = have_peers(boxes)
    for box in sorted(boxes[peers], key=_height, reverse=True):
        home = max(lines, key=lambda line: _overlap(box, line), default=None)
        if home is not None and _overlap(box, home) > 0.5:
            home.append(box)
        else:
            lines.append([box])
    for box in boxes[~peers]:
        home = max(lines, key=lambda line: _overlap(box, line), default=None)
        if home is not None and _overlap(box, home) > 0.7 and _fits(box, home):
            home.append(box)
    whole = [_connected(np.array(line)) for line in lines]
    return sorted((line for line in whole if _is_text(line)), key=_middle)


def _fits(box: NDArray[np.float64], line: list[NDArray[np.float64]]) -> bool:
    return _height(box) <= _MAX_JOINING_HEIGHT * float(np.median([_height(each) for each in line]))


def _height(box: NDArray[np.float64]) -> float:
    return float(box[3] - box[1])


def _overlap(box: NDArray[np.float64], line: list[NDArray[np.float64]]) -> float:
    """Return how much of the box's height lies within the line's typical height."""
    top, bottom = np.median([each[1] for each in line]), np.median([each[3] for each in line])
    return float(min(box[3], bottom) - max(box[1], top)) / _height(box)


def _connected(line: Boxes) -> Boxes:
    """Return the widest run of marks that has no gap of several characters in it."""
    line = line[np.argsort(line[:, 0])]
    reach = np.maximum.accumulate(line[:, 2])
    gap = _MAX_GAP * float(np.median(line[:, 3] - line[:, 1]))
    breaks = np.flatnonzero(line[1:, 0] - reach[:-1] > gap) + 1
    return max(np.split(line, breaks), key=lambda run: float((run[:, 2] - run[:, 0]).sum()))


def _is_text(line: Boxes) -> bool:
    heights = line[:, 3] - line[:, 1]
    return int((heights > _FULL_HEIGHT * np.max(heights)).sum()) >= 2


def _middle(line: Boxes) -> float:
    return float(np.median(line[:, 1] + line[:, 3])) / 2


def _without_strangers(lines: list[Boxes]) -> list[Boxes]:
    """Leave out what is far less than the main line: rows of specks, structure of the part."""
    sizes = [_ink(line) for line in lines]
    return [line for line, size in zip(lines, sizes, strict=True) if size > 0.12 * max(sizes)]


def _ink(line: Boxes) -> float:
    return float(((line[:, 2] - line[:, 0]) * (line[:, 3] - line[:, 1])).sum())


def _framed(
    lines: list[Boxes], scale: tuple[float, float], size: tuple[int, int]
) -> tuple[LineBox, ...]:
    """Return boxes with a margin around the marks that stays clear of the neighbouring lines."""
    tops = [float(np.percentile(line[:, 1], 20)) for line in lines]
    bottoms = [float(np.percentile(line[:, 3], 80)) for line in lines]
    framed = []
    for number, line in enumerate(lines):
        height = bottoms[number] - tops[number]
        above = tops[number] - bottoms[number - 1] if number else 2 * height
        below = tops[number + 1] - bottoms[number] if number + 1 < len(lines) else 2 * height
        top = tops[number] - min(_MARGIN * height, max(0.0, above / 2))
        bottom = bottoms[number] + min(_MARGIN * height, max(0.0, below / 2))
        left = float(line[:, 0].min()) - _SIDE_MARGIN * height
        right = float(line[:, 2].max()) + _SIDE_MARGIN * height
        framed.append(_box((left, top, right, bottom), scale, size))
    return tuple(framed)


def _box(
    edges: tuple[float, float, float, float], scale: tuple[float, float], size: tuple[int, int]
) -> LineBox:
    left, top, right, bottom = edges
    return LineBox(
        max(0, round(left * scale[0])),
        max(0, round(top * scale[1])),
        min(size[0], round(right * scale[0])),
        min(size[1], round(bottom * scale[1])),
    )
