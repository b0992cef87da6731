"""The circuit board under a chip: traces, vias, small parts, silk screen, and the chip's pins."""

import numpy as np
from numpy.random import Generator

from station.scenes.board import Board, blank, box, box_distance, disc, lay, path, pixel, window
from station.scenes.fields import Field, blurred, clouds, grown, smooth_step, white
from station.scenes.lettering import stamp, word_mask

TIN = (0.13, 0.13, 0.125)
SILK = (0.62, 0.62, 0.58)
COPPER_RISE = 2.2

Box = tuple[float, float, float, float]
"""Left, top, right, bottom in pixels of the picture."""


def circuit_board(board: Board, rng: Generator) -> None:
    """Lay copper under the solder mask, then vias, parts and print."""
    _weave(board, rng)
    copper = _traces(board, rng)
    board.height += np.float32(COPPER_RISE * board.unit) * blurred(copper, 1.2 * board.unit)
    board.colour *= (1.0 + 0.75 * copper)[..., None]
    for _ in range(26):
        _via(board, (float(rng.uniform(20, 1580)), _off_chip(rng)))
    for index, x in enumerate((120.0, 360.0, 640.0, 1010.0, 1290.0, 1490.0)):
        is_upper = bool(index % 2)
        _part(board, x, 92.0 if is_upper else 1108.0, index, rng)
    _silk(board, rng)


def _off_chip(rng: Generator) -> float:
    return float(rng.choice([rng.uniform(15, 190), rng.uniform(1010, 1185)]))


def _weave(board: Board, rng: Generator) -> None:
    """Show the glass cloth faintly through the mask."""
    x = np.arange(board.shape[1], dtype=np.float32)[None, :] / board.unit
    y = np.arange(board.shape[0], dtype=np.float32)[:, None] / board.unit
    cloth = np.sin(2 * np.pi * x / 21) * np.sin(2 * np.pi * y / 21)
    board.height += np.asarray(0.16 * board.unit * cloth, dtype=np.float32)
    board.colour *= (1.0 + 0.05 * clouds(rng, board.shape, 300 * board.unit, 4))[..., None]
    board.height += np.float32(0.10 * board.unit) * blurred(white(rng, board.shape), board.unit)


def _traces(board: Board, rng: Generator) -> Field:
    """Return tracks that leave the chip's pins, bend once and run off."""
    copper = blank(board)
    for index in range(18):
        x = 205.0 + index * 71.0
        side = -1.0 if index % 2 else 1.0
        start, knee = 600.0 + side * 330.0, 600.0 + side * rng.uniform(390, 520)
        bend = float(rng.choice([-1.0, 1.0]) * rng.uniform(30, 110))
        end = 600.0 + side * 640.0
        points = [(x, start), (x, knee), (x + bend, knee + side * abs(bend)), (x + bend, end)]
        copper = np.maximum(copper, path(board, points, float(rng.choice([9.0, 12.0, 22.0]))))
    for y in (18.0, 1182.0):
        copper = np.maximum(copper, box(board, -20, y - 12, 1620, y + 12))
    for left in (-10.0, 1530.0):
        copper = np.maximum(copper, box(board, left, 260, left + 84, 940))
    return copper


def _via(whole: Board, centre: tuple[float, float]) -> None:
    x, y = centre
    board = window(whole, x - 20, y - 20, x + 20, y + 20)
    lay(board, disc(board, centre, 13.0), colour=(0.10, 0.10, 0.085), height=1.5)
    lay(board, disc(board, centre, 6.0), colour=(0.008, 0.012, 0.01), gloss=0.01, height=-6.0)


def _part(whole: Board, x: float, y: float, index: int, rng: Generator) -> None:
    """Solder a small capacitor or resistor with its two ends."""
    half, tall = 62.0, 34.0
    y += float(rng.normal(0, 4))
    board = window(whole, x - 120, y - 70, x + 120, y + 70)
    for side in (-1.0, 1.0):
        pad = (x + side * half - 32, y - tall - 6, x + side * half + 32, y + tall + 6)
        _solder(whole, pad, 14.0, rng)
    is_resistor = index % 3 == 1
    far = box_distance(board, x - half, y - tall, x + half, y + tall, 4.0)
    body = smooth_step(-far, -0.8, 0.8)
    rise = 30.0 * smooth_step(-far, 0.0, 5.0)
    board.height *= 1.0 - body
    colour = (0.025, 0.025, 0.027) if is_resistor else (0.27, 0.19, 0.11)
    lay(board, body, colour=colour, gloss=0.06, rough=0.2, height=np.asarray(rise, np.float32))
    for side in (-1.0, 1.0):
        cap = box(board, x + side * half - 21, y - tall, x + side * half + 21, y + tall, 4.0) * body
        lay(board, np.asarray(cap, np.float32), colour=TIN, gloss=0.35, rough=0.3)
    if is_resistor:
        ink = blank(board)
        word = word_mask("4702", "LiberationSans-Regular.ttf", 26.0 * board.unit)
        stamp(ink, word, pixel(board, x, y))
        lay(board, ink, colour=(0.5, 0.5, 0.48))


def _solder(whole: Board, pad: Box, height: float, rng: Generator) -> None:
    board = window(whole, pad[0] - 6, pad[1] - 6, pad[2] + 6, pad[3] + 6)
    far = box_distance(board, *pad, 12.0)
    drop = smooth_step(-far, 0.0, 24.0) * height
    tin = smooth_step(-far, -0.8, 0.8)
    lay(board, tin, colour=TIN, gloss=0.5, rough=0.22, height=np.asarray(drop, np.float32))
    board.height += (
        tin * np.float32(0.5 * board.unit) * clouds(rng, board.shape, 40 * board.unit, 2)
    )


def _silk(board: Board, rng: Generator) -> None:
    """Print names and outlines beside the parts."""
    unit = board.unit
    ink = blank(board)
    for text, x, y in (
        ("R31", 230.0, 165.0),
        ("C12", 500.0, 60.0),
        ("U4", 78.0, 950.0),
        ("C14", 505.0, 1105.0),
        ("TP7", 860.0, 1130.0),
        ("R8", 1140.0, 170.0),
    ):
        word = word_mask(text, "LiberationSans-Regular.ttf", 31.0 * unit, 3.0 * unit)
        stamp(ink, word, (x * unit, y * unit))
    ink = np.maximum(ink, path(board, [(70, 270), (70, 210), (130, 210)], 5.0))
    ink = np.maximum(ink, disc(board, (112.0, 905.0), 9.0))
    soft = blurred(ink, 0.9 * unit) + 0.08 * blurred(white(rng, board.shape), unit) * unit
    cover = smooth_step(np.asarray(soft, dtype=np.float32), 0.35, 0.6)
    lay(board, cover, colour=SILK, gloss=0.02, rough=0.3, height=0.8)


def pins(board: Board, body: Box, count: int, body_height: float, rng: Generator) -> None:
    """Bend `count` tinned pins on each long side from the package down to their pads."""
    left, top, right, bottom = body
    pitch = (right - left) / count
    wide = 0.25 * pitch
    for index in range(count):
        x = left + (index + 0.5) * pitch
        for edge, side in ((top, -1.0), (bottom, 1.0)):
            _pin(board, x, wide, edge, side, body_height, rng)
    _fillets(board, body, rng)


def _pin(
    whole: Board, x: float, wide: float, edge: float, side: float, tall: float, rng: Generator
) -> None:
    """Bend one pin from the package's `edge` outward (`side` is -1 for up, 1 for down)."""
    board = window(whole, x - wide - 14, edge - 130, x + wide + 14, edge + 130)
    pad = sorted((edge + side * 46, edge + side * 122))
    _solder(whole, (x - wide - 9, pad[0], x + wide + 9, pad[1]), 7.0, rng)
    ends = sorted((edge - side * 4, edge + side * 104))
    metal = box(board, x - wide, ends[0], x + wide, ends[1], 3.0)
    rows = np.arange(board.shape[0], dtype=np.float32)[:, None]
    y = (rows + 0.5) / np.float32(board.unit) + np.float32(board.top)
    way = np.clip(side * (y - edge), 0.0, 110.0)
    # Shoulder, bend, foot: the metal lies flat, falls off and lies flat again.
    bend = 0.5 * tall * (1.0 - smooth_step(way, 16.0, 58.0)) + 9.0
    across = box_distance(board, x - wide, ends[0] - 99, x + wide, ends[1] + 99)
    rounded = 3.5 * smooth_step(-across, 0.0, 7.0)
    board.height *= 1.0 - metal
    shape = np.asarray(bend + rounded, dtype=np.float32)
    lay(board, metal, colour=TIN, gloss=0.55, rough=0.24, height=shape)
    streaks = grown(rng, board.shape, (30 * board.unit, 2 * board.unit))
    board.gloss *= 1.0 + 0.10 * metal * streaks


def _fillets(board: Board, body: Box, rng: Generator) -> None:
    """Leave a little yellowed flux around the pins."""
    far = box_distance(board, *body)
    band = smooth_step(far, 40.0, 70.0) * (1.0 - smooth_step(far, 120.0, 170.0))
    flux = band * smooth_step(clouds(rng, board.shape, 90 * board.unit, 4), 0.6, 1.6)
    lay(board, np.asarray(0.25 * flux, np.float32), colour=(0.20, 0.14, 0.05), gloss=0.10)
