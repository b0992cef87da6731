"""Lays a strip of ink into a picture: size, tilt, slant, bow, margins and neighbours cut in."""

from dataclasses import dataclass
from random import Random

import cv2
import numpy as np
from numpy.typing import NDArray

from station.training.strip import Strip

Coverage = NDArray[np.float32]


@dataclass(frozen=True)
class Crop:
    """How tightly and askew a line was cut out; lengths are parts of the capital height."""

    text_px: float
    above: float
    below: float
    left: float
    right: float
    tilt_deg: float = 0.0
    slant: float = 0.0
    bow: float = 0.0
    fan: float = 0.0
    taper: float = 0.0


def random_crop(
    rng: Random,
    *,
    text_px: tuple[float, float] = (11, 34),
    tilt_deg: float = 1.2,
    loose: float = 0.25,
    slant: float = 0.0,
) -> Crop:
    """Return a crop: tight, usual or loose (`loose` is the chance)."""
    kind = rng.random()
    if kind < loose:
        up, down, left, right = (rng.uniform(0.2, 0.9) for _ in range(4))
        left, right = left * rng.choice((1, 1, 3)), right * rng.choice((1, 1, 3))
    elif kind < loose + 0.3:
        # Now and then the rim cuts into the characters themselves.
        up, down = rng.uniform(-0.05, 0.12), rng.uniform(-0.05, 0.12)
        if rng.random() < 0.15:
            up, down = rng.choice(((up, -rng.uniform(0, 0.14)), (-rng.uniform(0, 0.14), down)))
        left, right = rng.uniform(-0.08, 0.25), rng.uniform(-0.08, 0.25)
    else:
        up, down = rng.uniform(0.05, 0.4), rng.uniform(0.05, 0.4)
        left, right = rng.uniform(0.05, 0.6), rng.uniform(0.05, 0.6)
    low, high = text_px
    return Crop(
        text_px=low * (high / low) ** rng.random(),
        above=up,
        below=down,
        left=left,
        right=right,
        tilt_deg=_tilt(rng, tilt_deg),
        slant=rng.gauss(0, slant)
        if slant
        else rng.choice((0.0, 0.0, rng.gauss(0, 0.06), rng.gauss(0, 0.13))),
        bow=rng.gauss(0, 0.12) if rng.random() < 0.12 else 0.0,
        taper=random_taper(rng),
    )


def random_taper(rng: Random) -> float:
    """Return how much higher the line's start is than its middle, as seen from aside; mostly 0."""
    return rng.gauss(0, 0.1) if rng.random() < 0.18 else 0.0


def _tilt(rng: Random, usual_deg: float) -> float:
    """Return a tilt in degrees: mostly the usual one, now and then up to 10."""
    kind = rng.random()
    if kind < 0.8:
        return rng.gauss(0, usual_deg)
    return rng.uniform(-4, 4) if kind < 0.96 else rng.uniform(-10, 10)


def placed(
    rng: Random, strip: Strip, crop: Crop, *, neighbours: tuple[Strip, ...] = ()
) -> Coverage:
    """Return ink coverage 0..1 of the cropped picture."""
    cap = strip.base - strip.top
    factor = crop.text_px / cap
    columns = np.flatnonzero(strip.mask.any(axis=0))
    start, end = (int(columns[0]), int(columns[-1]) + 1) if len(columns) else (0, cap)
    run = (end - start) * factor
    rise = abs(np.tan(np.radians(crop.tilt_deg))) * run
    height = max(8, round(crop.text_px * (1 + crop.above + crop.below) + 0.8 * rise))
    width = max(8, round(run + crop.text_px * (crop.left + crop.right)))
    angle = np.radians(crop.tilt_deg)
    cos, sin = float(np.cos(angle)), float(np.sin(angle))
    turn = np.array([[cos, cos * crop.slant - sin], [sin, sin * crop.slant + cos]]) * factor
    centre = np.array([(start + end) / 2, (strip.top + strip.base) / 2])
    target = np.array(
        [
            crop.left * crop.text_px + run / 2,
            crop.above * crop.text_px + (height - crop.text_px * (crop.above + crop.below)) / 2,
        ]
    )
    mask = _warped(strip.mask, turn, centre, target, (width, height))
    # Lines above and below come into the picture by at most a third of their height.
    for number, other in enumerate(neighbours):
        side = -1 if number % 2 == 0 else 1
        space = crop.above if side < 0 else crop.below
        step = max(1.18, 1.0 + space + 0.1 - rng.uniform(0.0, 0.3)) * crop.text_px
        middle = np.array(
            [(start + end) / 2 + rng.uniform(-1, 1) * cap, (other.top + other.base) / 2]
        )
        extra = _warped(
            other.mask, turn, middle, target + np.array([0.0, side * step]), (width, height)
        )
        mask = np.maximum(mask, extra)
    if crop.bow or crop.fan:
        mask = _bowed(mask, crop.bow * crop.text_px, crop.fan)
    if crop.taper:
        mask = _tapered(mask, crop.taper)
    return np.multiply(mask, np.float32(1 / 255), dtype=np.float32)


def _warped(
    mask: NDArray[np.uint8],
    turn: NDArray[np.float64],
    centre: NDArray[np.float64],
    target: NDArray[np.float64],
    size: tuple[int, int],
) -> NDArray[np.uint8]:
    factor = float(np.sqrt(abs(np.linalg.det(turn))))
    if factor < 0.7:
        # Shrinking by area first: a plain warp would skip strokes.
        small = (max(1, round(mask.shape[1] * factor)), max(1, round(mask.shape[0] * factor)))
        ratio = np.array([mask.shape[1] / small[0], mask.shape[0] / small[1]])
        mask = np.asarray(cv2.resize(mask, small, interpolation=cv2.INTER_AREA), np.uint8)
        turn, centre = turn * ratio[None, :], centre / ratio
    matrix = np.concatenate([turn, (target - turn @ centre)[:, None]], axis=1)
    return np.asarray(cv2.warpAffine(mask, matrix, size, flags=cv2.INTER_LINEAR), np.uint8)


def _tapered(mask: NDArray[np.uint8], taper: float) -> NDArray[np.uint8]:
    """Return the mask in perspective: its start higher by `taper`, its end lower."""
    height, width = mask.shape
    start, end = 0.5 * taper * height, -0.5 * taper * height
    before = np.array([(0, 0), (width, 0), (width, height), (0, height)], np.float32)
    after = np.array(
        [(0, -start), (width, -end), (width, height + end), (0, height + start)], np.float32
    )
    turn = cv2.getPerspectiveTransform(before, after)
    return np.asarray(cv2.warpPerspective(mask, turn, (width, height)), np.uint8)


def _bowed(mask: NDArray[np.uint8], depth_px: float, fan: float) -> NDArray[np.uint8]:
    """Return the mask bent by `depth_px`, its slant changing by `fan` from end to end."""
    height, width = mask.shape
    along = np.linspace(-1, 1, width, dtype=np.float32)
    lift = (depth_px * (along**2 - 0.5)).astype(np.float32)
    down = np.arange(height, dtype=np.float32)[:, None] - np.float32(height / 2)
    x = np.arange(width, dtype=np.float32)[None, :] + np.float32(fan / 2) * along[None, :] * down
    y = down + np.float32(height / 2) + lift[None, :]
    return np.asarray(cv2.remap(mask, x, y, cv2.INTER_LINEAR), np.uint8)
