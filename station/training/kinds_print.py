"""Ink on paper, film, carton and steel: labels, date prints, inkjet dots, containers."""

from dataclasses import replace
from random import Random

import cv2
import numpy as np

from station.training import dots, marks, optics, strip, surfaces
from station.training.fonts import Typeface, choice_of
from station.training.noise import Field
from station.training.optics import Image
from station.training.placing import placed, random_crop
from station.training.setting import neighbours, typeset
from station.training.strip import Strip


def label(rng: Random, wanted: str) -> Image:
    """Return label or thermal-transfer print."""
    face = rng.choice(
        choice_of("sans", "mono", "serif", "narrow")
        if rng.random() < 0.85
        else choice_of("italic", without=())
    )
    line = typeset(rng, wanted, face, tracking=rng.choice((0, 0, 0.1, rng.uniform(0, 0.3))))
    if rng.random() < 0.2:
        line = strip.with_extent(line, rng.uniform(0.5, 0.9))
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
    crop = random_crop(rng, tilt_deg=1.5)
    cover = placed(rng, line, crop)
    body = surfaces.paint(rng, cover.shape)
    level = float(body.mean())
    ink = rng.uniform(180, 245) if level < 120 else rng.uniform(10, 60)
    scene = marks.inked(rng, body, cover, ink=ink, patchy=rng.choice((0, rng.uniform(0, 0.4))))
    return optics.photographed(
        rng, scene, blur_px=crop.text_px * rng.uniform(0, 0.09), noise_levels=rng.uniform(0, 9)
    )
