"""Draws crops of one or more text lines with Pillow's own font."""

from collections.abc import Sequence

import numpy as np
from PIL import Image as Picture
from PIL import ImageDraw, ImageFont

from station.domain.frame import Image


def crop_of(
    texts: Sequence[str],
    *,
    letter_px: int = 40,
    gap_px: int = 20,
    ink: int = 40,
    ground: int = 200,
    tilt_deg: float = 0.0,
    margin_px: int = 60,
) -> Image:
    """Return a grey picture of the lines, one below the other, with plain margins around."""
    font = ImageFont.load_default(letter_px)
    width = max(round(font.getlength(text)) for text in texts) + 2 * margin_px
    height = len(texts) * (letter_px + gap_px) - gap_px + 2 * margin_px
    picture = Picture.new("L", (width, height), ground)
    draw = ImageDraw.Draw(picture)
    for number, text in enumerate(texts):
        draw.text((margin_px, margin_px + number * (letter_px + gap_px)), text, ink, font)
    turned = picture.rotate(tilt_deg, Picture.Resampling.BICUBIC, expand=True, fillcolor=ground)
    return np.asarray(turned)
