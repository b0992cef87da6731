"""Ink on paper, film, carton and steel: labels, date prints, containers."""

from dataclasses import replace
from random import Random

import cv2
import numpy as np

from station.training import marks, optics, stickers, strip, surfaces
from station.training.fonts import Typeface, choice_of
from station.training.furniture import framed, stamp
from station.training.noise import Field
from station.training.optics import Image
from station.training.placing import Crop, placed, random_crop
from station.training.setting import calmed, neighbours, typeset
from station.training.strip import Strip


def label(rng: Random, wanted: str) -> Image:
    """Return label or thermal-transfer print."""
    face = rng.choice(
        choice_of("sans", "mono", "serif", "narrow")
        if rng.random() < 0.85
        else choice_of("italic", without=("script", "capitals"))
    )
    line = typeset(rng, wanted, face, tracking=rng.choice((0, 0, 0.1, rng.uniform(0, 0.3))))
    if rng.random() < 0.2:
        line = strip.with_extent(line, rng.uniform(0.5, 0.9))
    crop = random_crop(rng, tilt_deg=1.0)
    has_next = rng.random() < 0.06
    is_sticker = not has_next and rng.random() < 0.2
    if has_next:
        crop = replace(crop, right=rng.uniform(0.9, 2.0))
    elif is_sticker:
        crop = stickers.with_room(rng, crop)
    cover = placed(rng, line, crop, neighbours=neighbours(rng, wanted, face, 0.15))
    paper = surfaces.lit(rng, cover.shape, rng.uniform(150, 250), slope=rng.uniform(0, 20))
    ink = rng.uniform(5, 90)
    if rng.random() < 0.15:
        paper, ink = 255 - paper, rng.uniform(150, 250)
    scene = marks.inked(rng, paper, cover, ink=ink, patchy=rng.choice((0, 0, rng.uniform(0, 0.3))))
    if is_sticker:
        scene = stickers.on_case(rng, scene, crop, face)
    elif rng.random() < 0.2:
        scene = framed(rng, scene, rng.uniform(40, 200), 0.12)
    if has_next:
        _next_print(rng, scene, crop, face, ink)
    return optics.photographed(
        rng,
        scene,
        blur_px=crop.text_px * rng.uniform(0, 0.055),
        noise_levels=abs(float(paper.mean()) - ink) * rng.uniform(0, 0.05),
    )


def _next_print(rng: Random, scene: Field, crop: Crop, face: Typeface, ink: float) -> None:
    """Print the start of another text at the right edge, which cuts through its first character."""
    other = strip.printed(rng, rng.choice("0123456789ABDEHMNRS"), face)
    tall = crop.text_px * rng.uniform(0.6, 1.1)
    width = other.mask.shape[1] * tall / (other.base - other.top)
    y = scene.shape[0] / 2 + rng.uniform(-0.5, 0.5) * crop.text_px
    stamp(scene, other, scene.shape[1] + rng.uniform(0.0, 0.25) * width, y, tall, ink)


def expiry(rng: Random, wanted: str) -> Image:
    """Return a date or lot printed by thermal transfer, laser or fine inkjet on packaging."""
    face = rng.choice(choice_of("sans", "mono", "narrow"))
    line = typeset(
        rng,
        wanted,
        face,
        extent=(0.7, 1.25),
        tracking=rng.choice((0, rng.uniform(0, 0.25))),
        weight=rng.choice((0, 0, rng.uniform(-2, 3))),
    )
    if rng.random() < 0.3:
        line = strip.with_rounded_corners(line, rng.uniform(1.2, 2.8))
    return on_pack(rng, wanted, line, face, text_px=(9, 32))


def on_pack(
    rng: Random,
    wanted: str,
    line: Strip,
    face: Typeface,
    *,
    text_px: tuple[float, float],
    slant: float = 0.0,
) -> Image:
    """Return a line printed on film, paper or carton."""
    crop = random_crop(rng, text_px=text_px, tilt_deg=1.6, slant=slant)
    cover = placed(rng, line, crop, neighbours=neighbours(rng, wanted, face, 0.25))
    pack = surfaces.film(rng, cover.shape)
    level = float(pack.mean())
    contrast = rng.uniform(35, 200)
    ink = level - contrast if level > 130 or rng.random() < 0.3 else level + contrast
    ink = min(250.0, max(3.0, ink))
    if abs(ink - level) < 30:
        ink = 240.0 if level < 128 else 10.0
    if rng.random() < 0.06:
        # Pressed into carton or tube without ink.
        depth = rng.uniform(25, 80)
        scene = marks.cut_in(rng, calmed(pack, depth), cover, depth=depth, floor=0.0)
    else:
        patchy = rng.choice((0, 0, rng.uniform(0, 0.5)))
        scene = marks.inked(rng, pack, cover * rng.uniform(0.8, 1), ink=ink, patchy=patchy)
    if rng.random() < 0.08:
        scene = framed(rng, scene, rng.uniform(20, 240), 0.12)
    return optics.photographed(
        rng,
        scene,
        blur_px=crop.text_px * rng.uniform(0, 0.07),
        noise_levels=abs(ink - level) * rng.uniform(0, 0.09),
    )


def container(rng: Random, wanted: str) -> Image:
    """Return letters painted or glued on steel, one of them at times in a frame."""
    face = rng.choice(choice_of("bold", "narrow", without=("script", "serif")))
    line = typeset(rng, wanted, face, tracking=rng.uniform(0, 0.25), extent=(0.55, 1.0))
    if rng.random() < 0.25:
        line = strip.stencilled(rng, line)
    if rng.random() < 0.4:
        columns = np.flatnonzero(line.mask.any(axis=0))
        last = int(columns[-1]) if len(columns) else 0
        left = last - round(0.62 * (line.base - line.top) * rng.uniform(0.6, 1.1))
        right = last + 7
        if left > 4 and right + 2 < line.mask.shape[1]:
            box = line.mask.copy()
            cv2.rectangle(box, (left, line.top - 7), (right, line.base + 7), 255, 1)
            line = Strip(box, line.top, line.base)
    crop = random_crop(rng, tilt_deg=1.5, slant=rng.choice((0.0, 0.15)))
    cover = placed(rng, line, crop)
    body = surfaces.paint(rng, cover.shape)
    if rng.random() < 0.35:
        body = surfaces.corrugated(rng, body)
    level = float(body.mean())
    ink = rng.uniform(180, 245) if level < 120 else rng.uniform(10, 60)
    scene = marks.inked(rng, body, cover, ink=ink, patchy=rng.choice((0, rng.uniform(0, 0.4))))
    return optics.photographed(
        rng, scene, blur_px=crop.text_px * rng.uniform(0, 0.09), noise_levels=rng.uniform(0, 9)
    )
