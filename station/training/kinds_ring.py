"""The code along an arc of a turned steel ring, as the re-marking cell photographs it."""

from dataclasses import replace
from random import Random

import numpy as np

from station.training import optics, strip, surfaces
from station.training.kinds_metal import darkened, marked, tool_line
from station.training.noise import Field
from station.training.optics import Image
from station.training.placing import Crop, placed, random_crop
from station.training.strip import Strip


def ring(rng: Random, wanted: str) -> Image:
    """Return a ring's code, its columns shifted straight and a little bow left."""
    is_from_cell = rng.random() < 0.55
    line, crop = _from_the_cell(rng, wanted) if is_from_cell else _any(rng, wanted)
    cover = placed(rng, line, crop)
    steel = _turned_steel(rng, (cover.shape[0], cover.shape[1]))
    # Flanks in light and shadow, as wide as a stroke, would fill the narrow characters.
    plain = is_from_cell and rng.random() < 0.75
    scene = darkened(rng, cover, steel) if plain else marked(rng, cover, steel)
    image = optics.photographed(
        rng,
        scene,
        blur_px=crop.text_px * rng.choice((0, rng.uniform(0, 0.03 if is_from_cell else 0.05))),
        noise_levels=rng.uniform(0, 5),
    )
    return optics.cleaned(rng, image) if rng.random() < 0.35 else image


def _from_the_cell(rng: Random, wanted: str) -> tuple[Strip, Crop]:
    """Return thick narrow characters that lean to the left, most of all the first ones.

    The shift moves whole columns, which shears the characters at the ends of the arc, and
    the cell's last stage squeezes the line to 575 x 160 pixels.
    """
    line = strip.with_rounded_corners(tool_line(rng, wanted), rng.uniform(1.0, 2.2))
    line = strip.with_weight(line, rng.choice((0, 0, 2)))
    columns = np.flatnonzero(line.mask.any(axis=0))
    length = float(np.ptp(columns)) if len(columns) else 1.0
    pitch = length / (len(wanted) * (line.base - line.top))
    line = strip.with_extent(line, rng.uniform(0.38, 0.65) / max(0.2, pitch))
    crop = random_crop(rng, text_px=(22, 40), tilt_deg=0.8, loose=0.6)
    if rng.random() < 0.3:
        crop = replace(crop, above=rng.uniform(0.3, 0.9), below=rng.uniform(0.3, 0.9))
    return line, replace(crop, slant=rng.gauss(0.22, 0.12), fan=rng.gauss(0.3, 0.15))


def _any(rng: Random, wanted: str) -> tuple[Strip, Crop]:
    line = tool_line(rng, wanted)
    if rng.random() < 0.5:
        line = strip.with_extent(line, rng.uniform(0.55, 1.0))
    crop = random_crop(rng, text_px=(13, 34), tilt_deg=1.0, loose=0.4)
    if rng.random() < 0.6:
        crop = replace(crop, slant=rng.gauss(0, 0.2), fan=rng.gauss(0, 0.3))
    return line, crop


def _turned_steel(rng: Random, shape: tuple[int, int]) -> Field:
    base = surfaces.lit(rng, shape, rng.uniform(60, 190), slope=rng.uniform(0, 70))
    base = surfaces.textured(
        rng,
        base,
        brushed=rng.uniform(0, 10),
        scratched=rng.uniform(0, 10),
        upright=rng.uniform(0, 8) * (rng.random() < 0.3),
        cloud=rng.uniform(0, 10) * (rng.random() < 0.3),
        grain=rng.uniform(0, 4),
    )
    if rng.random() < 0.3:
        # Oil and rust above and below keep the line from being cut out tightly.
        base = surfaces.printed_behind(rng, base)
    if rng.random() < 0.3:
        rows = rng.randint(1, max(1, shape[0] // 8))
        edge = slice(0, rows) if rng.random() < 0.5 else slice(shape[0] - rows, None)
        base[edge] = base[edge] * rng.uniform(0.2, 1.5)
    return base
