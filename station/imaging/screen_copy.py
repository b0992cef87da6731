"""Small 8-bit copies of large pictures for the screen, made in jobs and never on the GUI thread."""

from dataclasses import dataclass

import cv2
import numpy as np

from station.domain.frame import Image

FRAME_LIMIT_PX = 2000
THUMBNAIL_LIMIT_PX = 240


@dataclass(frozen=True, slots=True, eq=False)
class ScreenCopy:
    """A contiguous uint8 copy, grey or RGB. `scale` is copy pixels per pixel of the original."""

    pixels: Image
    scale: float


@dataclass(frozen=True, slots=True, eq=False)
class StageCopy:
    """One preprocessing stage as the screen shows it."""

    label: str
    duration_ms: float
    picture: ScreenCopy
    thumbnail: ScreenCopy


def screen_copy(image: Image, limit_px: int = FRAME_LIMIT_PX) -> ScreenCopy:
    """Return a copy whose longer side is at most `limit_px`; small pictures keep their size."""
    height, width = image.shape[:2]
    scale = min(1.0, limit_px / max(height, width, 1))
    if scale < 1.0:
        size = (max(1, round(width * scale)), max(1, round(height * scale)))
        image = cv2.resize(image, size, interpolation=cv2.INTER_AREA)
    if image.dtype == np.uint16:
        image = (image >> 8).astype(np.uint8)
    return ScreenCopy(pixels=np.array(image, dtype=np.uint8, order="C"), scale=scale)


def stage_copy(label: str, duration_ms: float, image: Image) -> StageCopy:
    """Return a stage's picture in both sizes."""
    picture = screen_copy(image)
    thumbnail = screen_copy(picture.pixels, THUMBNAIL_LIMIT_PX)
    return StageCopy(label, duration_ms, picture, thumbnail)
