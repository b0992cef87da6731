"""Handling marks as they are printed on cartons: this way up, fragile, recyclable."""

import numpy as np

from station.scenes.board import Board, box, disc, path
from station.scenes.fields import Field


def arrows_up(board: Board, x: float, y: float) -> Field:
    """Return two arrows over a bar, about 200 pixels wide, centred on (x, y)."""
    mark = box(board, x - 95, y + 92, x + 95, y + 106)
    for side in (-48.0, 48.0):
        head = [(x + side - 40, y - 20), (x + side, y - 96), (x + side + 40, y - 20)]
        mark = np.maximum(mark, path(board, head, 0.0, is_filled=True))
        mark = np.maximum(mark, box(board, x + side - 15, y - 24, x + side + 15, y + 70))
    return mark


def glass(board: Board, x: float, y: float) -> Field:
    """Return a broken wine glass."""
    bowl = [(x - 58, y - 96), (x + 58, y - 96), (x + 46, y - 10), (x + 14, y + 22)]
    bowl += [(x - 14, y + 22), (x - 46, y - 10)]
    mark = path(board, bowl, 0.0, is_filled=True)
    mark = np.maximum(mark, box(board, x - 8, y + 10, x + 8, y + 90))
    mark = np.maximum(mark, box(board, x - 52, y + 90, x + 52, y + 106, 6.0))
    crack = [(x + 8, y - 100), (x - 12, y - 66), (x + 12, y - 52), (x - 6, y - 20)]
    return np.asarray(mark * (1.0 - path(board, crack, 9.0)), dtype=np.float32)


def wheel(board: Board, x: float, y: float) -> Field:
    """Return three arrows that chase each other around a triangle."""
    mark = np.zeros(board.shape, dtype=np.float32)
    for turn in range(3):
        angle = 2 * np.pi * turn / 3
        points = [_turned(x, y + 10, px, py, angle) for px, py in ((-84, 56), (-10, 56), (30, 56))]
        mark = np.maximum(mark, path(board, points, 30.0))
        head = ((24, 16), (24, 96), (78, 56))
        tip = [_turned(x, y + 10, px, py, angle) for px, py in head]
        mark = np.maximum(mark, path(board, tip, 0.0, is_filled=True))
    return np.asarray(mark * (1.0 - disc(board, (x, y + 10), 22.0)), dtype=np.float32)


def _turned(x: float, y: float, px: float, py: float, angle: float) -> tuple[float, float]:
    cos, sin = np.cos(angle), np.sin(angle)
    return float(x + px * cos - py * sin), float(y + px * sin + py * cos)
