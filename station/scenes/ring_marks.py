"""The code on the ring before it is bent: ink and depth on a straight strip along the arc."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.random import Generator

from station.scenes.fields import Field, blurred, clouds, smooth_step
from station.scenes.ring_geometry import CHARACTER_HEIGHT
from station.scenes.strokes import GRID_HEIGHT, GRID_WIDTH, Stroke, along, strokes_of
from station.scenes.surface import grooves

STRIP_MARGIN = 60.0
"""Free space above and below the characters, in pixels of the full picture."""


@dataclass(frozen=True, slots=True, eq=False)
class Marks:
    """A straight strip: `ink` 0 to 1 where the surface is burnt, `height` in pixels."""

    ink: Field
    height: Field


def laser_marks(text: str, length: float, scale: float, wear: float, rng: Generator) -> Marks:
    """Return dark oxide, filled line by line by the beam."""
    mask = _pen(text, length, scale, 19.0)
    rows = np.arange(mask.shape[0], dtype=np.float32)[:, None]
    hatch = 0.90 + 0.10 * np.cos(2 * np.pi * rows / max(6.0 * scale, 2.0))
    left = _left_over(rng, mask, wear)
    ink = blurred(mask, 1.4 * scale) * np.asarray(hatch, dtype=np.float32) * left
    return Marks(ink=np.asarray(ink, dtype=np.float32), height=-1.2 * scale * ink)


def engraved_marks(text: str, length: float, scale: float, wear: float, rng: Generator) -> Marks:
    """Return the groove of a round cutter, with a little dirt in it."""
    mask = _pen(text, length, scale, 19.0)
    height = grooves(mask, 8.0 * scale, 7.5 * scale)
    left = _left_over(rng, mask, wear)
    dirt = blurred(mask, 1.5 * scale) * (0.62 + 0.10 * clouds(rng, _shape(mask), 30 * scale, 3))
    ink = np.clip(dirt, 0.0, 1.0) * left
    return Marks(ink=np.asarray(ink, dtype=np.float32), height=height * left)


def peened_marks(text: str, length: float, scale: float, wear: float, rng: Generator) -> Marks:
    """Return the dents of a needle, one beside the other."""
    height = np.zeros(_strip_shape(length, scale), dtype=np.float32)
    for stroke in _strip_strokes(text, length, scale, 18.0):
        for x, y in along(stroke, 17.5 * scale):
            jitter = rng.normal(0.0, 0.9 * scale, 2)
            strength = float(np.clip(rng.normal(1.0, 0.08), 0.6, 1.2))
            _dent(height, (x + jitter[0], y + jitter[1]), 9.2 * scale, strength)
    left = _left_over(rng, height, wear)
    ink = smooth_step(-height, 0.1, 0.7) * 0.66 * left
    return Marks(ink=ink, height=height * 5.0 * scale * left)


def _left_over(rng: Generator, like: Field, wear: float) -> Field:
    """Return how much of the mark is left, 0 to 1: a worn one has thin patches."""
    field = clouds(rng, _shape(like), 0.6 * like.shape[0], 4)
    thin = smooth_step(field, 0.3, 1.8)
    return np.asarray(1.0 - wear * (0.25 + 0.75 * thin), dtype=np.float32)


def _shape(field: Field) -> tuple[int, int]:
    return int(field.shape[0]), int(field.shape[1])


def _strip_shape(length: float, scale: float) -> tuple[int, int]:
    return round((CHARACTER_HEIGHT + 2 * STRIP_MARGIN) * scale), round(length)


def _strip_strokes(text: str, length: float, scale: float, pen: float) -> list[Stroke]:
    """Return all tool paths on the strip; `pen` is kept inside the height of the characters."""
    pitch = length / len(text)
    tall = (CHARACTER_HEIGHT - pen) * scale
    wide = min(0.82 * pitch - pen * scale, 0.62 * tall)
    grid = np.array([wide / GRID_WIDTH, tall / GRID_HEIGHT])
    top = (STRIP_MARGIN + pen / 2) * scale
    moved = []
    for index, character in enumerate(text):
        left = (index + 0.5) * pitch - wide / 2
        moved += [stroke * grid + np.array([left, top]) for stroke in strokes_of(character)]
    return moved


def _pen(text: str, length: float, scale: float, pen: float) -> Field:
    canvas = np.zeros(_strip_shape(length, scale), dtype=np.uint8)
    for stroke in _strip_strokes(text, length, scale, pen):
        points = (16 * stroke).round().astype(np.int32)
        width = max(1, round(pen * scale))
        cv2.polylines(canvas, [points], False, (255,), width, lineType=cv2.LINE_AA, shift=4)
    return np.asarray(canvas, dtype=np.float32) / 255.0


def _dent(height: Field, centre: tuple[float, float], radius: float, strength: float) -> None:
    reach = 1.5 * radius
    x0, x1 = max(0, int(centre[0] - reach)), min(height.shape[1], int(centre[0] + reach) + 2)
    y0, y1 = max(0, int(centre[1] - reach)), min(height.shape[0], int(centre[1] + reach) + 2)
    if x0 >= x1 or y0 >= y1:
        return
    y, x = np.mgrid[y0:y1, x0:x1]
    far = np.hypot(x - centre[0], y - centre[1]) / radius
    bowl = -np.clip(1.0 - far**2, 0.0, None) * strength
    rim = 0.10 * np.exp(-(((far - 1.12) / 0.14) ** 2))
    patch = height[y0:y1, x0:x1]
    height[y0:y1, x0:x1] = np.where(
        np.minimum(bowl, patch) < -0.02, np.minimum(patch, bowl), np.maximum(patch, rim)
    )
