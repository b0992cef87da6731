"""Marks on chip packages: pale strokes on dark epoxy, often hardly visible."""

from random import Random

import cv2
import numpy as np

from station.training import marks, optics, strip, surfaces
from station.training.fonts import Typeface, choice_of
from station.training.optics import Image
from station.training.placing import placed, random_crop
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
    crop = random_crop(rng, text_px=(14, 40), tilt_deg=0.9, loose=0.15)
    cover = placed(rng, line, crop, neighbours=neighbours(rng, wanted, face, 0.25))
    body = surfaces.epoxy(rng, cover.shape)
    contrast = 12 * 8 ** rng.random()
    noise = contrast * rng.choice(
        (rng.uniform(0.01, 0.1), rng.uniform(0.05, 0.17), rng.uniform(0.1, 0.28))
    )
    grain = rng.choice(("fine", "grain", "mottle"))
    change = contrast if rng.random() < 0.93 else -contrast * 0.5
    scene = marks.tinted(
        rng,
        calmed(body, contrast),
        cover,
        change=change,
        patchy=rng.choice((0, rng.uniform(0, 0.6))),
        grain=grain,
    )
    scene = surfaces.textured(rng, scene, grain=noise * rng.random())
    return optics.photographed(
        rng, scene, blur_px=crop.text_px * rng.uniform(0.0, 0.085), noise_levels=noise
    )


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
