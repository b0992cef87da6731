"""Cheap measures of a line image taken before reading: does it carry any mark at all?"""

import cv2
import numpy as np

from station.domain.frame import Image

LOOK_HEIGHT_PX = 32
MIN_CONTRAST = 6.0
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
    grey = _grey_8bit(image)
    factor = min(1.0, LOOK_HEIGHT_PX / grey.shape[0])
    size = (max(1, round(grey.shape[1] * factor)), max(1, round(grey.shape[0] * factor)))
    look = cv2.resize(grey, size, interpolation=cv2.INTER_AREA)
    low, high = np.percentile(look - _light(look), (2, 98))
    kernel = np.array([[1, -2, 1], [-2, 4, -2], [1, -2, 1]], dtype=np.float32)
    noise = float(np.median(np.abs(cv2.filter2D(look, cv2.CV_32F, kernel)))) / 0.6745 / 6.0
    return float(high - low), noise


def has_mark(image: Image) -> bool:
    """Say whether there is anything to read; plain surfaces, noise and gradients are nothing."""
    contrast, noise = mark_contrast(image)
    return contrast >= max(MIN_CONTRAST, MIN_CONTRAST_TO_NOISE * NORMAL_SPAN * noise)


def _light(look: Image) -> Image:
    """Return the quadratic surface that fits the image best: the light without the marks."""
    rows, columns = look.shape
    y, x = np.mgrid[-1 : 1 : rows * 1j, -1 : 1 : columns * 1j].reshape(2, -1)
    terms = np.stack([np.ones_like(x), x, y, x * x, x * y, y * y], axis=1)
    weights = np.linalg.lstsq(terms, look.ravel(), rcond=None)[0]
    return np.asarray((terms @ weights).reshape(look.shape))


def _grey_8bit(image: Image) -> Image:
    grey = image if image.ndim == 2 else image.mean(axis=2)
    scale = 257.0 if image.dtype == np.uint16 else 1.0
    return (grey / scale).astype(np.float32)
