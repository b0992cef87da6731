"""Finds the row of large characters in a crop that also shows what stands above and below it.

A whole number plate or label is nearly as high as it is wide. Scaled to the model's height,
its number would be left with half of the pixels.
"""

import cv2
import numpy as np
from numpy.typing import NDArray

Image = NDArray[np.uint8]

_SQUAT = 2.6
_LEAST_HEIGHT_PX = 40
_LOOK_HEIGHT_PX = 64
_SIDE_PART = 0.1
_PEAK_PART = 0.5
_MARGIN_PART = 0.3
_SMOOTH_ROWS = 1.5


def main_row(grey: Image) -> tuple[int, int]:
    """Return first and end row of the main characters; all rows where there is no need to choose.

    `grey` is (H, W) uint8. Only crops less than 2.6 times as wide as high and at least 40 pixels
    high are cut. The main row is the band with most upright edges, high bands before low ones,
    with 30 % of its height around it.
    """
    height, width = grey.shape
    if height < _LEAST_HEIGHT_PX or width >= _SQUAT * height:
        return 0, height
    factor = min(1.0, _LOOK_HEIGHT_PX / height)
    size = max(8, round(width * factor)), round(height * factor)
    profile = _edges_by_row(np.asarray(cv2.resize(grey, size, interpolation=cv2.INTER_AREA)))
    rows = np.flatnonzero(profile > _PEAK_PART * profile.max())
    if len(rows) == 0:
        return 0, height
    bands = np.split(rows, np.flatnonzero(np.diff(rows) > 1) + 1)
    best = max(bands, key=lambda band: float(profile[band].sum()) * len(band))
    around = max(1, round(_MARGIN_PART * len(best)))
    first, end = max(0, int(best[0]) - around), min(size[1], int(best[-1]) + 1 + around)
    return int(first * height / size[1]), int(np.ceil(end * height / size[1]))


def _edges_by_row(look: Image) -> NDArray[np.float32]:
    """Return how much upright edge each row has, without the sides, where frames stand."""
    soft = cv2.blur(look, (3, 3))
    low, high = np.percentile(soft, (1, 99))
    steps = np.abs(cv2.Sobel(soft, cv2.CV_32F, 1, 0, ksize=3)) / 4
    edges = np.minimum(steps, np.float32(0.25 * (high - low)))
    side = round(_SIDE_PART * look.shape[1])
    profile = edges[:, side : look.shape[1] - side].mean(axis=1, keepdims=True)
    return np.asarray(cv2.GaussianBlur(profile, (0, 0), _SMOOTH_ROWS)[:, 0], np.float32)
