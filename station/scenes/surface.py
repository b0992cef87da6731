"""What is in front of the lamp: slopes, colour and gloss of every point of a surface."""

from dataclasses import dataclass

import cv2
import numpy as np

from station.scenes.fields import Field


@dataclass(frozen=True, slots=True, eq=False)
class Surface:
    """One value for each pixel, or one for all where a plain number is given.

    `slope_x` and `slope_y` are the rise of the surface per pixel. `diffuse` and `specular` are
    reflectances, shape (height, width) or (height, width, 3). `rough_along` and `rough_across`
    are the spreads of slopes along and across the grain; `grain_cos` and `grain_sin` give the
    grain's direction. `open_sky` is 1 in the open and 0 in deep corners. `lit` is 0 in shadow.
    """

    slope_x: Field
    slope_y: Field
    diffuse: Field
    specular: Field
    rough_along: Field | float
    rough_across: Field | float
    grain_cos: Field | float = 1.0
    grain_sin: Field | float = 0.0
    open_sky: Field | float = 1.0
    lit: Field | float = 1.0


def slopes(height: Field) -> tuple[Field, Field]:
    """Return the rise per pixel along x and along y of a height map in pixels."""
    slope_x = cv2.Sobel(height, cv2.CV_32F, 1, 0, ksize=3, scale=1 / 8)
    slope_y = cv2.Sobel(height, cv2.CV_32F, 0, 1, ksize=3, scale=1 / 8)
    return np.asarray(slope_x, dtype=np.float32), np.asarray(slope_y, dtype=np.float32)


def grooves(mask: Field, width_px: float, depth_px: float) -> Field:
    """Return the height map of a round-nosed tool that followed the ink of `mask`.

    The groove falls off from the edge over `width_px` and carries a small burr along its rim.
    """
    ink = (mask > 0.5).astype(np.uint8)
    inside = cv2.distanceTransform(ink, cv2.DIST_L2, 5)
    outside = cv2.distanceTransform(1 - ink, cv2.DIST_L2, 5)
    t = np.clip(inside / width_px, 0.0, 1.0)
    burr = np.exp(-((outside / (0.35 * width_px)) ** 2)) * (ink == 0)
    height = -depth_px * np.sqrt(1.0 - (1.0 - t) ** 2) + 0.12 * depth_px * burr
    return np.asarray(cv2.GaussianBlur(height.astype(np.float32), (0, 0), 1.0), dtype=np.float32)
