"""Estimates how far the text of a crop is tilted, and levels the crop."""

import cv2
import numpy as np
from numpy.typing import NDArray

from station.domain.frame import Image
from station.imaging.line_marks import Marks, have_peers
from station.imaging.stage import Size, size_of

MAX_TILT_DEG = 10.0
_COARSE_STEP_DEG = 0.5
_FINE_STEP_DEG = 0.1
_LEVEL_ENOUGH_DEG = 0.3
_FEWEST_MARKS = 3


def tilt_deg_of(marks: Marks) -> float:
    """Return the tilt of the text, -10 to 10; positive climbs to the right. 0 where none is seen.

    The profile of the marks along the rows has the highest peaks where the rows follow the text.
    """
    if have_peers(marks.boxes).sum() < _FEWEST_MARKS:
        return 0.0
    pixels = _of_peers(marks)
    coarse = np.arange(-MAX_TILT_DEG, MAX_TILT_DEG + 0.01, _COARSE_STEP_DEG)
    best = _sharpest(pixels, coarse)
    around = np.arange(-_COARSE_STEP_DEG, _COARSE_STEP_DEG + 0.01, _FINE_STEP_DEG)
    best = float(np.clip(_sharpest(pixels, best + around), -MAX_TILT_DEG, MAX_TILT_DEG))
    return best if abs(best) >= _LEVEL_ENOUGH_DEG else 0.0


def levelled(image: Image, tilt_deg: float) -> Image:
    """Return the picture turned about its centre by the tilt, same size, edges continued."""
    if tilt_deg == 0:
        return image
    size = size_of(image)
    turn = _turn(size, tilt_deg)
    return np.asarray(cv2.warpAffine(image, turn, size, borderMode=cv2.BORDER_REPLICATE))


def before_levelling(
    size: Size, tilt_deg: float, points: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Return where points x, y of the levelled picture lie in the one of `size` before it."""
    back = cv2.invertAffineTransform(_turn(size, tilt_deg))
    return np.asarray(points @ back[:, :2].T + back[:, 2])


def _turn(size: Size, tilt_deg: float) -> NDArray[np.float64]:
    middle = size[0] / 2, size[1] / 2
    return np.asarray(cv2.getRotationMatrix2D(middle, -tilt_deg, 1.0))


def _of_peers(marks: Marks) -> NDArray[np.float64]:
    """Return the points of the marks that have peers: no emblems, no specks."""
    # On a tilted line neighbours stand at nearly the same height, so peers are found there too.
    odd = marks.boxes[~have_peers(marks.boxes)]
    keep = np.ones(len(marks.pixels), dtype=bool)
    for left, top, right, bottom in odd:
        x, y = marks.pixels.T
        keep &= ~((x >= left) & (x < right) & (y >= top) & (y < bottom))
    return marks.pixels[keep]


def _sharpest(pixels: NDArray[np.float64], angles_deg: NDArray[np.float64]) -> float:
    return float(max(angles_deg, key=lambda angle: _sharpness(pixels, float(angle))))


def _sharpness(pixels: NDArray[np.float64], angle_deg: float) -> float:
    """Return how far the profile is from flat when the rows climb by the angle."""
    rows = pixels[:, 1] + pixels[:, 0] * np.tan(np.radians(angle_deg))
    counts = np.bincount(np.round(rows - rows.min()).astype(np.int64)).astype(np.float64)
    return float(counts @ counts)
