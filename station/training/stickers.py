"""A label stuck on a case: its straight edges, the ground beyond them and the print there."""

from dataclasses import replace
from random import Random

import cv2
import numpy as np

from station.training import strip, surfaces
from station.training.fonts import Typeface
from station.training.furniture import stamp
from station.training.noise import Field
from station.training.placing import Crop
from station.training.text_basics import ALNUM, some


def with_room(rng: Random, crop: Crop) -> Crop:
    """Return the crop with room for the label's end on the right, on the left or on both sides."""
    sides = rng.choice(("right", "right", "left", "both"))
    left = rng.uniform(0.3, 1.4) if sides != "right" else crop.left
    right = rng.uniform(0.3, 2.6) if sides != "left" else crop.right
    return replace(crop, left=left, right=right)


def on_case(rng: Random, scene: Field, crop: Crop, face: Typeface) -> Field:
    """Return the label `scene` with the case around it, as far as the crop leaves room."""
    height, width = scene.shape
    size = crop.text_px
    lean = float(np.tan(np.radians(crop.tilt_deg))) + rng.gauss(0, 0.01)
    inner = [_edge(rng, crop.left, size), _edge(rng, crop.above, size)]
    outer = [_edge(rng, crop.right, size), _edge(rng, crop.below, size)]
    x0, y0, x1, y1 = inner[0], inner[1], width - outer[0], height - outer[1]
    drop = lean * (x1 - x0) / 2
    corners = [(x0, y0 - drop), (x1, y0 + drop), (x1, y1 + drop), (x0, y1 - drop)]
    label = np.zeros((height, width), np.uint8)
    cv2.fillPoly(label, [np.array(corners).round().astype(np.int32)], 255, cv2.LINE_AA)
    kept = np.multiply(label, np.float32(1 / 255), dtype=np.float32)
    case = surfaces.lit(rng, (height, width), _other_grey(rng, scene), slope=rng.uniform(0, 25))
    case = surfaces.textured(rng, case, grain=rng.uniform(0, 5), cloud=rng.uniform(0, 8))
    if rng.random() < 0.5:
        _print_beside(rng, case, (x0, x1), size, face)
    return np.asarray(case + (scene - case) * kept, np.float32)


def _edge(rng: Random, room: float, size: float) -> float:
    """Return how far inside the picture a label's edge lies; outside where the crop is tight."""
    return (rng.uniform(0.1, 0.95) * room - 0.05) * size if room > 0.12 else -size


def _other_grey(rng: Random, scene: Field) -> float:
    grey, level = rng.uniform(15, 245), float(scene.mean())
    return grey if abs(grey - level) > 15 else grey - 30


def _print_beside(
    rng: Random, case: Field, edges: tuple[float, float], size: float, face: Typeface
) -> None:
    """Print something else on the case, cut by the picture's rim."""
    height, width = case.shape
    is_left = edges[0] > 0.4 * size and rng.random() < 0.5
    x = rng.uniform(-0.3, 0.8) * edges[0] if is_left else rng.uniform(edges[1], width + 0.3 * size)
    other = strip.printed(rng, some(rng, ALNUM, 1, 3), face)
    tall = size * rng.uniform(0.4, 1.2)
    y = height * rng.uniform(0.1, 1.0)
    shade = -1.0 if float(case.mean()) > 110 else 1.0
    stamp(case, other, x, y, tall, float(case.mean()) + shade * rng.uniform(40, 110))
