"""What stands around a mark and is no part of it: edges of windows and labels, small print."""

from random import Random

import cv2
import numpy as np

from station.training.noise import Field
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
