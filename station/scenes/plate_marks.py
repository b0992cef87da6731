"""What stands on a type plate: printed captions, and the code, cut, punched or burnt in."""

import numpy as np
from numpy.random import Generator

from station.scenes.board import (
    Board,
    blank,
    box,
    lay,
)
from station.scenes.code_line import code_line
from station.scenes.fields import (
    blurred,
    clouds,
    smooth_step,
    white,
)
from station.scenes.lettering import stamp, word_mask
from station.scenes.plate_scene import PlateMarking, PlateScene
from station.scenes.surface import grooves
from station.scenes.toolwork import tool_line


def plate_captions(board: Board, scene: PlateScene, rng: Generator) -> None:
    """Print the maker's name, the captions and their frames."""
    unit = board.unit
    ink = box(board, 185, 205, 1415, 305, 8.0)
    name = blank(board)
    word = word_mask(scene.maker, "OpenSans-ExtraBold.ttf", 56.0 * unit)
    stamp(name, word, (800.0 * unit, 255.0 * unit))
    ink = ink * (1.0 - name)
    for index, text in enumerate(scene.captions):
        x, y = (
            (215.0, 375.0),
            (830.0, 375.0),
            (215.0, 448.0),
            (215.0, 800.0),
            (830.0, 800.0),
            (215.0, 900.0),
            (830.0, 900.0),
        )[index]
        word = word_mask(text, "OSP-DIN.ttf", 33.0 * unit)
        stamp(ink, word, (x * unit + word.shape[1] / 2, y * unit))
    for top, bottom in ((338, 412), (470, 732), (748, 848), (848, 950)):
        frame = box(board, 185, top, 1415, bottom, 4.0) - box(board, 189, top + 4, 1411, bottom - 4)
        ink = np.maximum(ink, frame)
    chipped = clouds(rng, board.shape, 240 * unit, 7) + 0.5 * clouds(rng, board.shape, 7 * unit, 2)
    worn = smooth_step(np.asarray(chipped, dtype=np.float32), 1.9, 2.3) * scene.wear
    ragged = smooth_step(
        blurred(ink, 0.7 * unit) + 0.12 * blurred(white(rng, board.shape), unit), 0.35, 0.65
    )
    cover = np.asarray(ragged * (1.0 - worn), dtype=np.float32)
    lay(board, cover, colour=scene.print_colour, gloss=0.05, rough=0.2)


def plate_code(board: Board, scene: PlateScene, rng: Generator) -> None:
    if scene.marking is PlateMarking.LASERED:
        _lasered(board, scene, rng)
    else:
        _cut(board, scene, rng)


def _cut(board: Board, scene: PlateScene, rng: Generator) -> None:
    """Cut or punch the code: a groove that keeps some paint or dirt."""
    unit = board.unit
    is_punched = scene.marking is PlateMarking.PUNCHED
    pen, depth, shake = (14.0, 8.0, 0.016) if is_punched else (13.0, 5.0, 0.0)
    mask = tool_line(board, scene.code, scene.capital_px, pen, shake, rng)
    board.height += grooves(mask, 0.5 * pen * unit, depth * unit)
    if is_punched:
        # A punch pushes the metal aside: a low swelling stands around every character.
        board.height += np.float32(3.0 * unit) * blurred(mask, 12 * unit)
    dirt = 0.72 + 0.13 * clouds(rng, board.shape, 50 * unit, 4)
    cover = np.asarray(blurred(mask, 1.4 * unit) * np.clip(dirt, 0.3, 1.0), dtype=np.float32)
    lay(board, cover, colour=(0.025, 0.024, 0.022), gloss=0.06, rough=0.3)


def _lasered(board: Board, scene: PlateScene, rng: Generator) -> None:
    """Burn the dye out of the anodised coat: pale, line by line."""
    unit = board.unit
    ink = code_line(board, scene.code, "OSP-DIN.ttf", scene.capital_px, 5.0)
    y = np.arange(board.shape[0], dtype=np.float32)[:, None] / unit
    lines = 0.86 + 0.14 * np.cos(2 * np.pi * y / 3.4)
    patchy = 0.92 + 0.06 * clouds(rng, board.shape, 120 * unit, 4)
    cover = np.asarray(blurred(ink, 0.6 * unit) * lines * patchy, dtype=np.float32)
    lay(board, cover, colour=(0.50, 0.50, 0.49), gloss=0.05, rough=0.3)
