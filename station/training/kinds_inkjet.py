"""Continuous inkjet and needle print: every stroke a row of drops, on packs and on paper."""

from dataclasses import replace
from random import Random

import cv2
import numpy as np

from station.training import dots, kinds_print, marks, optics, strip, surfaces
from station.training.fonts import choice_of
from station.training.noise import Field
from station.training.optics import Image
from station.training.placing import placed, random_crop
from station.training.strip import Strip
from station.training.text_basics import ALNUM, some


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
        others = _other_rows(rng, wanted, style) if rng.random() < 0.2 else ()
        cover = placed(rng, line, crop, neighbours=others)
        paper = surfaces.lit(rng, cover.shape, rng.uniform(190, 255), slope=rng.uniform(0, 12))
        scene = marks.inked(rng, paper, cover, ink=rng.uniform(0, 60))
        scene = _with_specks(rng, scene) if rng.random() < 0.5 else scene
        if rng.random() < 0.4:
            scene = np.where(scene < rng.uniform(90, 170), 0, 255).astype(np.float32)
        return optics.photographed(
            rng, scene, blur_px=rng.uniform(0, 1.0), noise_levels=rng.uniform(0, 3)
        )
    return kinds_print.on_pack(rng, wanted, line, rng.choice(faces), text_px=(10, 34), slant=0.08)


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


def _other_rows(rng: Random, wanted: str, style: dots.DotStyle) -> tuple[Strip, ...]:
    """Return rows of the same print for above and below, near enough to touch."""
    size = max(3, len(wanted))
    return tuple(
        dots.dotted(rng, some(rng, ALNUM, size, size + 3), style) for _ in range(rng.randint(1, 2))
    )
