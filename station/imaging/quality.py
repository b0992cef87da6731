"""Cheap measures of a line image taken before reading: does it carry any mark at all?"""

import cv2
import numpy as np

from station.domain.frame import Image
from station.imaging.stage import level_scale

LOOK_HEIGHT_PX = 32
MIN_CONTRAST_TO_NOISE = 1.6
NORMAL_SPAN = 4.1
"""Distance between the 2nd and 98th percentile of a normal distribution, in standard deviations."""


def mark_contrast(image: Image) -> tuple[float, float]:
    """Return the contrast of the marks and the noise, both in grey levels of 8 bit.

    The image is looked at 32 pixels high, where single-pixel noise has averaged out, with the
    slow change of light removed (the best quadratic surface). Contrast is the distance between
    the 2nd and 98th percentile of what is left. Noise is its robust standard deviation from the
    Laplacian (Immerkaer, "Fast noise variance estimation", 1996, with a median instead of a mean).
    """
    grey = image if image.ndim == 2 else cv2.cvtColor(image, cv2.COLOR_RGB2GRAY)
    factor = min(1.0, LOOK_HEIGHT_PX / grey.shape[0])
    size = (max(1, round(grey.shape[1] * factor)), max(1, round(grey.shape[0] * factor)))
    look = cv2.resize(grey, size, interpolation=cv2.INTER_AREA).astype(np.float32)
    look /= level_scale(image)
    low, high = np.percentile(look - _light(look), (2, 98))
    kernel = np.array([[1, -2, 1], [-2, 4, -2], [1, -2, 1]], dtype=np.float32)
    noise = float(np.median(np.abs(cv2.filter2D(look, cv2.CV_32F, kernel)))) / 0.6745 / 6.0
    return float(high - low), noise


def has_mark(image: Image, *, min_contrast: float) -> bool:
    """Say whether there is anything to read; plain surfaces, noise and gradients are nothing.

    `min_contrast` is in grey levels of 8 bit, as `mark_contrast` measures them.
    """
    contrast, noise = mark_contrast(image)
    return contrast >= max(min_contrast, MIN_CONTRAST_TO_NOISE * NORMAL_SPAN * noise)


def _light(look: Image) -> Image:
    """Return the quadratic surface that fits the image best: the light without the marks."""
    rows, columns = look.shape
    y, x = np.mgrid[-1 : 1 : rows * 1j, -1 : 1 : columns * 1j].astype(np.float32).reshape(2, -1)
    terms = np.stack([np.ones_like(x), x, y, x * x, x * y, y * y], axis=1)
    # The normal equations of six unknowns: twenty times faster than a general least-squares solver.
    weights = np.linalg.pinv(terms.T @ terms, hermitian=True) @ (terms.T @ look.ravel())
    return np.asarray((terms @ weights).reshape(look.shape))
