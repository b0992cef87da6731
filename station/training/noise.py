"""A bank of noise fields, made once per process and cut from it for each picture."""

from functools import lru_cache
from random import Random

import cv2
import numpy as np
from numpy.typing import NDArray

Field = NDArray[np.float32]

_SIZE = (512, 1536)
# Blur of each field (sideways, upwards) in pixels; all are scaled to unit deviation.
_BLURS = {
    "fine": (0.0, 0.0),
    "grain": (0.8, 0.8),
    "mottle": (2.5, 2.5),
    "cloud": (9.0, 9.0),
    "brushed": (24.0, 0.5),
    "scratched": (60.0, 0.8),
    "fibre": (6.0, 0.8),
    "upright": (0.6, 14.0),
}
NAMES = tuple(_BLURS)


@lru_cache(maxsize=len(_BLURS))
def _field(name: str) -> Field:
    rng = np.random.default_rng(NAMES.index(name) + 1)
    field = rng.standard_normal(_SIZE, dtype=np.float32)
    sideways, upwards = _BLURS[name]
    if sideways:
        field = np.asarray(cv2.GaussianBlur(field, (0, 0), sideways, sigmaY=upwards), np.float32)
    return np.asarray((field - field.mean()) / field.std(), dtype=np.float32)


def cut(rng: Random, name: str, shape: tuple[int, int]) -> Field:
    """Return a random window of a field, unit deviation; read only."""
    height, width = shape
    field = _field(name)
    if height > _SIZE[0] or width > _SIZE[1]:
        times = (-(-height // _SIZE[0]), -(-width // _SIZE[1]))
        field = np.tile(field, times)
    top = rng.randint(0, field.shape[0] - height)
    left = rng.randint(0, field.shape[1] - width)
    return field[top : top + height, left : left + width]
