"""Random patterns that surfaces are made of: clouds, streaks, specks, scratches and stains.

Every function draws from the generator it is given, so a seed fixes the picture.
"""

import cv2
import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

Field = NDArray[np.float32]
"""One float32 value for each pixel, shape (height, width)."""

Shape = tuple[int, int]
"""Height and width in pixels."""


def white(rng: Generator, shape: Shape) -> Field:
    """Return independent normal noise."""
    return rng.standard_normal(shape, dtype=np.float32)


def grown(rng: Generator, shape: Shape, cell_px: tuple[float, float]) -> Field:
    """Return smooth noise with cells of (height, width) `cell_px`, about unit deviation."""
    rows = max(2, round(shape[0] / max(cell_px[0], 1.0)) + 2)
    columns = max(2, round(shape[1] / max(cell_px[1], 1.0)) + 2)
    seeds = white(rng, (rows, columns))
    grid = cv2.resize(seeds, (shape[1], shape[0]), interpolation=cv2.INTER_CUBIC)
    return np.asarray(grid, dtype=np.float32)


def clouds(rng: Generator, shape: Shape, cell_px: float, octaves: int = 4) -> Field:
    """Return fractal noise, unit deviation, whose coarsest cells are `cell_px` wide."""
    total = np.zeros(shape, dtype=np.float32)
    gain = 1.0
    for octave in range(octaves):
        cell = cell_px / 2**octave
        if cell < 1.0:
            break
        total += gain * grown(rng, shape, (cell, cell))
        gain *= 0.55
    return normalised(total)


def normalised(field: Field) -> Field:
    """Return `field` with mean 0 and deviation 1."""
    deviation = float(field.std()) or 1.0
    return np.asarray((field - field.mean()) / deviation, dtype=np.float32)


def smooth_step(field: Field, low: float, high: float) -> Field:
    """Return 0 below `low`, 1 above `high` and a soft curve between them."""
    t = np.clip((field - low) / (high - low), 0.0, 1.0)
    return np.asarray(t * t * (3.0 - 2.0 * t), dtype=np.float32)


def blurred(field: Field, sigma_px: float) -> Field:
    """Return `field` after a Gaussian blur; a sigma below a tenth of a pixel changes nothing."""
    if sigma_px < 0.1:
        return field
    if sigma_px > 12.0:
        return _blurred_small(field, sigma_px)
    return np.asarray(cv2.GaussianBlur(field, (0, 0), sigma_px), dtype=np.float32)


def _blurred_small(field: Field, sigma_px: float) -> Field:
    # A wide blur holds no detail: work on a shrunken copy, twenty times faster.
    factor = 4.0 / sigma_px
    size = (max(2, round(field.shape[1] * factor)), max(2, round(field.shape[0] * factor)))
    small = cv2.resize(field, size, interpolation=cv2.INTER_AREA)
    small = cv2.GaussianBlur(small, (0, 0), 4.0)
    wide = cv2.resize(small, (field.shape[1], field.shape[0]), interpolation=cv2.INTER_CUBIC)
    return np.asarray(wide, dtype=np.float32)


def specks(rng: Generator, shape: Shape, count: int, radius_px: tuple[float, float]) -> Field:
    """Return `count` soft dots, 0 to 1, with radii drawn between the two given."""
    canvas = np.zeros(shape, dtype=np.uint8)
    for _ in range(count):
        x, y = rng.uniform(0, shape[1]), rng.uniform(0, shape[0])
        long = radius_px[0] + (radius_px[1] - radius_px[0]) * rng.random() ** 3
        axes = (round(16 * long), round(16 * long * rng.uniform(0.5, 1.0)))
        tint = int(rng.uniform(90, 255))
        _filled_ellipse(canvas, (x, y), axes, float(rng.uniform(0, 180)), tint)
    return np.asarray(canvas, dtype=np.float32) / 255.0


def _filled_ellipse(
    canvas: NDArray[np.uint8],
    centre: tuple[float, float],
    axes16: tuple[int, int],
    angle_deg: float,
    tint: int,
) -> None:
    turn = np.linspace(0, 2 * np.pi, 18, endpoint=False)
    angle = np.deg2rad(angle_deg)
    x, y = axes16[0] * np.cos(turn), axes16[1] * np.sin(turn)
    xs = 16 * centre[0] + x * np.cos(angle) - y * np.sin(angle)
    ys = 16 * centre[1] + x * np.sin(angle) + y * np.cos(angle)
    points = np.stack([xs, ys], axis=1).round().astype(np.int32)
    cv2.fillPoly(canvas, [points], (tint,), lineType=cv2.LINE_AA, shift=4)


def scratches(
    rng: Generator, shape: Shape, count: int, length_px: tuple[float, float], width_px: int = 1
) -> Field:
    """Return `count` thin, slightly bent lines, 0 to 1; most of them faint."""
    canvas = np.zeros(shape, dtype=np.uint8)
    for _ in range(count):
        tint = int(255 * rng.uniform(0.15, 1.0) ** 1.5)
        points = _bent_line(rng, shape, float(rng.uniform(*length_px)))
        cv2.polylines(canvas, [points], False, (tint,), width_px, lineType=cv2.LINE_AA, shift=4)
    return np.asarray(canvas, dtype=np.float32) / 255.0


def _bent_line(rng: Generator, shape: Shape, length_px: float) -> NDArray[np.int32]:
    steps = 24
    heading = rng.uniform(0, 2 * np.pi) + np.cumsum(rng.normal(0, 0.035, steps))
    dx, dy = np.cos(heading), np.sin(heading)
    xs = rng.uniform(0, shape[1]) + np.cumsum(dx) * length_px / steps
    ys = rng.uniform(0, shape[0]) + np.cumsum(dy) * length_px / steps
    return np.asarray((16 * np.stack([xs, ys], axis=1)).round(), dtype=np.int32)


def stain(rng: Generator, shape: Shape, cell_px: float, level: float) -> tuple[Field, Field]:
    """Return the body and the darker drying rim of dried drops, both 0 to 1."""
    field = clouds(rng, shape, cell_px, octaves=5)
    field += 0.10 * clouds(rng, shape, cell_px / 30, octaves=2)
    body = smooth_step(field, level, level + 0.45)
    rim = np.exp(-(((field - level - 0.12) / 0.12) ** 2))
    return body, np.asarray(rim, dtype=np.float32)
