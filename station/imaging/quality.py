"""Measures of a line image that tell, before any model is asked, whether there is a mark at all."""

import cv2
import numpy as np

from station.domain.frame import Image
from station.imaging.stage import level_scale

_LONGEST_PX = 512


def mark_contrast(image: Image) -> float:
    """Return the spread of grey, 0 to 255: from the darkest 2 % of the pixels to the lightest 2 %.

    Noise finer than a stroke is averaged away first, so that a grainy blank stays low.
    """
    grey = image if image.ndim == 2 else cv2.cvtColor(image, cv2.COLOR_RGB2GRAY)
    scale = min(1.0, _LONGEST_PX / max(grey.shape))
    size = (max(1, round(grey.shape[1] * scale)), max(1, round(grey.shape[0] * scale)))
    small = cv2.blur(cv2.resize(grey, size, interpolation=cv2.INTER_AREA), (3, 3))
    low, high = np.percentile(small, [2, 98])
    return float(high - low) / level_scale(image)
