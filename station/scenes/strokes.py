"""A narrow single-stroke alphabet as engraving and dot-peening machines use it.

Glyphs are control points on a grid 4 wide and 6 high, y down; `/` lifts the tool. Corners
between the points of one stroke are rounded, ends of strokes stay where they are.
"""

import numpy as np
from numpy.typing import NDArray

GRID_WIDTH = 4.0
GRID_HEIGHT = 6.0

Stroke = NDArray[np.float64]
"""Points (n, 2) of one tool path."""

GLYPHS = {
    "0": "2,0 0,0 0,3 0,6 2,6 4,6 4,3 4,0 2,0",
    "1": "0.8,1.4 2.3,0 / 2.3,0 2.3,6",
    "2": "0,1.6 0,0 2,0 4,0 4,1.8 4,2.8 2,4.2 0,6 / 0,6 4,6",
    "3": "0,1.3 0.2,0 2,0 4,0 4,1.4 4,2.8 2.2,2.8 / 2.2,2.8 4,2.8 4,4.4 4,6 2,6 0.2,6 0,4.7",
    "4": "2.6,0 0,4.3 / 0,4.3 4,4.3 / 3.1,2.9 3.1,6",
    "5": "3.7,0 0.5,0 / 0.5,0 0.2,2.7 / 0.2,2.7 1,2.2 2,2.2 4,2.2 4,4.1 4,6 2,6 0.2,6 0,4.9",
    "6": "3.4,0 1.2,1.2 0,2.6 0,4.2 0,6 2,6 4,6 4,4.2 4,2.5 2,2.5 0.4,2.5 0,3.9",
    "7": "0,0 4,0 / 4,0 2.4,2.6 1.5,4.2 1.4,6",
    "8": "2,0 0.2,0 0.2,1.4 0.2,2.8 2,2.8 3.8,2.8 3.8,1.4 3.8,0 2,0 / "
    "2,2.8 0,2.8 0,4.4 0,6 2,6 4,6 4,4.4 4,2.8 2,2.8",
    "9": "0.6,6 2.8,4.8 4,3.4 4,1.8 4,0 2,0 0,0 0,1.8 0,3.5 2,3.5 3.6,3.5 4,2.1",
    "A": "0,6 2,0 / 2,0 4,6 / 0.7,4 3.3,4",
    "B": "0,0 0,6 / 0,0 2,0 3.8,0 3.8,1.4 3.8,2.8 2,2.8 0,2.8 / 2,2.8 4,2.8 4,4.4 4,6 2,6 0,6",
    "C": "4,1.5 4,0 2,0 0,0 0,3 0,6 2,6 4,6 4,4.5",
    "D": "0,0 0,6 / 0,0 1.6,0 4,0 4,3 4,6 1.6,6 0,6",
    "E": "4,0 0,0 / 0,0 0,6 / 0,6 4,6 / 0,2.9 3.2,2.9",
    "F": "4,0 0,0 / 0,0 0,6 / 0,2.9 3.2,2.9",
    "G": "4,1.5 4,0 2,0 0,0 0,3 0,6 2,6 4,6 4,4.2 4,3.2 / 4,3.2 2.3,3.2",
    "H": "0,0 0,6 / 4,0 4,6 / 0,2.9 4,2.9",
    "I": "2,0 2,6 / 1,0 3,0 / 1,6 3,6",
    "J": "3.6,0 3.6,4.2 3.6,6 1.8,6 0,6 0,4.4",
    "K": "0,0 0,6 / 4,0 0,3.6 / 1.3,2.6 4,6",
    "L": "0,0 0,6 / 0,6 4,6",
    "M": "0,6 0,0 / 0,0 2,2.9 / 2,2.9 4,0 / 4,0 4,6",
    "N": "0,6 0,0 / 0,0 4,6 / 4,6 4,0",
    "O": "2,0 0,0 0,3 0,6 2,6 4,6 4,3 4,0 2,0",
    "P": "0,0 0,6 / 0,0 2,0 4,0 4,1.7 4,3.4 2,3.4 0,3.4",
    "Q": "2,0 0,0 0,3 0,6 2,6 4,6 4,3 4,0 2,0 / 2.4,4.4 4.2,6.4",
    "R": "0,0 0,6 / 0,0 2,0 4,0 4,1.6 4,3.2 2,3.2 0,3.2 / 2,3.2 4,6",
    "S": "4,1.3 4,0 2,0 0,0 0,1.5 0,2.8 2,2.9 4,3.1 4,4.5 4,6 2,6 0,6 0,4.7",
    "T": "0,0 4,0 / 2,0 2,6",
    "U": "0,0 0,4 0,6 2,6 4,6 4,4 4,0",
    "V": "0,0 2,6 / 2,6 4,0",
    "W": "0,0 0.9,6 / 0.9,6 2,2.2 / 2,2.2 3.1,6 / 3.1,6 4,0",
    "X": "0,0 4,6 / 4,0 0,6",
    "Y": "0,0 2,3 / 4,0 2,3 / 2,3 2,6",
    "Z": "0,0 4,0 / 4,0 0,6 / 0,6 4,6",
    "-": "0.8,3 3.2,3",
    ".": "1.9,5.8 2.1,6",
    "/": "4,0 0,6",
    ":": "1.9,1.8 2.1,2 / 1.9,4.8 2.1,5",
}


def strokes_of(character: str) -> tuple[Stroke, ...]:
    """Return the rounded tool paths of one character; an unknown one has none."""
    paths = GLYPHS.get(character, "").split("/")
    return tuple(_rounded(_points(path)) for path in paths if path.strip())


def _points(path: str) -> Stroke:
    return np.array([[float(n) for n in point.split(",")] for point in path.split()])


def _rounded(points: Stroke) -> Stroke:
    """Cut the corners three times (Chaikin, 1974), keeping both ends."""
    for _ in range(3 if len(points) > 2 else 0):
        before = 0.75 * points[:-1] + 0.25 * points[1:]
        after = 0.25 * points[:-1] + 0.75 * points[1:]
        middle = np.stack([before, after], axis=1).reshape(-1, 2)
        points = np.vstack([points[:1], middle[1:-1], points[-1:]])
    return points


def along(stroke: Stroke, spacing: float) -> Stroke:
    """Return points at equal distances of about `spacing` along a tool path, ends included."""
    legs = np.linalg.norm(np.diff(stroke, axis=0), axis=1)
    way = np.concatenate([[0.0], np.cumsum(legs)])
    count = max(2, round(float(way[-1]) / spacing) + 1)
    stops = np.linspace(0.0, float(way[-1]), count)
    xs = np.interp(stops, way, stroke[:, 0])
    ys = np.interp(stops, way, stroke[:, 1])
    return np.stack([xs, ys], axis=1)
