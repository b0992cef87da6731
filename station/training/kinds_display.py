"""Things that show numbers: liquid-crystal and LED displays and mechanical counters."""

from random import Random

import cv2
import numpy as np

from station.training import drums as drum_strips
from station.training import marks, optics, segments, strip, surfaces
from station.training.fonts import Typeface, choice_of
from station.training.kinds_plate import stamp
from station.training.noise import Field
from station.training.optics import Image
from station.training.placing import Crop, placed, random_crop


def display(rng: Random, wanted: str) -> Image:
    """Return a seven-segment display with its ghosts, reflections and the window's edge."""
    ghost = rng.choice((0, 0, rng.randint(5, 60)))
    line = segments.segmented(rng, wanted, ghost=ghost)
    line = strip.with_extent(line, rng.uniform(0.7, 1.2))
    crop = Crop(
        text_px=17 * 2 ** rng.random(),
        above=rng.uniform(0.02, 0.5),
        below=rng.uniform(0.02, 0.5),
        left=rng.choice((rng.uniform(0.1, 0.6), rng.uniform(0.3, 2.5))),
        right=rng.uniform(0.1, 0.9),
        tilt_deg=rng.gauss(0, 1.5),
        slant=rng.choice((0.0, -0.08, rng.uniform(-0.2, 0.03))),
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
    scene = _framed(rng, scene, level, 0.1)
    return optics.photographed(
        rng,
        scene,
        blur_px=crop.text_px * rng.uniform(0, 0.05),
        noise_levels=abs(change) * rng.uniform(0, 0.08),
    )


def _framed(rng: Random, scene: Field, level: float, deepest: float) -> Field:
    """Return the scene with edges of the window or the case at its borders."""
    height, width = scene.shape
    for _ in range(rng.choice((0, 1, 2, 2))):
        grey = rng.choice((level * 0.3, rng.uniform(80, 250)))
        depth = rng.uniform(0.01, deepest) * height
        lean = rng.uniform(-1, 1) * min(0.6 * deepest, 0.15) * height
        side = rng.randrange(4)
        corners = {
            0: [(0, 0), (width, 0), (width, depth + lean), (0, depth)],
            1: [(0, height), (width, height), (width, height - depth - lean), (0, height - depth)],
            2: [(0, 0), (depth, 0), (depth + lean, height), (0, height)],
            3: [(width, 0), (width - depth, 0), (width - depth - lean, height), (width, height)],
        }[side]
        cv2.fillPoly(scene, [np.array(corners, np.int32)], grey)
    return scene


def drums(rng: Random, wanted: str) -> Image:
    """Return a mechanical counter behind its window."""
    face = rng.choice(choice_of("sans", "narrow", "mono"))
    line = drum_strips.counter(rng, wanted, face)
    crop = random_crop(rng, text_px=(12, 28), tilt_deg=2.5, loose=0.6)
    cover = placed(rng, line, crop)
    body = surfaces.lit(rng, cover.shape, rng.uniform(8, 60), slope=rng.uniform(0, 25))
    width = body.shape[1]
    cell = width / max(1, len(wanted))
    if rng.random() < 0.6:
        body[:, round(width - cell) :] += rng.uniform(10, 60)
    for index in range(len(wanted)):
        if rng.random() < 0.3:
            x = round(index * cell)
            body[:, x : x + rng.randint(1, 3)] += rng.uniform(-30, 60)
    scene = marks.inked(rng, body, cover, ink=rng.uniform(130, 245))
    if rng.random() < 0.5:
        _scale(rng, scene, crop.text_px)
    scene = _framed(rng, scene, rng.uniform(60, 230), 0.22)
    if rng.random() < 0.2:
        scene = _with_unit(rng, scene, crop.text_px, face)
    if rng.random() < 0.4:
        legend = strip.printed(rng, "10000 1000 100 10 1 0.1"[rng.randint(0, 12) :], face, gap=2.0)
        stamp(
            scene,
            legend,
            width / 2,
            rng.uniform(-0.05, 0.1) * scene.shape[0],
            crop.text_px * rng.uniform(0.3, 0.5),
            rng.uniform(0, 90),
        )
    return optics.photographed(
        rng, scene, blur_px=crop.text_px * rng.uniform(0, 0.07), noise_levels=rng.uniform(0, 8)
    )


def _with_unit(rng: Random, scene: Field, text_px: float, face: Typeface) -> Field:
    """Return the scene with a part of the case and its unit beside the window."""
    added = round(text_px * rng.uniform(0.4, 1.2))
    level = rng.uniform(120, 230)
    case = np.full((scene.shape[0], added), level, np.float32)
    unit = strip.printed(rng, rng.choice(("kWh", "m3", "k", "km", "h")), face)
    wide = np.concatenate([scene, case], axis=1)
    ink = rng.uniform(10, 80)
    stamp(wide, unit, wide.shape[1] - 0.2 * added, scene.shape[0] / 2, 0.6 * text_px, ink)
    wide[:, : scene.shape[1]] = scene
    return wide


def _scale(rng: Random, scene: Field, text_px: float) -> None:
    """Draw the fine graduation beside the last drum."""
    right = scene.shape[1] - round(rng.uniform(0.05, 0.3) * text_px)
    step = max(2, round(text_px * rng.uniform(0.12, 0.2)))
    grey = rng.uniform(120, 230)
    for number, y in enumerate(range(0, scene.shape[0], step)):
        length = round(text_px * (0.22 if number % 5 == 0 else 0.13))
        cv2.line(scene, (right - length, y), (right, y), grey, 1)
