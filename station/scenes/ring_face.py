"""The turned face of the ring: grooves of the tool, chamfers, damage, stains and dust."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.random import Generator

from station.scenes.fields import (
    Field,
    Shape,
    blurred,
    clouds,
    grown,
    scratches,
    smooth_step,
    specks,
    stain,
    white,
)
from station.scenes.ring_geometry import INNER_RADIUS, OUTER_RADIUS, RingGeometry
from station.scenes.ring_scene import RingScene
from station.scenes.surface import Surface, slopes


@dataclass(frozen=True, slots=True, eq=False)
class Polar:
    """Distance and direction of every pixel from the ring's centre."""

    radius: Field
    out_x: Field
    out_y: Field
    angle: Field


def polar_of(geometry: RingGeometry) -> Polar:
    height, width = geometry.shape
    x = np.arange(width, dtype=np.float32)[None, :] - np.float32(geometry.centre[0])
    y = np.arange(height, dtype=np.float32)[:, None] - np.float32(geometry.centre[1])
    radius = np.hypot(x, y)
    angle = np.arctan2(np.broadcast_to(y, radius.shape), np.broadcast_to(x, radius.shape))
    return Polar(radius=radius, out_x=x / radius, out_y=y / radius, angle=angle)


def _turning_slope(polar: Polar, scale: float, rng: Generator) -> Field:
    """Return the slope across the tool's grooves: concentric, with runs that begin and end."""
    reach = int(OUTER_RADIUS * scale) + 8
    rows = np.arange(reach, dtype=np.float32)
    feed = 2 * np.pi * rows / (13.0 * scale) + 1.2 * np.cumsum(rng.normal(0, 0.25, reach)) * 0.3
    depth = 0.75 + 0.35 * np.abs(grown(rng, (reach, 2), (90 * scale, 2)))[:, 0]
    columns = 1400
    grain = grown(rng, (reach, columns), (1.6 * max(scale, 0.3), 260.0))
    grain += 0.8 * grown(rng, (reach, columns), (5.0 * scale, 500.0))
    grain += 0.6 * grown(rng, (reach, columns), (2.0, 24.0))
    texture = grain + (depth * np.sin(feed))[:, None].astype(np.float32)
    chatter = np.sin(np.arange(columns) / columns * 2 * np.pi * 37)[None, :]
    lookup = np.asarray(texture * (1 + 0.06 * chatter), dtype=np.float32)
    turn = (polar.angle + np.float32(np.pi)) * np.float32(columns / (np.pi / 1.4))
    return np.asarray(
        cv2.remap(lookup, turn, polar.radius, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT_101)
    )


def _profile_slope(radius: Field, scale: float) -> Field:
    """Return the slope along the radius of chamfers, a step and a relief groove."""
    r = radius / np.float32(scale)
    slope = -1.0 * smooth_step(r, OUTER_RADIUS - 62, OUTER_RADIUS - 52)
    slope += 1.0 * (1.0 - smooth_step(r, INNER_RADIUS + 46, INNER_RADIUS + 56))
    for place, width, rise in ((3985.0, 13.0, 0.75), (3092.0, 16.0, -0.8), (3030.0, 16.0, 0.8)):
        slope += rise * np.exp(-(((r - place) / width) ** 2))
    return np.asarray(slope, dtype=np.float32)


def face_of(
    scene: RingScene, scale: float, polar: Polar, ink: Field, relief: Field, rng: Generator
) -> Surface:
    shape = (int(ink.shape[0]), int(ink.shape[1]))
    grooves_left = np.float32(0.085) * (1.0 - 0.75 * smooth_step(ink, 0.1, 0.6))
    radial = grooves_left * _turning_slope(polar, scale, rng) + _profile_slope(polar.radius, scale)
    damage, bright_lines = _damage(scene, scale, shape, rng)
    slope_x, slope_y = slopes(relief + damage)
    slope_x += radial * polar.out_x
    slope_y += radial * polar.out_y
    film, gloss = _films(scene, scale, shape, rng)
    specular = 0.55 * film * (1.0 - 0.88 * ink)
    diffuse = 0.10 * film * (1.0 - 0.75 * ink) + 0.10 * bright_lines
    dust = specks(rng, shape, scene.dust_count, (1.2 * scale, 5.5 * scale))
    specular *= 1.0 - 0.85 * dust
    diffuse += 0.30 * dust * np.float32(rng.uniform(0.6, 1.0))
    return Surface(
        slope_x=slope_x,
        slope_y=slope_y,
        diffuse=np.asarray(diffuse, dtype=np.float32),
        specular=np.asarray(specular, dtype=np.float32),
        rough_along=np.asarray(0.13 * gloss + 0.15 * ink, dtype=np.float32),
        rough_across=np.asarray(0.27 * gloss, dtype=np.float32),
        grain_cos=-polar.out_y,
        grain_sin=polar.out_x,
    )


def _damage(scene: RingScene, scale: float, shape: Shape, rng: Generator) -> tuple[Field, Field]:
    """Return the height of scratches and dents, and how bare the scratched lines are."""
    fine = scratches(rng, shape, scene.scratch_count, (80 * scale, 1300 * scale), 1)
    deep = scratches(rng, shape, scene.scratch_count // 14, (60 * scale, 500 * scale), 2)
    dents = specks(rng, shape, scene.scratch_count // 3, (3 * scale, 10 * scale))
    height = -0.8 * fine - 1.5 * deep - 3.0 * blurred(dents, 2.0 * scale)
    lines = np.clip(fine + deep, 0.0, 1.0)
    return np.asarray(blurred(height, 0.8) * scale, dtype=np.float32), lines


def _films(scene: RingScene, scale: float, shape: Shape, rng: Generator) -> tuple[Field, Field]:
    """Return what stains and oil leave of the reflection, and the change of roughness."""
    body, rim = stain(rng, shape, 520 * scale, 1.0)
    drops, drop_rim = stain(rng, shape, 120 * scale, 2.0)
    film = 1.0 - scene.stains * (0.16 * body + 0.20 * rim + 0.16 * drops + 0.22 * drop_rim)
    film *= 1.0 + 0.05 * clouds(rng, shape, 900 * scale, 5)
    film *= 1.0 + 0.02 * blurred(white(rng, shape), 1.0)
    gloss = 1.0 + 0.08 * clouds(rng, shape, 700 * scale, 4)
    if scene.oil:
        wet = smooth_step(clouds(rng, shape, 800 * scale, 5), 0.1, 0.5)
        film *= 1.0 - 0.22 * scene.oil * wet
        gloss *= 1.0 - 0.22 * scene.oil * wet
    return np.asarray(film, dtype=np.float32), np.asarray(gloss, dtype=np.float32)
