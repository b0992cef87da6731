"""Marks on chip packages: pale strokes on dark epoxy, often hardly visible."""

from dataclasses import replace
from random import Random

import cv2
import numpy as np

from station.training import marks, optics, scenery, strip, surfaces, wear
from station.training.fonts import Typeface, choice_of
from station.training.furniture import stamp
from station.training.noise import Field
from station.training.optics import Image
from station.training.placing import Crop, placed, random_crop
from station.training.setting import calmed, neighbours, typeset
from station.training.strip import Strip


def chip(rng: Random, wanted: str) -> Image:
    """Return laser or ink on a chip package: pale strokes on dark epoxy, often hardly visible."""
    light = rng.random() < 0.55
    face = rng.choice(choice_of("light") if light else choice_of("sans", "mono", "narrow", "round"))
    head, _, tail = wanted.rpartition(" ")
    has_mark = bool(head) and len(tail) == 2
    line = typeset(
        rng,
        head if has_mark else wanted,
        face,
        extent=(0.75, 1.15),
        tracking=rng.choice((0, rng.uniform(0, 0.2))),
        weight=rng.choice((0, 0, rng.uniform(0.5, 2.5))) if light else 0,
    )
    if has_mark:
        line = _with_underlined(rng, line, tail, face)
    if rng.random() < 0.4:
        line = strip.with_rounded_corners(line, rng.uniform(1.0, 2.2))
    crop = random_crop(rng, text_px=(14, 40), tilt_deg=1.3, loose=0.28)
    has_logo = rng.random() < 0.08
    if has_logo:
        crop = replace(crop, left=rng.uniform(1.1, 1.9))
    cover = placed(rng, line, crop, neighbours=neighbours(rng, wanted, face, 0.25))
    if has_logo:
        _add_logo(rng, cover, crop)
    body = surfaces.epoxy(rng, cover.shape)
    if rng.random() < 0.1:
        _mould_marks(rng, body, crop.text_px)
    contrast = 12 * 8 ** rng.random()
    noise = contrast * rng.choice(
        (rng.uniform(0.01, 0.1), rng.uniform(0.05, 0.17), rng.uniform(0.1, 0.28))
    )
    # Grain of the package is finer than the characters; small pictures show less of it.
    noise *= min(1.0, crop.text_px / 26)
    grain = rng.choice(("fine", "grain", "mottle"))
    change = contrast if rng.random() < 0.93 else -contrast * 0.5
    scene = marks.tinted(
        rng,
        calmed(body, contrast),
        cover,
        change=change,
        patchy=rng.choice((0, rng.uniform(0, 0.6), rng.uniform(0.4, 1.0))),
        grain=grain,
    )
    if rng.random() < 0.1:
        scene = wear.scratched(rng, scene, crop.text_px, contrast)
    scene = surfaces.textured(rng, scene, grain=noise * rng.random())
    return optics.photographed(
        rng, scene, blur_px=crop.text_px * rng.uniform(0.0, 0.085), noise_levels=noise
    )


def _add_logo(rng: Random, cover: Field, crop: Crop) -> None:
    """Mark a maker's sign before the characters: an emblem, or a letter in a ring."""
    sign = np.zeros(cover.shape, np.float32)
    middle = ((crop.left - 0.75) * crop.text_px, cover.shape[0] / 2)
    half = crop.text_px * rng.uniform(0.3, 0.55)
    if rng.random() < 0.5:
        scenery.blot(rng, sign, middle, half, rng.uniform(120, 255))
    else:
        spot = (round(middle[0]), round(middle[1]))
        cv2.circle(sign, spot, round(half), 230, max(1, round(0.15 * half)), cv2.LINE_AA)
        letter = strip.printed(rng, rng.choice("AFHKMNRST"), rng.choice(choice_of("bold")))
        stamp(sign, letter, middle[0], middle[1], half, 230)
    np.maximum(cover, np.clip(sign / 255, 0, 1), out=cover)


def _mould_marks(rng: Random, body: Field, size: float) -> None:
    """Press the dot of the first pin or an ejector's ring into the package."""
    height, width = body.shape
    middle = (rng.randrange(width), round(height * rng.uniform(-0.3, 1.3)))
    radius = max(2, round(size * rng.uniform(0.25, 1.5)))
    dent = np.zeros((height, width), np.float32)
    thick = -1 if rng.random() < 0.5 else max(1, round(0.08 * size))
    cv2.circle(dent, middle, radius, rng.uniform(-15, 15), thick, cv2.LINE_AA)
    body += cv2.GaussianBlur(dent, (0, 0), 0.8)


def _with_underlined(rng: Random, line: Strip, tail: str, face: Typeface) -> Strip:
    """Return the strip with a smaller, often underlined mark such as E4 behind it."""
    extra = strip.printed(rng, tail, face).mask
    factor = rng.uniform(0.7, 1.0)
    size = (round(extra.shape[1] * factor), round(extra.shape[0] * factor))
    extra = np.asarray(cv2.resize(extra, size, interpolation=cv2.INTER_AREA), np.uint8)
    base = round(line.base * factor)
    low = rng.uniform(0.0, 1.0) * (line.base - line.top) * (1 - factor)
    block = np.zeros((line.mask.shape[0], size[0] + round(rng.uniform(-6, 30))), np.uint8)
    at = max(0, round(line.base - base - low))
    rows = min(size[1], block.shape[0] - at)
    columns = min(size[0], block.shape[1])
    block[at : at + rows, :columns] = extra[:rows, :columns]
    if rng.random() < 0.7:
        y = min(block.shape[0] - 4, at + base + rng.randint(4, 9))
        block[y : y + rng.randint(2, 4), 8 : columns - 8] = 255
    return Strip(np.concatenate([line.mask, block], axis=1), line.top, line.base)
