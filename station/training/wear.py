"""What handling does to a mark: scratches across it, and strokes that fade in patches."""

from random import Random

import cv2
import numpy as np

from station.training import noise
from station.training.noise import Field


def scratched(rng: Random, scene: Field, size: float, contrast: float) -> Field:
    """Return the scene with one to four scratches as bright or dark as the mark, `contrast`."""
    height, width = scene.shape
    lines = np.zeros((height, width), np.float32)
    for _ in range(rng.randint(1, 4)):
        x, y = rng.uniform(0, width), rng.uniform(0, height)
        length = size * rng.uniform(0.15, 1.0) * rng.choice((1, 1, 3))
        angle = rng.uniform(0, np.pi)
        end = (round(x + length * np.cos(angle)), round(y + length * np.sin(angle)))
        thick = max(1, round(size * rng.uniform(0.0, 0.07)))
        cv2.line(lines, (round(x), round(y)), end, rng.uniform(0.4, 1.2), thick, cv2.LINE_AA)
    change = contrast if rng.random() < 0.75 else -contrast
    return np.asarray(scene + change * lines, np.float32)


def faded(rng: Random, cover: Field) -> Field:
    """Return the coverage with patches where the mark is faint, wider than a stroke."""
    shape = (cover.shape[0], cover.shape[1])
    patches = noise.cut(rng, "cloud", shape)
    depth = rng.uniform(0.15, 0.5)
    return np.asarray(cover * np.clip(1 - depth * (0.6 + patches), 0.12, 1), np.float32)
