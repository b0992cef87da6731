"""Where raised parts keep light away: cast shadows and the dimness of corners."""

import cv2
import numpy as np

from station.scenes.fields import Field, blurred

STEPS = 28


def cast_shadow(height: Field, toward: tuple[float, float], rise: float, soft: float) -> Field:
    """Return 1 where a lamp is seen and less in shadow.

    `toward` points to the lamp in the plane, `rise` is how steeply it stands (height per pixel)
    and `soft` is the height over which a shadow's edge fades, in pixels.
    """
    small = cv2.resize(height, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)
    reach = float(small.max() - small.min()) / max(rise, 0.05)
    length = float(np.hypot(*toward)) or 1.0
    blocked = np.zeros_like(small)
    for step in range(1, STEPS + 1):
        way = reach * step / STEPS
        dx, dy = way * toward[0] / length / 2, way * toward[1] / length / 2
        matrix = np.array([[1.0, 0.0, -dx], [0.0, 1.0, -dy]])
        moved = cv2.warpAffine(
            small, matrix, (small.shape[1], small.shape[0]), borderMode=cv2.BORDER_REPLICATE
        )
        np.maximum(blocked, moved - way * rise - small, out=blocked)
    dark = np.clip(blocked / max(soft, 0.1), 0.0, 1.0)
    large = cv2.resize(dark, (height.shape[1], height.shape[0]), interpolation=cv2.INTER_LINEAR)
    return np.asarray(1.0 - blurred(large, 1.5), dtype=np.float32)


def open_sky(height: Field, reach_px: float, strength: float) -> Field:
    """Return how much of the room's light arrives, less beside and below raised parts."""
    below = np.clip(blurred(height, reach_px) - height, 0.0, None)
    return np.asarray(1.0 / (1.0 + strength * below / reach_px), dtype=np.float32)
