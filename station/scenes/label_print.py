"""What a thermal-transfer printer puts on a label, with the faults of a worn print head."""

import cv2
import numpy as np
from numpy.random import Generator

from station.scenes.board import (
    Board,
    blank,
    box,
)
from station.scenes.code_line import code_line
from station.scenes.fields import (
    Field,
    blurred,
    clouds,
    grown,
    smooth_step,
    white,
)
from station.scenes.label_scene import LabelScene
from station.scenes.lettering import stamp, word_mask


def label_print(board: Board, scene: LabelScene, rng: Generator) -> Field:
    """Return the ink of the whole label: frame, small print, bars and the code."""
    unit = board.unit
    ink = blank(board)
    for index, text in enumerate(scene.lines[:3]):
        size = (44.0, 25.0, 25.0)[index]
        word = word_mask(
            text,
            "LiberationSans-Bold.ttf" if index == 0 else "LiberationSans-Regular.ttf",
            size * unit,
        )
        left = 215.0 * unit + word.shape[1] / 2
        stamp(ink, word, (left, (250.0, 330.0, 380.0)[index] * unit))
    for index, text in enumerate(scene.lines[3:]):
        word = word_mask(text, "LiberationSans-Regular.ttf", 25.0 * unit)
        left = (215.0 + 760.0 * index) * unit + word.shape[1] / 2
        stamp(ink, word, (left, 985.0 * unit))
    for y in (436.0, 750.0):
        ink = np.maximum(ink, box(board, 205, y, 1395, y + 4))
    ink = np.maximum(ink, _bars(board, rng))
    ink = np.maximum(ink, code_line(board, scene.code, scene.face, scene.capital_px))
    return _with_faults(board, ink, scene.print_faults, rng)


def _bars(board: Board, rng: Generator) -> Field:
    """Return a bar code's bars and a small square code; neither carries anything."""
    canvas = blank(board)
    rows = slice(round(775 * board.unit), round(935 * board.unit))
    x = 230.0
    while x < 900.0:
        bar, gap = 4.0 * rng.integers(1, 4), 4.0 * rng.integers(1, 4)
        columns = slice(round(x * board.unit), round((x + bar) * board.unit))
        canvas[rows, columns] = 1.0
        x += bar + gap
    cells = rng.random((18, 18)) < 0.5
    cells[:, 0] = cells[-1, :] = True
    cells[0, ::2], cells[::2, -1] = True, True
    size = round(180 * board.unit)
    tile = cv2.resize(cells.astype(np.float32), (size, size), interpolation=cv2.INTER_NEAREST)
    stamp(canvas, np.asarray(tile, dtype=np.float32), (1260 * board.unit, 862 * board.unit))
    return canvas


def _with_faults(board: Board, ink: Field, faults: float, rng: Generator) -> Field:
    """Return the ink as a worn print head leaves it: ragged, thin in places, with dead dots."""
    unit = board.unit
    soft = blurred(ink, 0.9 * unit) + 0.10 * blurred(white(rng, board.shape), 0.9 * unit)
    ragged = smooth_step(soft, 0.38, 0.62)
    thin = smooth_step(clouds(rng, board.shape, 260 * unit, 5), 0.9, 2.4)
    grain = smooth_step(blurred(white(rng, board.shape), 1.0 * unit) * 3.0, 0.2, 1.4)
    ragged *= 1.0 - faults * thin * (0.4 + 0.6 * grain)
    dead = np.ones(board.shape[0], dtype=np.float32)
    for row in rng.uniform(0, board.shape[0], round(10 * faults)):
        dead[int(row) : int(row + 1.8 * unit)] = 0.25
    streak = grown(rng, board.shape, (2.0 * unit, 300 * unit))
    ragged *= 1.0 - 0.12 * faults * np.clip(streak, 0.0, 1.0)
    return np.asarray(ragged * dead[:, None], dtype=np.float32)
