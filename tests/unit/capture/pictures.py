"""Small pictures in every kind of file, made on the spot."""

import io
import struct
import zlib
from typing import Any

import cv2
import numpy as np
from PIL import Image


def grey(height: int = 24, width: int = 40) -> np.ndarray:
    """Return a smooth grey picture in which every corner differs."""
    rows, columns = np.mgrid[0:height, 0:width]
    return ((rows * 5 + columns * 3) % 256).astype(np.uint8)


def colour(height: int = 24, width: int = 40) -> np.ndarray:
    base = grey(height, width)
    return np.dstack([base, 255 - base, base // 2])


def deep(height: int = 24, width: int = 40, channels: int = 3) -> np.ndarray:
    rng = np.random.default_rng(4)
    return rng.integers(0, 65536, (height, width, channels), np.uint16)


def encoded(pixels: np.ndarray | Image.Image, kind: str, **options: Any) -> bytes:
    """Return the bytes of a picture file made with Pillow."""
    picture = pixels if isinstance(pixels, Image.Image) else Image.fromarray(pixels)
    stream = io.BytesIO()
    picture.save(stream, kind, **options)
    return stream.getvalue()


def encoded_deep(pixels: np.ndarray, ending: str) -> bytes:
    """Return the bytes of a 16-bit colour file, which only OpenCV can write."""
    order = [2, 1, 0, 3][: pixels.shape[2]]
    return cv2.imencode(ending, pixels[..., order])[1].tobytes()


def png_chunk(name: bytes, body: bytes) -> bytes:
    check = struct.pack(">I", zlib.crc32(name + body))
    return struct.pack(">I", len(body)) + name + body + check


def deep_png_turned(pixels: np.ndarray, orientation: int) -> bytes:
    """Return a 16-bit colour PNG with an EXIF orientation."""
    data = encoded_deep(pixels, ".png")
    exif = Image.Exif()
    exif[0x0112] = orientation
    end_of_header = 8 + 25
    chunk = png_chunk(b"eXIf", exif.tobytes().removeprefix(b"Exif\0\0"))
    return data[:end_of_header] + chunk + data[end_of_header:]


def deep_tiff_turned(pixels: np.ndarray, orientation: int) -> bytes:
    """Return a plain 16-bit colour TIFF with an orientation tag (TIFF 6.0, section 8)."""
    height, width, _ = pixels.shape
    body = pixels.astype("<u2").tobytes()
    bits_at = 8 + len(body)
    short, long = 3, 4
    tags = (
        (256, long, 1, width),
        (257, long, 1, height),
        (258, short, 3, bits_at),
        (259, short, 1, 1),
        (262, short, 1, 2),
        (273, long, 1, 8),
        (274, short, 1, orientation),
        (277, short, 1, 3),
        (278, long, 1, height),
        (279, long, 1, len(body)),
    )
    directory = struct.pack("<H", len(tags)) + b"".join(struct.pack("<HHII", *t) for t in tags)
    head = b"II*\0" + struct.pack("<I", bits_at + 6)
    return head + body + struct.pack("<HHH", 16, 16, 16) + directory + bytes(4)
