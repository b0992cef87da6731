"""Continuous-inkjet print: characters of seven rows of drops, thrown one by one past a moving box.

The shapes are the usual 5 x 7 ones; every drop lands a little beside its place.
"""

from dataclasses import dataclass

import numpy as np
from numpy.random import Generator

from station.scenes.fields import Field, blurred, smooth_step, white

ROWS = 7
COLUMNS = 5

# Rows from the top, five bits each, as two-digit hexadecimal numbers.
_SHAPES = {
    "0": "0E11111111110E",
    "1": "040C040404040E",
    "2": "0E11010204081F",
    "3": "1F02040201110E",
    "4": "02060A121F0202",
    "5": "1F101E0101110E",
    "6": "0608101E11110E",
    "7": "1F010204080808",
    "8": "0E11110E11110E",
    "9": "0E11110F01020C",
    "A": "0E11111F111111",
    "B": "1E11111E11111E",
    "C": "0E11101010110E",
    "D": "1E11111111111E",
    "E": "1F10101E10101F",
    "F": "1F10101E101010",
    "G": "0E11101713110F",
    "H": "1111111F111111",
    "I": "0E04040404040E",
    "J": "0702020202120C",
    "K": "11121418141211",
    "L": "1010101010101F",
    "M": "111B1515111111",
    "N": "11111915131111",
    "O": "0E11111111110E",
    "P": "1E11111E101010",
    "Q": "0E11111115120D",
    "R": "1E11111E141211",
    "S": "0F10100E01011E",
    "T": "1F040404040404",
    "U": "1111111111110E",
    "V": "11111111110A04",
    "W": "11111115151B11",
    "X": "11110A040A1111",
    "Y": "11110A04040404",
    "Z": "1F01020408101F",
    "-": "0000000E000000",
    ".": "00000000000C0C",
    "/": "00010204081000",
    ":": "000C0C000C0C00",
}


@dataclass(frozen=True, slots=True)
class Printer:
    """How a head prints: lengths in pixels of the picture, `weak_row` throws small drops."""

    row_px: float = 17.0
    column_px: float = 13.2
    drop_px: float = 7.6
    jitter_px: float = 0.9
    slant: float = 0.04
    wave_px: float = 2.0
    missing: float = 0.004
    satellites: float = 0.05
    weak_row: int | None = None


def drops_of(text: str) -> list[tuple[int, int]]:
    """Return (column, row) of every drop of a line; a full stop takes fewer columns."""
    drops = []
    column = 0
    for character in text:
        rows = bytes.fromhex(_SHAPES[character])
        for row, bits in enumerate(rows):
            for place in range(COLUMNS):
                if bits >> (COLUMNS - 1 - place) & 1:
                    drops.append((column + place, row))
        column += COLUMNS + 1
    return drops


def printed(
    text: str, printer: Printer, shape: tuple[int, int], unit: float, rng: Generator
) -> Field:
    """Return the ink of a line, 0 to 1, its middle in the middle of `shape`."""
    canvas = np.zeros(shape, dtype=np.float32)
    columns = len(text) * (COLUMNS + 1) - 1
    phase = rng.uniform(0, 2 * np.pi)
    for column, row in drops_of(text):
        if rng.random() < printer.missing:
            continue
        x = (column - (columns - 1) / 2) * printer.column_px
        x += printer.slant * ((ROWS - 1) / 2 - row) * printer.row_px
        y = (row - (ROWS - 1) / 2) * printer.row_px
        y += printer.wave_px * np.sin(column / 19.0 + phase)
        x, y = x + rng.normal(0, printer.jitter_px), y + rng.normal(0, printer.jitter_px)
        weak = 0.72 if row == printer.weak_row else 1.0
        radius = printer.drop_px * weak * float(np.clip(rng.normal(1, 0.07), 0.7, 1.3))
        _drop(canvas, x * unit + shape[1] / 2, y * unit + shape[0] / 2, radius * unit)
        if rng.random() < printer.satellites:
            x, y = x + rng.normal(6, 9), y + rng.normal(0, 9)
            _drop(canvas, x * unit + shape[1] / 2, y * unit + shape[0] / 2, 1.5 * unit)
    return canvas


def soaked(ink: Field, unit: float, spread: float, rng: Generator) -> Field:
    """Return ink as fibres draw it: ragged edges, uneven depth."""
    noise = blurred(white(rng, (int(ink.shape[0]), int(ink.shape[1]))), 1.3 * unit) * 3.0 * unit
    soft = blurred(ink, 1.3 * unit) + spread * noise
    return smooth_step(soft, 0.30, 0.75)


def _drop(canvas: Field, x: float, y: float, radius: float) -> None:
    x0, x1 = max(0, int(x - radius - 2)), min(canvas.shape[1], int(x + radius + 3))
    y0, y1 = max(0, int(y - radius - 2)), min(canvas.shape[0], int(y + radius + 3))
    if x0 >= x1 or y0 >= y1:
        return
    rows, columns = np.mgrid[y0:y1, x0:x1]
    far = np.hypot(columns + 0.5 - x, rows + 0.5 - y)
    round_drop = np.clip(radius - far + 0.5, 0.0, 1.0).astype(np.float32)
    patch = canvas[y0:y1, x0:x1]
    # Where drops overlap the ink stands a little deeper.
    np.maximum(patch, np.minimum(1.0, round_drop + 0.25 * patch * round_drop), out=patch)
