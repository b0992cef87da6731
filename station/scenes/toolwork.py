"""Lines of tool strokes on a board: what an engraver's cutter or a set of punches goes over."""

import cv2
import numpy as np
from numpy.random import Generator

from station.scenes.board import TEXT_BOX, Board, blank
from station.scenes.fields import Field
from station.scenes.strokes import GRID_HEIGHT, GRID_WIDTH, strokes_of

WIDTH_TO_HEIGHT = 0.56
PITCH_TO_HEIGHT = 0.84


def tool_line(
    board: Board, text: str, capital_px: float, pen_px: float, shake: float, rng: Generator
) -> Field:
    """Return the strokes of the code line, `pen_px` wide.

    `shake` is how far punched characters stand beside their place, as a part of their height.
    """
    canvas = blank(board).astype(np.uint8)
    room = float(TEXT_BOX[2] - TEXT_BOX[0] - 30)
    pitch = min(PITCH_TO_HEIGHT * capital_px, room / len(text))
    tall = capital_px - pen_px
    wide = min(WIDTH_TO_HEIGHT * capital_px, 0.76 * pitch) - pen_px
    for index, character in enumerate(text):
        offset = rng.normal(0, shake * capital_px, 2)
        turn = rng.normal(0, 1.2 * shake)
        middle = np.array([800.0 + (index - (len(text) - 1) / 2) * pitch, 600.0]) + offset
        for stroke in strokes_of(character):
            local = (stroke / np.array([GRID_WIDTH, GRID_HEIGHT]) - 0.5) * np.array([wide, tall])
            cos, sin = np.cos(turn), np.sin(turn)
            points = local @ np.array([[cos, sin], [-sin, cos]]) + middle
            corners = (16 * board.unit * points).round().astype(np.int32)
            width = max(1, round(pen_px * board.unit))
            cv2.polylines(canvas, [corners], False, (255,), width, cv2.LINE_AA, 4)
    return np.asarray(canvas, dtype=np.float32) / 255.0
