"""A flat scene under construction: height, colour and gloss, laid on layer by layer.

Places are given in pixels of the finished picture, 1600 x 1200; `unit` is how many pixels of
the board one of them takes (drawn larger, then shrunk, so that edges come out soft).
"""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from station.scenes.fields import Field, Shape, smooth_step

PICTURE_WIDTH = 1600
PICTURE_HEIGHT = 1200
OVERSAMPLING = 2.0
TEXT_BOX = (260, 510, 1340, 690)
"""Left, top, right, bottom of the code line in every picture of this size."""

Colour = tuple[float, float, float]
"""Reflectance of red, green and blue, 0 to 1, linear."""


@dataclass(slots=True, eq=False)
class Board:
    """The layers so far. `height` is in board pixels; `gloss` is specular reflectance.

    `left` and `top` say where in the picture the board begins: not 0 for a window of a board.
    """

    unit: float
    height: Field
    colour: NDArray[np.float32]
    gloss: Field
    rough: Field
    left: float = 0.0
    top: float = 0.0

    @property
    def shape(self) -> Shape:
        return int(self.height.shape[0]), int(self.height.shape[1])


def new_board(scale: float, colour: Colour, gloss: float, rough: float) -> Board:
    """Return an empty, even board."""
    unit = scale * OVERSAMPLING
    shape = (round(PICTURE_HEIGHT * unit), round(PICTURE_WIDTH * unit))
    flat = np.zeros(shape, dtype=np.float32)
    return Board(
        unit=unit,
        height=flat.copy(),
        colour=flat[..., None] + np.array(colour, dtype=np.float32),
        gloss=flat + np.float32(gloss),
        rough=flat + np.float32(rough),
    )


def window(board: Board, left: float, top: float, right: float, bottom: float) -> Board:
    """Return a part of the board that shares its pixels: small things are laid faster there."""
    height, width = board.shape
    x0, x1 = (min(width, max(0, round((x - board.left) * board.unit))) for x in (left, right))
    y0, y1 = (min(height, max(0, round((y - board.top) * board.unit))) for y in (top, bottom))
    cut = (slice(y0, max(y1, y0 + 1)), slice(x0, max(x1, x0 + 1)))
    return Board(
        unit=board.unit,
        height=board.height[cut],
        colour=board.colour[cut],
        gloss=board.gloss[cut],
        rough=board.rough[cut],
        left=board.left + x0 / board.unit,
        top=board.top + y0 / board.unit,
    )


def pixel(board: Board, x: float, y: float) -> tuple[float, float]:
    """Return where a place in the picture lies on the board, in its pixels."""
    return (x - board.left) * board.unit, (y - board.top) * board.unit


def lay(
    board: Board,
    mask: Field,
    *,
    colour: Colour | NDArray[np.float32] | None = None,
    gloss: float | None = None,
    rough: float | None = None,
    height: Field | float | None = None,
) -> None:
    """Cover the board with a material where `mask` is 1; `height` is in picture pixels."""
    if colour is not None:
        tint = np.asarray(colour, dtype=np.float32)
        board.colour += mask[..., None] * (tint - board.colour)
    if gloss is not None:
        board.gloss += mask * (np.float32(gloss) - board.gloss)
    if rough is not None:
        board.rough += mask * (np.float32(rough) - board.rough)
    if height is not None:
        board.height += mask * (np.float32(board.unit) * np.asarray(height, dtype=np.float32))


def blank(board: Board) -> Field:
    """Return an empty mask of the board's size."""
    return np.zeros(board.shape, dtype=np.float32)


def box(
    board: Board,
    left: float,
    top: float,
    right: float,
    bottom: float,
    corner: float = 0.0,
    edge: float = 0.6,
) -> Field:
    """Return a rounded box as a mask whose border is `edge` wide on both sides."""
    far = box_distance(board, left, top, right, bottom, corner)
    return smooth_step(-far, -edge, edge)


def box_distance(
    board: Board, left: float, top: float, right: float, bottom: float, corner: float = 0.0
) -> Field:
    """Return the distance to a rounded box in picture pixels, negative inside."""
    x, y = _axes(board)
    far_x = np.abs(x - (left + right) / 2) - (right - left) / 2 + corner
    far_y = np.abs(y - (top + bottom) / 2) - (bottom - top) / 2 + corner
    outside = np.hypot(np.maximum(far_x, 0), np.maximum(far_y, 0))
    inside = np.minimum(np.maximum(far_x, far_y), 0)
    return np.asarray(outside + inside - corner, dtype=np.float32)


def disc_distance(board: Board, centre: tuple[float, float], radius: float) -> Field:
    """Return the distance to a disc in picture pixels, negative inside."""
    x, y = _axes(board)
    return np.asarray(np.hypot(x - centre[0], y - centre[1]) - radius, dtype=np.float32)


def disc(board: Board, centre: tuple[float, float], radius: float, edge: float = 0.6) -> Field:
    """Return a disc as a mask."""
    return smooth_step(-disc_distance(board, centre, radius), -edge, edge)


def _axes(board: Board) -> tuple[Field, Field]:
    height, width = board.shape
    x = (np.arange(width, dtype=np.float32) + 0.5) / np.float32(board.unit) + np.float32(board.left)
    y = (np.arange(height, dtype=np.float32) + 0.5) / np.float32(board.unit) + np.float32(board.top)
    return x[None, :], y[:, None]


def path(
    board: Board, points: list[tuple[float, float]], width: float, *, is_filled: bool = False
) -> Field:
    """Return a line of `width` through the points, or the filled outline, as a mask."""
    canvas = np.zeros(board.shape, dtype=np.uint8)
    placed = np.array(points) - np.array([board.left, board.top])
    corners = (16 * board.unit * placed).round().astype(np.int32)
    if is_filled:
        cv2.fillPoly(canvas, [corners], (255,), lineType=cv2.LINE_AA, shift=4)
    else:
        thickness = max(1, round(width * board.unit))
        cv2.polylines(canvas, [corners], False, (255,), thickness, cv2.LINE_AA, 4)
    return np.asarray(canvas, dtype=np.float32) / 255.0
