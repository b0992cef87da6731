"""Cheap measures of how a cut was photographed: focus, brightness, clipping. It judges nothing."""

from dataclasses import dataclass

import cv2
import numpy as np

from station.domain.frame import Image
from station.imaging.stage import level_scale

LOOK_HEIGHT_PX = 64
DARK_LEVEL = 2
BRIGHT_LEVEL = 253
_RARE_PERCENT = 0.5


@dataclass(frozen=True, slots=True)
class Quality:
    """The measures of one cut.

    `focus` is the slope of the steepest edges: the part of the contrast that they climb within
    1/64 of the height; 0 is no edge, sharp print is 0.3 and more. `brightness` is the mean level,
    0 to 255. `clipped_dark` and `clipped_bright` are shares of pixels, 0 to 1, at levels of at most
    2 and at least 253.
    """

    focus: float
    brightness: float
    clipped_dark: float
    clipped_bright: float


def measure_quality(image: Image) -> Quality:
    """Return the measures of a cut as captured, before any filter."""
    grey = image if image.ndim == 2 else cv2.cvtColor(image, cv2.COLOR_RGB2GRAY)
    scale = level_scale(image)
    return Quality(
        focus=_focus(grey),
        brightness=float(cv2.mean(grey)[0]) / scale,
        clipped_dark=_share(grey, 0, DARK_LEVEL * scale),
        clipped_bright=_share(grey, BRIGHT_LEVEL * scale, 255 * scale),
    )


def _share(grey: Image, low: int, high: int) -> float:
    return cv2.countNonZero(cv2.inRange(grey, low, high)) / grey.size


def _focus(grey: Image) -> float:
    factor = min(1.0, LOOK_HEIGHT_PX / grey.shape[0])
    size = max(1, round(grey.shape[1] * factor)), max(1, round(grey.shape[0] * factor))
    look = cv2.resize(grey, size, interpolation=cv2.INTER_AREA).astype(np.float32)
    low, high = np.percentile(look, (_RARE_PERCENT, 100 - _RARE_PERCENT))
    if high <= low:
        return 0.0
    slope_x = cv2.Sobel(look, cv2.CV_32F, 1, 0, ksize=3, scale=1 / 8)
    slope_y = cv2.Sobel(look, cv2.CV_32F, 0, 1, ksize=3, scale=1 / 8)
    steepest = np.percentile(cv2.magnitude(slope_x, slope_y), 100 - _RARE_PERCENT)
    return float(steepest / (high - low) * size[1] / LOOK_HEIGHT_PX)
