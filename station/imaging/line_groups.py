"""Groups the marks of a crop to lines, by height and place. What has no peers only joins."""

import numpy as np
from numpy.typing import NDArray

from station.imaging.line_marks import have_peers

Boxes = NDArray[np.float64]

_FULL_HEIGHT = 0.6
_MAX_GAP = 4.0
_MAX_JOINING_HEIGHT = 1.2
"""Taller ones beside a line are emblems, notches and edges of the part."""


def grouped(boxes: Boxes) -> list[Boxes]:
    """Return the marks of each line; a row each of left, top, right, bottom."""
    return _without_strangers(_grouped(boxes))


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
