"""Marks in metal: engraved, embossed, cast, laser, dot-peened, and the turned bearing ring."""

from random import Random

import numpy as np

from station.training import dots, marks, optics, strip, surfaces, wear
from station.training.fonts import choice_of
from station.training.noise import Field
from station.training.optics import Image
from station.training.placing import placed, random_crop
from station.training.setting import calmed, neighbours, typeset
from station.training.strip import Strip


def tool_line(rng: Random, wanted: str) -> Strip:
    """Set a text as an engraving tool or a laser draws it: even strokes, round corners."""
    light = rng.random() < 0.6
    face = rng.choice(choice_of("light", "narrow") if light else choice_of("mono", "sans", "bold"))
    line = typeset(
        rng,
        wanted,
        face,
        tracking=rng.uniform(0, 0.3) if rng.random() < 0.85 else rng.uniform(0.3, 0.9),
        extent=(0.75, 1.2),
        weight=rng.choice((0, rng.uniform(0.5, 3))) if light else 0,
    )
    return strip.with_rounded_corners(line, rng.uniform(1.0, 2.5)) if rng.random() < 0.6 else line


def marked(rng: Random, cover: Field, surface: Field) -> Field:
    """Return the metal with the mark cut in, raised, or burnt by a laser."""
    kind = rng.random()
    strength = rng.uniform(25, 120)
    surface = calmed(surface, strength * rng.uniform(0.3, 1.0))
    if kind < 0.5:
        return marks.cut_in(
            rng,
            surface,
            cover,
            depth=strength * rng.uniform(0.5, 1.0) * rng.choice((1, 1, -1)),
            floor=strength * rng.choice((-1, -1, 1)) * rng.uniform(0.15, 0.8),
            burr=rng.choice((0, rng.uniform(0, 0.4) * strength)),
        )
    return darkened(rng, cover, surface, strength=strength)


def darkened(rng: Random, cover: Field, surface: Field, *, strength: float | None = None) -> Field:
    """Return the metal with the mark darker, on dark metal mostly lighter, as a laser leaves it."""
    if strength is None:
        strength = rng.uniform(35, 120)
        surface = calmed(surface, strength * rng.uniform(0.3, 1.0))
    change = -strength if float(surface.mean()) > 110 else strength
    if rng.random() < 0.2:
        change = -change
    return marks.tinted(
        rng, surface, cover, change=change, patchy=rng.choice((0, rng.uniform(0, 0.4)))
    )


def engraved(rng: Random, wanted: str) -> Image:
    """Return an engraved, embossed or laser-marked plate."""
    line = tool_line(rng, wanted)
    if rng.random() < 0.12:
        line = strip.outlined(line, rng.choice((2, 3, 3, 4)))
    crop = random_crop(rng, text_px=(13, 38), tilt_deg=1.2)
    face = rng.choice(choice_of("light"))
    cover = placed(rng, line, crop, neighbours=neighbours(rng, wanted, face, 0.12))
    if rng.random() < 0.25:
        cover = wear.faded(rng, cover)
    scene = marked(rng, cover, surfaces.metal(rng, cover.shape))
    if rng.random() < 0.12:
        scene = wear.scratched(rng, scene, crop.text_px, rng.uniform(15, 70))
    return optics.photographed(
        rng,
        scene,
        blur_px=crop.text_px * rng.uniform(0, 0.06),
        noise_levels=rng.choice((rng.uniform(0, 6), rng.uniform(0, 12))),
    )


def peened(rng: Random, wanted: str) -> Image:
    """Return dots struck or drilled into metal."""
    style = dots.random_style(rng)
    line = dots.dotted(rng, wanted, style, dot_px=max(3.0, 34 / style.rows))
    crop = random_crop(rng, text_px=(15, 38), tilt_deg=1.2)
    cover = placed(rng, line, crop)
    scene = marked(rng, cover, surfaces.metal(rng, cover.shape))
    return optics.photographed(
        rng,
        np.asarray(scene),
        blur_px=crop.text_px * rng.uniform(0, 0.06),
        noise_levels=rng.uniform(0, 7),
    )


def moulded(rng: Random, wanted: str) -> Image:
    """Return raised letters of the material's own colour: rubber, plastic, cast iron."""
    line = typeset(rng, wanted, rng.choice(choice_of("sans", "bold", "narrow")), extent=(0.7, 1.3))
    line = strip.with_rounded_corners(line, rng.uniform(1.0, 2.8))
    crop = random_crop(rng, text_px=(14, 38), tilt_deg=1.5, slant=0.08)
    cover = placed(rng, line, crop)
    dark = surfaces.lit(rng, cover.shape, rng.uniform(20, 90), slope=rng.uniform(0, 30))
    surface = dark if rng.random() < 0.7 else surfaces.paint(rng, cover.shape)
    surface = surfaces.textured(rng, surface, grain=rng.uniform(0, 4), mottle=rng.uniform(0, 4))
    depth = rng.uniform(25, 90)
    scene = marks.cut_in(
        rng,
        calmed(surface, depth),
        cover,
        depth=-depth,
        floor=depth * rng.choice((0, 0, rng.uniform(-0.3, 0.6))),
    )
    return optics.photographed(
        rng,
        scene,
        blur_px=crop.text_px * rng.uniform(0, 0.05),
        noise_levels=depth * rng.uniform(0, 0.08),
    )
