"""Turns checked picture bytes into pixels with Pillow, and with OpenCV where Pillow loses depth.

Callers check the size between `open_header` and `decode`; nothing is unpacked before that.
"""

import io
import struct
import zlib

import cv2
import numpy as np
from PIL import Image as PillowImage
from PIL.BmpImagePlugin import BmpImageFile
from PIL.ImageFile import ImageFile
from PIL.JpegImagePlugin import JpegImageFile
from PIL.PngImagePlugin import PngImageFile
from PIL.TiffImagePlugin import TiffImageFile

from station.capture.plain_bitmap import plain_bitmap
from station.domain.frame import Image

DECODER_FAULTS = (
    OSError,
    SyntaxError,
    ValueError,
    TypeError,
    LookupError,
    ArithmeticError,
    AttributeError,
    AssertionError,
    EOFError,
    MemoryError,
    RuntimeError,
    struct.error,
    zlib.error,
    cv2.error,
    PillowImage.DecompressionBombError,
    Warning,
)
"""All that Pillow and OpenCV have been seen to raise on hostile bytes (Pillow 13.0, OpenCV 5.0)."""

_KINDS: tuple[tuple[bytes, type[ImageFile]], ...] = (
    (b"BM", BmpImageFile),
    (b"\x89PNG\r\n\x1a\n", PngImageFile),
    (b"\xff\xd8\xff", JpegImageFile),
    (b"II*\x00", TiffImageFile),
    (b"MM\x00*", TiffImageFile),
    (b"II+\x00", TiffImageFile),
    (b"MM\x00+", TiffImageFile),
)

_SCAN_MARKER = b"\xff\xda"
_MAX_SCANS = 200
"""Every scan of a JPEG goes over all pixels: a small file could keep a core busy for hours."""

_BLENDED_AT_ONCE = 250_000
"""Pixels; blending takes 40 bytes for each."""

_ORIENTATION_TAG = 0x0112
_BITS_PER_SAMPLE_TAG = 258


def open_header(data: bytes) -> ImageFile | None:
    """Read only the header; None when no known kind begins like this.

    The plug-ins are called directly: `Image.open` would try more kinds, and its own size check
    is a global setting.
    """
    for magic, kind in _KINDS:
        if data.startswith(magic):
            return kind(io.BytesIO(data))
    return None


def decode(picture: ImageFile, data: bytes) -> Image:
    """Return upright contiguous pixels of the first page; raises one of DECODER_FAULTS."""
    if isinstance(picture, JpegImageFile) and data.count(_SCAN_MARKER) > _MAX_SCANS:
        raise ValueError("a JPEG in more steps than any camera writes")
    bitmap = plain_bitmap(picture, data)
    if bitmap is not None:
        return bitmap
    if _is_deep_colour(picture, data):
        pixels, orientation = _decode_deep_colour(data), _orientation_left(picture)
    else:
        pixels = _to_pixels(picture)
        orientation = picture.getexif().get(_ORIENTATION_TAG, 1)
    return np.ascontiguousarray(_upright(pixels, orientation))


def _orientation_left(picture: ImageFile) -> object:
    """Return the orientation that OpenCV has not applied: it turns TIFF upright, PNG not."""
    if isinstance(picture, TiffImageFile) or "exif" not in picture.info:
        return 1  # asking a PNG without the tag would make Pillow decode all of it
    return picture.getexif().get(_ORIENTATION_TAG, 1)


def _is_deep_colour(picture: ImageFile, data: bytes) -> bool:
    """Say whether this is 16-bit with more than one channel, which Pillow cuts to 8 bit."""
    if isinstance(picture, PngImageFile):
        return data[24] == 16 and data[25] != 0
    if isinstance(picture, TiffImageFile):
        bits = picture.tag_v2.get(_BITS_PER_SAMPLE_TAG, (8,))
        return len(bits) > 1 and max(bits) == 16
    return False


def _to_pixels(picture: PillowImage.Image) -> Image:
    mode = picture.mode
    if mode.startswith("I;16"):
        return np.array(picture).astype(np.uint16, copy=False)
    if mode in ("I", "F"):
        raise ValueError("32 bits per pixel; save it with 8 or 16 bit")
    if picture.has_transparency_data:
        return _over_white(_as_mode(picture, "LA" if mode in ("L", "LA") else "RGBA"))
    is_grey = mode in ("1", "L") or (mode == "P" and _has_grey_palette(picture))
    return _as_mode(picture, "L" if is_grey else "RGB")


def _as_mode(picture: PillowImage.Image, mode: str) -> Image:
    # `convert` copies even where there is nothing to convert: 20 ms for 20 megapixels.
    return np.array(picture if picture.mode == mode else picture.convert(mode))


def _has_grey_palette(picture: PillowImage.Image) -> bool:
    colours = np.array(picture.getpalette("RGB") or [0, 0, 1], np.uint8).reshape(-1, 3)
    return bool((colours == colours[:, :1]).all())


def _decode_deep_colour(data: bytes) -> Image:
    pixels = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_UNCHANGED)
    if pixels is None or pixels.dtype not in (np.uint8, np.uint16):
        raise ValueError("this kind of 16-bit colour is not supported; save it as PNG")
    if pixels.ndim == 3 and pixels.shape[2] == 4:
        return _over_white(cv2.cvtColor(pixels, cv2.COLOR_BGRA2RGBA))
    return cv2.cvtColor(pixels, cv2.COLOR_BGR2RGB) if pixels.ndim == 3 else pixels


def _over_white(pixels: Image) -> Image:
    """Lay pixels with alpha as their last channel over white, a few rows at a time.

    In one go, a file of 500 kB could take 4 GB.
    """
    white = int(np.iinfo(pixels.dtype).max)
    laid = pixels[..., :-1].copy()
    rows_at_once = max(1, _BLENDED_AT_ONCE // pixels.shape[1])
    for first in range(0, len(pixels), rows_at_once):
        rows = slice(first, first + rows_at_once)
        alpha = pixels[rows, :, -1:]
        if (alpha != white).any():
            share = alpha.astype(np.float32) / white
            blended = laid[rows] * share + white * (1.0 - share)
            laid[rows] = np.rint(blended).astype(pixels.dtype)
    return laid[..., 0] if laid.shape[2] == 1 else laid


def _upright(pixels: Image, orientation: object) -> Image:
    """Apply the EXIF orientation (TIFF 6.0 tag 274: where row 0 and column 0 lie)."""
    if orientation in (5, 6, 7, 8):
        pixels = np.swapaxes(pixels, 0, 1)
    if orientation in (2, 3, 6, 7):
        pixels = pixels[:, ::-1]
    if orientation in (3, 4, 7, 8):
        pixels = pixels[::-1]
    return pixels
