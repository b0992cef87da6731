"""How a mark changes the light of its surface: ink, laser, and anything cut into the material."""

from random import Random

import cv2
import numpy as np

from station.training import noise
from station.training.noise import Field


def inked(
    rng: Random,
    surface: Field,
    cover: Field,
    *,
    ink: float,
    patchy: float = 0.0,
    grain: str = "mottle",
) -> Field:
    """Return the surface with ink of grey level `ink`; `patchy` (0..1) is how uneven it lies."""
    if patchy:
        holes = noise.cut(rng, grain, (cover.shape[0], cover.shape[1]))
        cover = cover * np.clip(1 - patchy * (0.5 + holes), 0, 1)
    return np.asarray(surface + (ink - surface) * cover, dtype=np.float32)


def tinted(
    rng: Random,
    surface: Field,
    cover: Field,
    *,
    change: float,
    patchy: float = 0.0,
    grain: str = "grain",
) -> Field:
    """Return the surface made lighter or darker by `change` grey levels where it is marked."""
    if patchy:
        holes = noise.cut(rng, grain, (cover.shape[0], cover.shape[1]))
        cover = cover * np.clip(1 + patchy * holes, 0, 2)
    return np.asarray(surface + change * cover, dtype=np.float32)


def cut_in(
    rng: Random, surface: Field, cover: Field, *, depth: float, floor: float, burr: float = 0.0
) -> Field:
    """Return the surface with the mark cut in (or raised, for a negative depth).

    One flank catches the light and the other lies in shadow; `floor` changes the
    bottom's grey level, `burr` brightens the rim that the tool throws up.
    """
    size = 0.06 * cover.shape[0] * rng.uniform(0.3, 1.2)
    height = cv2.GaussianBlur(cover, (0, 0), max(0.5, size))
    angle = rng.uniform(0, 2 * np.pi)
    flank_x = cv2.Sobel(height, cv2.CV_32F, 1, 0, ksize=3)
    flank_y = cv2.Sobel(height, cv2.CV_32F, 0, 1, ksize=3)
    light = np.cos(angle) * flank_x + np.sin(angle) * flank_y
    shaded = surface + depth * light + floor * height
    if burr:
        rim = cv2.GaussianBlur(cover, (0, 0), 1.6) * (1 - cover)
        shaded = shaded + burr * rim
    return np.asarray(shaded, dtype=np.float32)
