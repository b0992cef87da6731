"""Sets digits as a seven-segment display shows them, ghosts of the other segments included."""

from random import Random

import cv2
import numpy as np

from station.training.strip import Strip

_SEGMENTS = {
    "0": "abcdef",
    "1": "bc",
    "2": "abged",
    "3": "abgcd",
    "4": "fgbc",
    "5": "afgcd",
    "6": "afgedc",
    "7": "abc",
    "8": "abcdefg",
    "9": "abcdfg",
    "-": "g",
    "A": "abcefg",
    "C": "adef",
    "E": "adefg",
    "F": "aefg",
    "H": "bcefg",
    "L": "def",
    "P": "abefg",
    "U": "bcdef",
    "B": "cdefg",
    "D": "bcdeg",
}
HEIGHT_PX, SIDE_PX = 40, 10


def segmented(rng: Random, text: str, *, ghost: int) -> Strip:
    """Set a text in segments; `ghost` (0..255) is how much the dark segments show."""
    width = rng.uniform(0.42, 0.62) * HEIGHT_PX
    stroke = rng.uniform(0.09, 0.17) * HEIGHT_PX
    space = rng.uniform(0.2, 0.55) * HEIGHT_PX
    cut = rng.uniform(0.3, 1.5)
    seven_has_hook = rng.random() < 0.3
    total = round(2 * SIDE_PX + len(text) * (width + space))
    canvas = np.zeros((HEIGHT_PX + 2 * SIDE_PX, total), dtype=np.uint8)
    x = float(SIDE_PX)
    for character in text:
        if character in ".:,":
            _dot(canvas, x - space / 2, stroke, character)
            continue
        lit = _SEGMENTS.get(character, "")
        lit = lit + "f" if character == "7" and seven_has_hook else lit
        for name in "abcdefg":
            level = 255 if name in lit else ghost
            if level:
                _segment(canvas, name, x, width, stroke, cut, level)
        x += width + space
    return Strip(canvas[:, : round(x + SIDE_PX)], SIDE_PX, SIDE_PX + HEIGHT_PX)


def _dot(canvas: np.ndarray, x: float, stroke: float, character: str) -> None:
    radius = max(1, round(stroke * 0.55))
    rows = (0.3, 0.7) if character == ":" else (0.95,)
    for row in rows:
        cv2.circle(canvas, (round(x), round(SIDE_PX + row * HEIGHT_PX)), radius, 255, -1)


def _segment(
    canvas: np.ndarray, name: str, x: float, width: float, stroke: float, cut: float, level: int
) -> None:
    half, top, low = stroke / 2, float(SIDE_PX), float(SIDE_PX + HEIGHT_PX)
    middle = (top + low) / 2
    ends = {
        "a": (x, top, x + width, top),
        "g": (x, middle, x + width, middle),
        "d": (x, low, x + width, low),
        "f": (x, top, x, middle),
        "b": (x + width, top, x + width, middle),
        "e": (x, middle, x, low),
        "c": (x + width, middle, x + width, low),
    }[name]
    x1, y1, x2, y2 = ends
    if y1 == y2:
        x1, x2 = x1 + cut, x2 - cut
        shape = [
            (x1, y1),
            (x1 + half, y1 - half),
            (x2 - half, y1 - half),
            (x2, y1),
            (x2 - half, y1 + half),
            (x1 + half, y1 + half),
        ]
    else:
        y1, y2 = y1 + cut, y2 - cut
        shape = [
            (x1, y1),
            (x1 + half, y1 + half),
            (x1 + half, y2 - half),
            (x1, y2),
            (x1 - half, y2 - half),
            (x1 - half, y1 + half),
        ]
    points = (np.array(shape) * 16).astype(np.int32)
    cv2.fillConvexPoly(canvas, points, level, cv2.LINE_AA, 4)
