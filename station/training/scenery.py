"""Pictures behind letters: hills, trees, suns, arcs and blots, as plates and packs carry them."""

from random import Random

import cv2
import numpy as np
from numpy.typing import NDArray

from station.training.noise import Field

Points = NDArray[np.int32]


def drawn(rng: Random, scene: Field, change: float) -> None:
    """Draw one to four shapes into the scene, each up to `change` grey levels off its ground."""
    for _ in range(rng.randint(1, 4)):
        shape = np.zeros(scene.shape, np.uint8)
        rng.choice((_hills, _hills, _sun, _arc, _trees, _blot, _blot))(rng, shape)
        step = rng.uniform(-1, 1) * change
        scene += shape.astype(np.float32) * np.float32(step / 255)


def blot(rng: Random, scene: Field, middle: tuple[float, float], half: float, grey: float) -> None:
    """Draw an emblem, an animal or a map about `half` pixels in radius, in one or two shades."""
    outline = _outline(rng, middle, half, half * rng.uniform(0.6, 1.3))
    cv2.fillPoly(scene, [outline], grey, cv2.LINE_AA)
    if rng.random() < 0.6:
        inner = _outline(rng, middle, 0.6 * half, 0.6 * half)
        cv2.fillPoly(scene, [inner], grey + rng.uniform(-80, 80), cv2.LINE_AA)
    if rng.random() < 0.4:
        outer = _outline(rng, middle, half, half)
        cv2.polylines(scene, [outer], True, grey + rng.uniform(-90, 90), 1, cv2.LINE_AA)


def creature(
    rng: Random, scene: Field, middle: tuple[float, float], half: float, grey: float
) -> None:
    """Draw a bird, a fruit or a script letter: bows and rounds about `half` pixels in radius."""
    for _ in range(rng.randint(2, 5)):
        place = (
            round(middle[0] + rng.uniform(-0.5, 0.5) * half),
            round(middle[1] + rng.uniform(-0.5, 0.5) * half),
        )
        axes = (
            max(1, round(half * rng.uniform(0.2, 0.7))),
            max(1, round(half * rng.uniform(0.2, 0.7))),
        )
        is_bow = rng.random() < 0.6
        start = rng.uniform(0, 360)
        end = start + rng.uniform(90, 300) if is_bow else start + 360
        thick = max(1, round(half * rng.uniform(0.08, 0.3))) if is_bow else -1
        tint = grey + rng.uniform(-60, 60)
        cv2.ellipse(scene, place, axes, rng.uniform(0, 180), start, end, tint, thick, cv2.LINE_AA)


def _outline(rng: Random, middle: tuple[float, float], half_x: float, half_y: float) -> Points:
    corners = rng.randint(5, 14)
    spiky = rng.uniform(0.1, 0.6)
    angles = np.linspace(0, 2 * np.pi, corners, endpoint=False) + rng.uniform(0, 1)
    radii = np.array([1 - spiky * rng.random() for _ in range(corners)])
    x = middle[0] + half_x * radii * np.cos(angles)
    y = middle[1] + half_y * radii * np.sin(angles)
    return np.stack([x, y], axis=1).astype(np.int32)


def _hills(rng: Random, shape: NDArray[np.uint8]) -> None:
    height, width = shape.shape
    corners = rng.randint(3, 14)
    level, rough = rng.uniform(0.15, 0.85), rng.uniform(0.02, 0.3)
    ridge = [
        (round(width * i / corners), round(height * (level + rough * rng.uniform(-1, 1))))
        for i in range(corners + 1)
    ]
    rim = 0 if rng.random() < 0.3 else height
    cv2.fillPoly(shape, [np.array([(0, rim), *ridge, (width, rim)], np.int32)], 255, cv2.LINE_AA)


def _sun(rng: Random, shape: NDArray[np.uint8]) -> None:
    height, width = shape.shape
    middle = (rng.randrange(width), rng.randrange(height))
    cv2.circle(shape, middle, round(height * rng.uniform(0.1, 0.7)), 255, -1, cv2.LINE_AA)


def _arc(rng: Random, shape: NDArray[np.uint8]) -> None:
    height, width = shape.shape
    middle = (round(width * rng.uniform(0.2, 0.8)), round(height * rng.uniform(0.5, 1.2)))
    size = (round(width * rng.uniform(0.3, 0.6)), round(height * rng.uniform(0.4, 1.0)))
    thick = max(1, round(height * rng.uniform(0.02, 0.12)))
    cv2.ellipse(shape, middle, size, rng.uniform(-20, 20), 180, 360, 255, thick, cv2.LINE_AA)


def _trees(rng: Random, shape: NDArray[np.uint8]) -> None:
    height, width = shape.shape
    low = round(height * rng.uniform(0.6, 1.0))
    for _ in range(rng.randint(1, 9)):
        x, tall = rng.randrange(width), height * rng.uniform(0.1, 0.7)
        wide = tall * rng.uniform(0.15, 0.4)
        tip = [(x, low - tall), (x - wide, low), (x + wide, low)]
        cv2.fillPoly(shape, [np.array(tip, np.int32)], 255, cv2.LINE_AA)


def _blot(rng: Random, shape: NDArray[np.uint8]) -> None:
    height, width = shape.shape
    middle = (rng.uniform(0, width), rng.uniform(0, height))
    half = height * rng.uniform(0.1, 0.7)
    cv2.fillPoly(shape, [_outline(rng, middle, half * rng.uniform(0.5, 2), half)], 255, cv2.LINE_AA)
