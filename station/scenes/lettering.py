"""Printed words as masks: a typeface by name, or Pillow's own where the machine lacks it."""

from functools import lru_cache

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from station.scenes.fields import Field

TRIAL_SIZE = 200

Typeface = ImageFont.FreeTypeFont | ImageFont.ImageFont


@lru_cache(maxsize=64)
def typeface(name: str, size_px: int) -> Typeface:
    """Return the font file `name` at a size, or Pillow's built-in font."""
    try:
        return ImageFont.truetype(name, size_px)
    except OSError:
        return ImageFont.load_default(size_px)


def size_for_capitals(name: str, capital_px: float) -> int:
    """Return the font size whose capitals are `capital_px` high."""
    _, top, _, bottom = typeface(name, TRIAL_SIZE).getbbox("H")
    return max(4, round(TRIAL_SIZE * capital_px / max(1.0, bottom - top)))


def word_mask(text: str, name: str, capital_px: float, spacing_px: float = 0.0) -> Field:
    """Return the ink of one line, 0 to 1, cut to the capitals' height plus a margin of its own.

    The baseline is `capital_px` below the first third of the mask: the mask is three capitals
    high and the capitals fill its middle third.
    """
    font = typeface(name, size_for_capitals(name, capital_px))
    _, top, _, _ = font.getbbox("H")
    advances = [font.getlength(character) + spacing_px for character in text]
    width = max(1, round(sum(advances) - spacing_px))
    image = Image.new("L", (width, max(3, round(3 * capital_px))))
    draw = ImageDraw.Draw(image)
    x = 0.0
    for character, advance in zip(text, advances, strict=True):
        draw.text((x, capital_px - top), character, fill=255, font=font)
        x += advance
    return np.asarray(image, dtype=np.float32) / 255.0


def stamp(
    canvas: Field, word: Field, centre: tuple[float, float], width_px: float | None = None
) -> None:
    """Add a word's ink to `canvas`, its middle at `centre`, squeezed to `width_px` if given."""
    if width_px is not None:
        size = (max(1, round(width_px)), word.shape[0])
        squeezed = Image.fromarray(np.uint8(255 * word)).resize(size, Image.Resampling.LANCZOS)
        word = np.asarray(squeezed, dtype=np.float32) / 255.0
    left = round(centre[0] - word.shape[1] / 2)
    top = round(centre[1] - word.shape[0] / 2)
    x0, x1 = max(0, left), min(canvas.shape[1], left + word.shape[1])
    y0, y1 = max(0, top), min(canvas.shape[0], top + word.shape[0])
    if x0 < x1 and y0 < y1:
        patch = canvas[y0:y1, x0:x1]
        np.maximum(patch, word[y0 - top : y1 - top, x0 - left : x1 - left], out=patch)
