"""Draws printed lines of a given height, tilt and length, for measuring what the reader can take.

Not for training: only the ink's face, contrast, light, blur and noise vary.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image as Picture
from PIL import ImageDraw, ImageFont

from station.domain.frame import Image
from station.training.fonts import Typeface, choice_of
from station.training.text_basics import SERIAL, some

CHARACTERS = "".join(sorted(set(SERIAL) - set("01")))
"""Without figures and letters that many typefaces draw alike: a format tells them apart."""

_PROBE_PX = 200


@dataclass(frozen=True)
class Block:
    """Lines as they are drawn. `margin` is in heights of a capital; a positive tilt climbs."""

    texts: tuple[str, ...]
    cap_px: int = 32
    tilt_deg: float = 0.0
    margin: float = 0.5
    is_turned: bool = False


def random_texts(rng: Random, lines: int, length: tuple[int, int] = (6, 12)) -> tuple[str, ...]:
    """Return lines of random characters, one in three with a run of equal ones."""
    return tuple(_with_run(rng, some(rng, CHARACTERS, *length)) for _ in range(lines))


def _with_run(rng: Random, text: str) -> str:
    if rng.random() > 1 / 3:
        return text
    first, count = rng.randrange(len(text)), rng.randint(2, 6)
    return (text[:first] + count * text[first] + text[first + count :])[: len(text)]


def drawn(rng: Random, block: Block) -> Image:
    """Return a grey picture of the block with a margin around."""
    mask = _mask(rng.choice(choice_of("sans", "mono", "narrow")), block.texts, block)
    ground, contrast = rng.uniform(90, 230), rng.uniform(50, 140)
    ink = ground - contrast if ground - contrast > 5 and rng.random() < 0.7 else ground + contrast
    ink = min(max(ink, 5.0), 250.0)
    light = np.linspace(1.0, rng.uniform(0.8, 1.1), mask.shape[1], dtype=np.float32)
    scene = np.asarray((ground + (ink - ground) * mask) * light, np.float32)
    blur_px = block.cap_px * rng.uniform(0.0, 0.04)
    if blur_px > 0.3:
        scene = np.asarray(cv2.GaussianBlur(scene, (0, 0), blur_px), np.float32)
    noise = np.random.default_rng(rng.getrandbits(32)).normal(0, abs(ink - ground) / 25, mask.shape)
    picture = np.clip(scene + noise, 0, 255).astype(np.uint8)
    return np.ascontiguousarray(picture[::-1, ::-1]) if block.is_turned else picture


def _mask(face: Typeface, texts: Sequence[str], block: Block) -> NDArray[np.float32]:
    """Return the block's ink, 0 to 1, tilted, with its margin."""
    font = _font(face, block.cap_px)
    cap, margin = block.cap_px, round(block.margin * block.cap_px)
    boxes = [font.getbbox(text, anchor="ls") for text in texts]
    width = round(max(box[2] for box in boxes)) + 2 * margin
    step = round(1.7 * cap)
    picture = Picture.new("L", (width, step * (len(texts) - 1) + cap + 2 * margin))
    draw = ImageDraw.Draw(picture)
    for number, text in enumerate(texts):
        draw.text((margin, margin + cap + number * step), text, 255, font, anchor="ls")
    turned = picture.rotate(block.tilt_deg, Picture.Resampling.BICUBIC, expand=True)
    return np.asarray(np.asarray(turned) / np.float32(255), np.float32)


def _font(face: Typeface, cap_px: int) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    def sized(size: float) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
        if face.path is None:
            return ImageFont.load_default(size)
        return ImageFont.truetype(face.path, size)

    top, bottom = sized(_PROBE_PX).getbbox("H", anchor="ls")[1::2]
    return sized(_PROBE_PX * cap_px / (bottom - top))
