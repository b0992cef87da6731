"""Small pictures in every kind of file, made on the spot."""

import io
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
