"""Mechanical counters: drums behind a window, or behind a small window each."""

from random import Random

import cv2
import numpy as np

from station.training import drums as drum_strips
from station.training import marks, optics, strip, surfaces
from station.training.fonts import Typeface, choice_of
from station.training.furniture import framed, stamp
from station.training.noise import Field
from station.training.optics import Image
from station.training.placing import placed, random_crop


def drums(rng: Random, wanted: str) -> Image:
    """Return a mechanical counter behind its window."""
    face = rng.choice(choice_of("sans", "narrow", "mono", "round"))
    line = drum_strips.counter(rng, wanted, face)
    crop = random_crop(rng, text_px=(12, 30), tilt_deg=3.5, loose=0.6)
    cover = placed(rng, line, crop)
    is_pale = rng.random() < 0.15
    level = rng.uniform(120, 230) if is_pale else rng.uniform(8, 60)
    body = surfaces.lit(rng, cover.shape, level, slope=rng.uniform(0, 25))
    _drum_faces(rng, body, len(wanted), is_pale)
    ink = rng.uniform(10, 60) if is_pale else rng.uniform(130, 245)
    scene = marks.inked(rng, body, cover, ink=ink)
    if rng.random() < 0.55:
        _scale(rng, scene, cover, crop.text_px)
    _between_drums(rng, scene, len(wanted), crop.text_px)
    scene = framed(rng, scene, rng.uniform(60, 230), 0.22)
    scene = _case(rng, scene, crop.text_px, face)
    blur = rng.choice((rng.uniform(0, 0.07), rng.uniform(0, 0.13)))
    return optics.photographed(
        rng, scene, blur_px=crop.text_px * blur, noise_levels=rng.uniform(0, 8)
    )


def _drum_faces(rng: Random, body: Field, count: int, is_pale: bool) -> None:
    """Paint the drums of the decimals in their own colour, darken every drum to its rims."""
    width = body.shape[1]
    cell = width / max(1, count)
    if rng.random() < 0.65:
        start = round(width - cell * rng.choice((1, 1, 1, 2, 3)))
        body[:, start:] += -rng.uniform(30, 90) if is_pale else rng.uniform(10, 80)
    if rng.random() < 0.3:
        # Drums are round: darker above and below.
        round_off = np.linspace(-1, 1, body.shape[0], dtype=np.float32)[:, None] ** 2
        body *= 1 - np.float32(rng.uniform(0.1, 0.5)) * round_off
    for index in range(count):
        if rng.random() < 0.3:
            x = round(index * cell)
            body[:, x : x + rng.randint(1, 3)] += rng.uniform(-30, 60)


def _between_drums(rng: Random, scene: Field, count: int, size: float) -> None:
    """Draw what stands between the drums: bars of the window, cogs, glints, a decimal comma."""
    height, width = scene.shape
    cell = width / max(1, count)
    if rng.random() < 0.15:
        half, grey = rng.uniform(0.03, 0.16) * cell, rng.uniform(0, 250)
        for index in range(1, count):
            x = index * cell
            scene[:, max(0, round(x - half)) : round(x + half) + 1] = grey
    if rng.random() < 0.45:
        for _ in range(rng.randint(1, 6)):
            x = cell * (rng.randint(0, count) + rng.gauss(0, 0.07))
            low = rng.uniform(0.1, 0.9) * height
            end = low + rng.uniform(0.03, 0.5) * height
            wide = rng.uniform(0.02, 0.14) * size
            spot = ((round(x), round(low)), (round(x + wide), round(end)))
            cv2.rectangle(scene, spot[0], spot[1], rng.uniform(90, 255), -1)
    if rng.random() < 0.35:
        # Teeth beside a drum, seen as a column of short strokes.
        for _ in range(rng.randint(1, 3)):
            x = cell * rng.randint(1, count) - rng.uniform(-0.1, 0.3) * size
            step = max(2, round(size * rng.uniform(0.15, 0.4)))
            for y in range(rng.randrange(step), height, step):
                end = (round(x + rng.uniform(0.1, 0.3) * size), y)
                cv2.line(scene, (round(x), y), end, rng.uniform(60, 200), 1)
    if rng.random() < 0.1:
        place = (round(cell * rng.randint(1, count)), round(height * rng.uniform(0.75, 0.95)))
        cv2.circle(scene, place, max(1, round(0.08 * size)), rng.uniform(120, 250), -1)


def _case(rng: Random, scene: Field, text_px: float, face: Typeface) -> Field:
    """Return the scene with print of the case around the window, at times."""
    if rng.random() < 0.2:
        scene = _with_unit(rng, scene, text_px, face)
    if rng.random() < 0.4:
        legend = strip.printed(rng, "10000 1000 100 10 1 0.1"[rng.randint(0, 12) :], face, gap=2.0)
        stamp(
            scene,
            legend,
            scene.shape[1] / 2,
            rng.uniform(-0.05, 0.1) * scene.shape[0],
            text_px * rng.uniform(0.3, 0.5),
            rng.uniform(0, 90),
        )
    return scene


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


def _scale(rng: Random, scene: Field, cover: Field, text_px: float) -> None:
    """Draw the fine graduation right of the last digit, at the rim or so near that it touches."""
    width = scene.shape[1]
    start = width - rng.uniform(0.15, 0.5) * text_px
    marked = np.flatnonzero(cover.max(axis=0) > 0.3)
    if len(marked) and rng.random() < 0.6:
        start = min(start, float(marked[-1]) + rng.uniform(-0.02, 0.3) * text_px)
    reach = text_px * rng.uniform(0.1, 0.4)
    step = max(2, round(text_px * rng.uniform(0.07, 0.2)))
    grey = rng.uniform(120, 240)
    thick = 1 if step < 4 else rng.choice((1, 1, 2))
    from_right = rng.random() < 0.5
    for number, y in enumerate(range(rng.randrange(step), scene.shape[0], step)):
        length = reach * (1.0 if number % 5 == 0 else 0.6)
        x = start + reach - length if from_right else start
        cv2.line(scene, (round(x), y), (round(x + length), y), grey, thick)
