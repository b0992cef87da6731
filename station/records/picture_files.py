"""Pixels in and out of picture files."""

from io import BytesIO
from pathlib import Path
from typing import Literal

import numpy as np
from PIL import Image as Pillow

from station.domain.frame import Image

MAX_THUMBNAIL_BYTES = 8 * 1024
_THUMBNAIL_PX = (400, 160)
_QUALITIES = (80, 60, 40, 20)
_MAX_PIXELS = 200_000_000


def encoded(pixels: Image, kind: Literal["png", "jpeg"]) -> bytes:
    """Return the picture's file; png keeps 16-bit grey, everything else becomes 8 bits deep."""
    content = BytesIO()
    if kind == "png":
        _picture_of(pixels, keeps_depth=True).save(content, "PNG", compress_level=1)
    else:
        _picture_of(pixels, keeps_depth=False).save(content, "JPEG", quality=90)
    return content.getvalue()


def _picture_of(pixels: Image, *, keeps_depth: bool) -> Pillow.Image:
    is_deep = pixels.dtype == np.uint16
    if is_deep and not (keeps_depth and pixels.ndim == 2):
        pixels = (pixels >> 8).astype(np.uint8)
    return Pillow.fromarray(np.ascontiguousarray(pixels))


def decoded(content: bytes) -> Image | None:
    """Return the pixels of a picture file, 8 bits deep; None if it is none."""
    try:
        with Pillow.open(BytesIO(content), formats=("PNG", "JPEG")) as picture:
            if picture.width * picture.height > _MAX_PIXELS:
                return None
            return np.asarray(_shallow(picture))
    except (OSError, ValueError, Pillow.DecompressionBombError):
        return None


def thumbnail_of(path: Path) -> bytes | None:
    """Return the picture small, as a JPEG of at most MAX_THUMBNAIL_BYTES; None if it has none."""
    try:
        with Pillow.open(path, formats=("PNG", "JPEG")) as picture:
            if picture.width * picture.height > _MAX_PIXELS:
                return None
            picture.draft("RGB", _THUMBNAIL_PX)
            small = _shallow(picture)
            small.thumbnail(_THUMBNAIL_PX, Pillow.Resampling.BILINEAR)
    except (OSError, ValueError, Pillow.DecompressionBombError):
        return None
    return _fitting_jpeg(small)


def small_jpeg(pixels: Image) -> bytes | None:
    """Return pixels as a JPEG of at most MAX_THUMBNAIL_BYTES; None if they cannot be drawn."""
    try:
        small = _picture_of(pixels, keeps_depth=False)
        small.thumbnail(_THUMBNAIL_PX, Pillow.Resampling.BILINEAR)
        return _fitting_jpeg(small)
    except (OSError, TypeError, ValueError):
        return None


def _shallow(picture: Pillow.Image) -> Pillow.Image:
    if picture.mode.startswith("I"):
        return Pillow.fromarray((np.asarray(picture, np.uint32) >> 8).astype(np.uint8))
    return picture.convert("L" if picture.mode == "L" else "RGB")


def _fitting_jpeg(picture: Pillow.Image) -> bytes | None:
    for quality in _QUALITIES:
        content = BytesIO()
        picture.save(content, "JPEG", quality=quality, optimize=True)
        if content.tell() <= MAX_THUMBNAIL_BYTES:
            return content.getvalue()
    return None
