"""Sets a text as a strip of ink: a mask at working size, before any surface or light."""

from dataclasses import dataclass
from random import Random

import cv2
import numpy as np
from numpy.typing import NDArray

from station.training.fonts import CAP_HEIGHT_PX, Typeface

Mask = NDArray[np.uint8]

_ABOVE = round(0.5 * CAP_HEIGHT_PX)
_BELOW = round(0.45 * CAP_HEIGHT_PX)
_SIDE = round(0.3 * CAP_HEIGHT_PX)


@dataclass(frozen=True)
class Strip:
    """Ink coverage 0..255 of a line; capitals stand between `top` and `base` (rows)."""

    mask: Mask
    top: int
    base: int


def printed(
    rng: Random,
    text: str,
    face: Typeface,
    *,
    tracking: float = 0.0,
    jitter: float = 0.0,
    gap: float = 0.45,
    pitch: float | None = None,
) -> Strip:
    """Set a text in a typeface.

    `tracking`, `gap` (of a blank) and `pitch` (fixed advance) are parts of the
    capital height; `jitter` moves each character up and down.
    """
    cap = CAP_HEIGHT_PX
    places: list[tuple[Mask, int, int]] = []
    x = float(_SIDE)
    for character in text:
        if character.isspace():
            x += gap * cap if pitch is None else pitch * cap
            continue
        glyph = face.glyph(character)
        shift = round(rng.gauss(0, jitter) * cap) if jitter else 0
        left = glyph.left_px
        if pitch is not None:
            left = round((pitch * cap - glyph.mask.shape[1]) / 2)
        places.append((glyph.mask, max(0, round(x) + left), _ABOVE + cap + glyph.top_px + shift))
        x += pitch * cap if pitch is not None else glyph.advance_px + tracking * cap
    return Strip(_pasted(places, round(x) + _SIDE), _ABOVE, _ABOVE + cap)


def _pasted(places: list[tuple[Mask, int, int]], width: int) -> Mask:
    height = _ABOVE + CAP_HEIGHT_PX + _BELOW
    right = max((x + mask.shape[1] for mask, x, _ in places), default=0)
    strip = np.zeros((height, max(width, right + _SIDE)), dtype=np.uint8)
    for mask, x, y in places:
        top, bottom = max(0, y), min(height, y + mask.shape[0])
        if bottom > top:
            window = strip[top:bottom, x : x + mask.shape[1]]
            np.maximum(window, mask[top - y : bottom - y], out=window)
    return strip


def with_weight(strip: Strip, weight: float) -> Strip:
    """Return the strip with strokes thicker (> 0) or thinner (< 0), about in working pixels."""
    if abs(weight) < 0.3:
        return strip
    if weight > 0:
        size = 1 + 2 * max(1, round(weight / 2))
        kernel = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (size, size))
        return Strip(np.asarray(cv2.dilate(strip.mask, kernel), np.uint8), strip.top, strip.base)
    kernel = np.ones((2, 2), np.uint8)
    thin = np.asarray(cv2.erode(strip.mask, kernel), np.uint8)
    return Strip(np.maximum(thin, strip.mask // 4), strip.top, strip.base)


def with_rounded_corners(strip: Strip, sigma: float) -> Strip:
    """Return the strip blurred and cut again at half, as ink, tools and etching round corners."""
    soft = cv2.GaussianBlur(strip.mask.astype(np.float32), (0, 0), sigma)
    # Thin strokes never reach full ink; cut at a fixed level they would vanish.
    peak = max(1.0, float(soft.max()))
    ink = (soft / peak - 0.36) * 3.0
    return Strip((255 * np.clip(ink, 0, 1)).astype(np.uint8), strip.top, strip.base)


def outlined(strip: Strip, thickness: int) -> Strip:
    """Return the strip with only the outlines of its strokes, as a laser leaves molten rims."""
    kernel = np.ones((thickness, thickness), np.uint8)
    rims = np.asarray(cv2.morphologyEx(strip.mask, cv2.MORPH_GRADIENT, kernel), np.uint8)
    return Strip(rims, strip.top, strip.base)


def with_extent(strip: Strip, factor: float) -> Strip:
    """Return the strip stretched (> 1) or narrowed sideways."""
    width = max(4, round(strip.mask.shape[1] * factor))
    mask = cv2.resize(strip.mask, (width, strip.mask.shape[0]), interpolation=cv2.INTER_LINEAR)
    return Strip(np.asarray(mask, np.uint8), strip.top, strip.base)


def stencilled(rng: Random, strip: Strip) -> Strip:
    """Return the strip with the bridges that hold a stencil's islands together."""
    mask = strip.mask.copy()
    marked = np.flatnonzero(mask.any(axis=0))
    width = rng.randint(2, 4)
    for run in np.split(marked, np.flatnonzero(np.diff(marked) > 1) + 1):
        if len(run) > 4 * width and rng.random() < 0.8:
            middle = int(run[len(run) // 2]) - width // 2
            mask[:, middle : middle + width] = 0
    return Strip(mask, strip.top, strip.base)
