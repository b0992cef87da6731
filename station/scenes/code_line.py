"""The printed code line of a picture: in the middle, and never wider than the room for it."""

from station.scenes.board import PICTURE_HEIGHT, PICTURE_WIDTH, TEXT_BOX, Board, blank, pixel
from station.scenes.fields import Field
from station.scenes.lettering import stamp, word_mask

SIDE_MARGIN = 13.0


def code_line(
    board: Board, text: str, face: str, capital_px: float, spacing_px: float = 0.0
) -> Field:
    """Return the ink of the code, squeezed where it would be too wide."""
    canvas = blank(board)
    word = word_mask(text, face, capital_px * board.unit, spacing_px * board.unit)
    room = (TEXT_BOX[2] - TEXT_BOX[0] - 2 * SIDE_MARGIN) * board.unit
    place = pixel(board, PICTURE_WIDTH / 2, PICTURE_HEIGHT / 2)
    stamp(canvas, word, place, min(float(word.shape[1]), room))
    return canvas
