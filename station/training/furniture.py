"""What stands around a mark and is no part of it: edges of windows and labels, small print."""

from random import Random

import cv2
import numpy as np
from numpy.typing import NDArray

from station.training.noise import Field
from station.training.placing import Crop
from station.training.strip import Strip


def framed(rng: Random, scene: Field, level: float, deepest: float) -> Field:
    """Return the scene with edges of the window or the case at its borders."""
    height, width = scene.shape
    for _ in range(rng.choice((0, 1, 2, 2))):
        grey = rng.choice((level * 0.3, rng.uniform(80, 250)))
        depth = rng.uniform(0.01, deepest) * height
        lean = rng.uniform(-1, 1) * min(0.6 * deepest, 0.15) * height
        side = rng.randrange(4)
        corners = {
            0: [(0, 0), (width, 0), (width, depth + lean), (0, depth)],
            1: [(0, height), (width, height), (width, height - depth - lean), (0, height - depth)],
            2: [(0, 0), (depth, 0), (depth + lean, height), (0, height)],
            3: [(width, 0), (width - depth, 0), (width - depth - lean, height), (width, height)],
        }[side]
        cv2.fillPoly(scene, [np.array(corners, np.int32)], grey)
    return scene


def outlined(rng: Random, scene: Field, *, crop: Crop, level: float) -> Field:
    """Return the scene with a plate's own outline: round corners, a rim, the car around it.

    `level` is the plate's grey level; the outline keeps clear of the characters.
    """
    height, width = scene.shape
    size = crop.text_px
    rise = float(np.tan(np.radians(crop.tilt_deg))) * width
    down, up = max(0.0, rise), max(0.0, -rise)
    x0 = rng.uniform(0, 0.7) * min(1.0, crop.left) * size
    x1 = width - rng.uniform(0, 0.7) * min(1.0, crop.right) * size
    y0, y1 = rng.uniform(-0.1, 0.12) * size, height - rng.uniform(-0.1, 0.12) * size
    corners = np.array([(x0, y0 + up), (x1, y0 + down), (x1, y1 - up), (x0, y1 - down)])
    plate = _rounded((height, width), corners, rng.uniform(0.05, 0.3) * size)
    around = rng.uniform(0, 0.7) * level if rng.random() < 0.75 else rng.uniform(100, 250)
    scene = scene + (around - scene) * (1 - plate)
    rim = rng.uniform(0.03, 0.12) * size
    if rng.random() < 0.6:
        inner = _rounded((height, width), corners, 0.12 * size, shrunk=rim)
        grey = rng.choice((0.3, 0.7, 1.1)) * level
        scene = scene + (grey - scene) * np.clip(plate - inner, 0, 1)
    return np.asarray(scene, np.float32)


def _rounded(
    shape: tuple[int, int], corners: NDArray[np.float64], radius: float, shrunk: float = 0.0
) -> Field:
    """Return 1 within a four-sided outline with round corners, 0 outside."""
    middle = corners.mean(axis=0)
    inset = np.sign(middle - corners) * (radius + shrunk)
    points = (corners + inset).astype(np.int32)
    mask = np.zeros(shape, np.uint8)
    cv2.fillPoly(mask, [points], 255, cv2.LINE_AA)
    cv2.polylines(mask, [points], True, 255, max(1, round(2 * radius)), cv2.LINE_AA)
    return np.multiply(mask, np.float32(1 / 255), dtype=np.float32)


def stamp(scene: Field, small: Strip, x: float, y: float, height_px: float, grey: float) -> None:
    """Draw small print with its middle at x, y."""
    factor = height_px / (small.base - small.top)
    size = (
        max(2, round(small.mask.shape[1] * factor)),
        max(2, round(small.mask.shape[0] * factor)),
    )
    mask = cv2.resize(small.mask, size, interpolation=cv2.INTER_AREA).astype(np.float32) / 255
    left, top = round(x - size[0] / 2), round(y - size[1] / 2)
    x0, y0 = max(0, left), max(0, top)
    x1, y1 = min(scene.shape[1], left + size[0]), min(scene.shape[0], top + size[1])
    if x1 > x0 and y1 > y0:
        part = mask[y0 - top : y1 - top, x0 - left : x1 - left]
        scene[y0:y1, x0:x1] += (grey - scene[y0:y1, x0:x1]) * part
