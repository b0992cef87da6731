"""What a camera calls a picture becomes pixels of the station, or is refused."""

import cv2
import numpy as np

from station.domain.errors import PictureError
from station.domain.frame import Image

_DEPTHS = (np.uint8, np.uint16)
_CHANNELS = (1, 3, 4)


def frame_pixels(picture: object) -> Image:
    """Return OpenCV's blue-green-red picture as contiguous RGB, or grey as it is.

    PictureError says what is wrong with what a driver gave.
    """
    if not isinstance(picture, np.ndarray) or picture.size == 0:
        raise PictureError("gave no picture")
    if picture.dtype not in _DEPTHS or picture.ndim not in (2, 3):
        raise PictureError(f"gave no picture but {picture.dtype} of shape {picture.shape}")
    if picture.ndim == 3 and picture.shape[2] not in _CHANNELS:
        raise PictureError(f"gave a picture of {picture.shape[2]} colours")
    if picture.ndim == 3 and picture.shape[2] == 1:
        picture = picture[..., 0]
    if picture.ndim == 2:
        return np.ascontiguousarray(picture)
    has_alpha = picture.shape[2] == 4
    return cv2.cvtColor(picture, cv2.COLOR_BGRA2RGB if has_alpha else cv2.COLOR_BGR2RGB)
