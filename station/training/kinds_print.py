"""Ink and paint: labels, chip packages, date prints, inkjet dots, number plates, containers."""

from dataclasses import replace
from random import Random

import cv2
import numpy as np

from station.training import dots, marks, optics, strip, surfaces, text
from station.training.fonts import Typeface, choice_of
from station.training.kinds_plate import number_plate
from station.training.noise import Field
from station.training.optics import Image
from station.training.placing import placed, random_crop
from station.training.strip import Strip

__all__ = ["chip", "container", "expiry", "inkjet", "label", "number_plate", "typeset"]


def typeset(
    rng: Random,
    wanted: str,
    face: Typeface,
    *,
    tracking: float = 0.0,
    weight: float = 0.0,
    extent: tuple[float, float] = (0.85, 1.15),
) -> Strip:
    """Set a text with the small irregularities that every printing has."""
    line = strip.printed(
        rng,
        wanted,
        face,
        tracking=tracking + rng.uniform(-0.02, 0.08),
        jitter=rng.choice((0, 0, 0.015)),
        gap=rng.uniform(0.3, 0.9),
    )
    if weight:
        line = strip.with_weight(line, weight)
    low, high = extent
    return strip.with_extent(line, rng.uniform(low, high)) if rng.random() < 0.6 else line


def neighbours(rng: Random, wanted: str, face: Typeface, chance: float) -> tuple[Strip, ...]:
    """Return lines for above and below, of which the crop shows the edge."""
    if rng.random() > chance:
        return ()
    other = "".join(rng.choices(text.ALNUM, k=max(3, len(wanted))))
    return tuple(strip.printed(rng, other, face) for _ in range(rng.randint(1, 2)))


def label(rng: Random, wanted: str) -> Image:
    """Return label or thermal-transfer print."""
    face = rng.choice(
        choice_of("sans", "mono", "serif", "narrow")
        if rng.random() < 0.85
        else choice_of("italic", without=())
    )
    line = typeset(rng, wanted, face, tracking=rng.choice((0, 0, 0.1, rng.uniform(0, 0.3))))
    crop = random_crop(rng, tilt_deg=1.0)
    cover = placed(rng, line, crop, neighbours=neighbours(rng, wanted, face, 0.15))
    paper = surfaces.lit(rng, cover.shape, rng.uniform(150, 250), slope=rng.uniform(0, 20))
    ink = rng.uniform(5, 90)
    if rng.random() < 0.15:
        paper, ink = 255 - paper, rng.uniform(150, 250)
    scene = marks.inked(rng, paper, cover, ink=ink, patchy=rng.choice((0, 0, rng.uniform(0, 0.3))))
    return optics.photographed(
        rng,
        scene,
        blur_px=crop.text_px * rng.uniform(0, 0.055),
        noise_levels=abs(float(paper.mean()) - ink) * rng.uniform(0, 0.05),
    )


def chip(rng: Random, wanted: str) -> Image:
    """Return laser or ink on a chip package: pale strokes on dark epoxy, often hardly visible."""
    light = rng.random() < 0.55
    face = rng.choice(choice_of("light") if light else choice_of("sans", "mono", "narrow"))
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
    contrast = 9 * 10 ** rng.random()
    noise = contrast * rng.choice((rng.uniform(0.01, 0.1), rng.uniform(0.05, 0.22)))
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


def calmed(surface: Field, contrast: float) -> Field:
    """Return the surface with its texture kept below what a mark of this contrast survives."""
    level, spread = float(surface.mean()), float(surface.std())
    factor = min(1.0, 0.35 * contrast / (spread + 0.1))
    return np.asarray(level + (surface - level) * factor, np.float32)


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
    return _on_pack(rng, wanted, line, face, text_px=(9, 32))


def inkjet(rng: Random, wanted: str) -> Image:
    """Return continuous inkjet: every stroke a row of drops."""
    style = dots.random_style(rng)
    line = dots.dotted(rng, wanted, style)
    if rng.random() < 0.35:
        line = strip.with_extent(line, 0.55 * 3.8 ** rng.random())
    faces = choice_of("sans")
    if rng.random() < 0.4:
        # Medicine packs: black drops on white, far apart from other printing.
        crop = random_crop(rng, text_px=(12, 40), tilt_deg=1.6, loose=0.5, slant=0.12)
        if rng.random() < 0.25:
            # Specks of other printing often keep the blank border from being cut off.
            crop = replace(
                crop,
                text_px=rng.uniform(12, 18),
                above=rng.uniform(0.1, 1.6),
                below=rng.uniform(0.1, 1.6),
                right=rng.uniform(0.2, 2.5),
            )
        cover = placed(rng, line, crop)
        paper = surfaces.lit(rng, cover.shape, rng.uniform(190, 255), slope=rng.uniform(0, 12))
        scene = marks.inked(rng, paper, cover, ink=rng.uniform(0, 60))
        scene = _with_specks(rng, scene) if rng.random() < 0.5 else scene
        if rng.random() < 0.4:
            scene = np.where(scene < rng.uniform(90, 170), 0, 255).astype(np.float32)
        return optics.photographed(
            rng, scene, blur_px=rng.uniform(0, 1.0), noise_levels=rng.uniform(0, 3)
        )
    return _on_pack(rng, wanted, line, rng.choice(faces), text_px=(10, 34), slant=0.08)


def _with_specks(rng: Random, scene: Field) -> Field:
    """Return the scene with scraps of other printing at its rim and specks anywhere."""
    height, width = scene.shape
    for _ in range(rng.randint(1, 5)):
        spot = (rng.randrange(width), rng.randrange(height))
        size = (rng.randint(0, 1), 0)
        if rng.random() < 0.6:
            spot = (spot[0], rng.choice((0, height - 1)))
            size = (rng.randint(0, max(1, width // 20)), rng.randint(0, max(1, height // 16)))
        cv2.ellipse(scene, spot, size, rng.uniform(-10, 10), 0, 360, rng.uniform(0, 80), -1)
    return scene


def _on_pack(
    rng: Random,
    wanted: str,
    line: Strip,
    face: Typeface,
    *,
    text_px: tuple[float, float],
    slant: float = 0.0,
) -> Image:
    crop = random_crop(rng, text_px=text_px, tilt_deg=1.0, slant=slant)
    cover = placed(rng, line, crop, neighbours=neighbours(rng, wanted, face, 0.25))
    pack = surfaces.film(rng, cover.shape)
    level = float(pack.mean())
    contrast = rng.uniform(35, 200)
    ink = level - contrast if level > 130 or rng.random() < 0.3 else level + contrast
    ink = min(250.0, max(3.0, ink))
    if abs(ink - level) < 30:
        ink = 240.0 if level < 128 else 10.0
    scene = marks.inked(
        rng,
        pack,
        cover * rng.uniform(0.8, 1),
        ink=ink,
        patchy=rng.choice((0, 0, rng.uniform(0, 0.5))),
    )
    return optics.photographed(
        rng,
        scene,
        blur_px=crop.text_px * rng.uniform(0, 0.07),
        noise_levels=abs(ink - level) * rng.uniform(0, 0.09),
    )


def container(rng: Random, wanted: str) -> Image:
    """Return letters painted or glued on steel, one of them at times in a frame."""
    face = rng.choice(choice_of("bold", "narrow"))
    line = typeset(rng, wanted, face, tracking=rng.uniform(0, 0.25), extent=(0.55, 1.0))
    if rng.random() < 0.4:
        columns = np.flatnonzero(line.mask.any(axis=0))
        left = int(columns[-1]) - round(0.62 * (line.base - line.top) * rng.uniform(0.6, 1.1))
        right = int(columns[-1]) + 7
        if left > 4 and right + 2 < line.mask.shape[1]:
            box = line.mask.copy()
            cv2.rectangle(box, (left, line.top - 7), (right, line.base + 7), 255, 1)
            line = Strip(box, line.top, line.base)
    crop = random_crop(rng, tilt_deg=1.5)
    cover = placed(rng, line, crop)
    body = surfaces.paint(rng, cover.shape)
    level = float(body.mean())
    ink = rng.uniform(180, 245) if level < 120 else rng.uniform(10, 60)
    scene = marks.inked(rng, body, cover, ink=ink, patchy=rng.choice((0, rng.uniform(0, 0.4))))
    return optics.photographed(
        rng, scene, blur_px=crop.text_px * rng.uniform(0, 0.09), noise_levels=rng.uniform(0, 9)
    )
