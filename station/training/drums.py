"""Draws a mechanical counter: white digits on black drums, some of them between two digits."""

from random import Random

import numpy as np

from station.training.fonts import CAP_HEIGHT_PX, Typeface
from station.training.strip import Mask, Strip


def counter(rng: Random, text: str, face: Typeface) -> Strip:
    """Set digits on drums; the next digit shows below, the window's edge cuts it off.

    A drum that stands between two digits counts as the one that shows more.
    """
    cell = round(CAP_HEIGHT_PX * rng.uniform(0.95, 1.9))
    pitch = round(CAP_HEIGHT_PX * rng.uniform(1.25, 1.6))
    height = CAP_HEIGHT_PX + 2 * round(CAP_HEIGHT_PX * 0.45)
    canvas = np.zeros((height, cell * len(text) + 16), dtype=np.uint8)
    top = round(CAP_HEIGHT_PX * 0.4)
    for index, digit in enumerate(text):
        turn = 0.0
        if rng.random() < (0.4 if index == len(text) - 1 else 0.12):
            turn = rng.uniform(-0.36, 0.36)
        x = 8 + index * cell
        for step in (-1, 0, 1):
            other = str((int(digit) + step) % 10)
            y = top + round((step + turn) * pitch)
            _paste(canvas, face.glyph(other).mask, x, y, cell)
    return Strip(canvas, top, top + CAP_HEIGHT_PX)


def _paste(canvas: Mask, mask: Mask, x: int, y: int, cell: int) -> None:
    x += (cell - mask.shape[1]) // 2
    top, bottom = max(0, y), min(canvas.shape[0], y + mask.shape[0])
    left, right = max(0, x), min(canvas.shape[1], x + mask.shape[1])
    if bottom > top and right > left:
        window = canvas[top:bottom, left:right]
        np.maximum(window, mask[top - y : bottom - y, left - x : right - x], out=window)
