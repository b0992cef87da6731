"""Seven-segment displays: liquid crystal and glowing ones, behind a window that reflects."""

from random import Random

import cv2
import numpy as np

from station.training import marks, optics, scenery, segments, strip, surfaces
from station.training.fonts import choice_of
from station.training.furniture import framed, stamp
from station.training.noise import Field
from station.training.optics import Image
from station.training.placing import Crop, placed, random_taper


def display(rng: Random, wanted: str) -> Image:
    """Return a seven-segment display with its ghosts, reflections and the window's edge."""
    ghost = rng.choice((0, 0, rng.randint(5, 60)))
    line = segments.segmented(rng, wanted, ghost=ghost)
    line = strip.with_extent(line, rng.choice((rng.uniform(0.7, 1.2), rng.uniform(0.55, 1.6))))
    crop = Crop(
        text_px=17 * 2 ** rng.random(),
        above=rng.uniform(0.02, 0.5) if rng.random() < 0.75 else rng.uniform(0.3, 1.0),
        below=rng.uniform(0.02, 0.5) if rng.random() < 0.75 else rng.uniform(0.3, 1.0),
        left=rng.choice((rng.uniform(0.1, 0.6), rng.uniform(0.3, 2.5))),
        right=rng.uniform(0.1, 0.9),
        tilt_deg=rng.gauss(0, 2.2),
        slant=rng.choice((0.0, -0.08, rng.uniform(-0.2, 0.03))),
        taper=random_taper(rng),
    )
    cover = placed(rng, line, crop)
    glowing = rng.random() < 0.2
    level = (
        rng.uniform(5, 60) if glowing else rng.choice((rng.uniform(20, 90), rng.uniform(60, 220)))
    )
    body = surfaces.lit(rng, cover.shape, level, slope=level * rng.uniform(0, 0.4))
    body = surfaces.textured(rng, body, cloud=level * rng.uniform(0, 0.08))
    if rng.random() < 0.35:
        half = np.asarray(body / 2, np.float32)
        body = np.asarray(surfaces.printed_behind(rng, half) + half, np.float32)
    change = (
        rng.uniform(60, 190)
        if glowing
        else -level * rng.choice((rng.uniform(0.2, 0.5), rng.uniform(0.3, 0.95)))
    )
    scene = marks.tinted(rng, body, cover, change=change)
    if glowing and rng.random() < 0.6:
        # Bright segments light up the glass around them.
        bloom = cv2.GaussianBlur(cover, (0, 0), crop.text_px * rng.uniform(0.05, 0.25))
        scene = np.asarray(scene + change * rng.uniform(0.2, 0.9) * bloom, np.float32)
    if rng.random() < 0.15:
        _legend(rng, scene, crop.text_px, level + change)
    if rng.random() < 0.35:
        _reflected(rng, scene, cover, abs(change))
    scene = framed(rng, scene, level, 0.1)
    return optics.photographed(
        rng,
        scene,
        blur_px=crop.text_px * rng.choice((rng.uniform(0, 0.05), rng.uniform(0, 0.12))),
        noise_levels=abs(change) * rng.uniform(0, 0.08),
    )


def _legend(rng: Random, scene: Field, size: float, grey: float) -> None:
    """Print a unit or small signs above or beside the digits."""
    text = rng.choice(("kWh", "V", "A", "Hz", "m3", "C", "bar", "kg", "MAX", "HOLD", "AUTO", "EUR"))
    small = strip.printed(rng, text, rng.choice(choice_of("sans", "bold")))
    tall = size * rng.uniform(0.15, 0.35)
    if rng.random() < 0.5:
        place = (scene.shape[1] - rng.uniform(0.1, 0.6) * size, rng.uniform(0.2, 0.9))
    else:
        place = (rng.uniform(0.05, 0.95) * scene.shape[1], rng.choice((0.02, 0.98)))
    stamp(scene, small, place[0], place[1] * scene.shape[0], tall, grey)


def _reflected(rng: Random, scene: Field, cover: Field, contrast: float) -> None:
    """Add what the glass mirrors: people, lamps, bright bars, most of it beside the digits."""
    height, width = scene.shape
    mirrored = np.zeros((height, width), np.float32)
    scenery.drawn(rng, mirrored, contrast * rng.uniform(0.2, 0.7))
    for _ in range(rng.randint(0, 4)):
        marked = np.flatnonzero(cover.max(axis=0) > 0.3)
        left = float(marked[0]) if len(marked) else width / 2
        x = rng.uniform(0, left) if rng.random() < 0.7 else rng.uniform(0, width)
        wide, tall = rng.uniform(0.04, 0.3) * height, rng.uniform(0.1, 0.9) * height
        y = rng.uniform(-0.2, 0.9) * height
        low, high = (round(x), round(y)), (round(x + wide), round(y + tall))
        cv2.rectangle(mirrored, low, high, contrast * rng.uniform(-0.3, 1.2), -1)
    # The mirrored room is out of focus; the digits are not.
    scene += cv2.GaussianBlur(mirrored, (0, 0), height * rng.uniform(0.01, 0.08))
