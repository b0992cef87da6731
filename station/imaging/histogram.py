"""How often each level of grey occurs in a picture."""

import cv2
import numpy as np
import numpy.typing as npt

from station.domain.frame import Image

LEVELS = 256
SAMPLED_PX = 160_000

Counts = npt.NDArray[np.int64]


def histogram(image: Image) -> Counts:
    """Return 256 counts; 16-bit levels are grouped, colours taken as luminance.

    Of larger pictures than `SAMPLED_PX` every n-th row and column counts: the shape is the same.
    """
    step = max(1, round((image.shape[0] * image.shape[1] / SAMPLED_PX) ** 0.5))
    part = np.ascontiguousarray(image[::step, ::step])
    grey: Image = cv2.cvtColor(part, cv2.COLOR_RGB2GRAY) if part.ndim == 3 else part
    if grey.dtype == np.uint16:
        grey = (grey >> 8).astype(np.uint8)
    return np.bincount(grey.ravel(), minlength=LEVELS)
