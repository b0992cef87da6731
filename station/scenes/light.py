"""Lamps and how a surface answers them: Lambert for paint, an anisotropic lobe for grained metal.

The lobe is the exponent of Ward's model ("Measuring and modeling anisotropic reflection", 1992)
in slope space, without its grazing-angle factor: cameras of a station look straight down.
"""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from station.scenes.fields import Field, Shape
from station.scenes.surface import Surface

ROWS_AT_ONCE = 512
COARSE_STEP_PX = 16


@dataclass(frozen=True, slots=True)
class Lamp:
    """A lamp at `x`, `y`, `height` in pixels of the picture; `size` is its spread in slopes."""

    x: float
    y: float
    height: float
    power: float
    size: float = 0.05
    tint: tuple[float, float, float] = (1.0, 1.0, 1.0)


@dataclass(frozen=True, slots=True)
class Lighting:
    """The lamps, the soft light of the room, and the height of the camera above the surface."""

    lamps: tuple[Lamp, ...]
    camera_height: float
    room: float = 0.1
    room_slope: tuple[float, float] = (0.0, 0.0)
    room_tint: tuple[float, float, float] = (1.0, 1.0, 1.0)


def ring_lamps(
    rng: np.random.Generator,
    *,
    centre: tuple[float, float],
    radius: float,
    height: float,
    count: int,
    power: float,
    unevenness: float,
    size: float = 0.06,
) -> tuple[Lamp, ...]:
    """Return the LEDs of a ring light, each a little brighter or weaker than its neighbours."""
    angles = np.arange(count) / count * 2 * np.pi + rng.uniform(0, 1)
    powers = power / count * np.clip(rng.normal(1.0, unevenness, count), 0.2, 2.0)
    return tuple(
        Lamp(
            x=float(centre[0] + radius * np.cos(angle)),
            y=float(centre[1] + radius * np.sin(angle)),
            height=height,
            power=float(each),
            size=size,
        )
        for angle, each in zip(angles, powers, strict=True)
    )


def shade(surface: Surface, lighting: Lighting) -> NDArray[np.float32]:
    """Return the light that reaches the camera, shaped like `surface.diffuse`, 1.0 = white."""
    height, width = surface.slope_x.shape
    picture = np.zeros_like(surface.diffuse)
    coarse = [_coarse_lamp((height, width), lamp, lighting) for lamp in lighting.lamps]
    for top in range(0, height, ROWS_AT_ONCE):
        rows = slice(top, min(height, top + ROWS_AT_ONCE))
        part = _rows_of(surface, rows)
        picture[rows] = _room_light(part, lighting)
        for lamp, fields in zip(lighting.lamps, coarse, strict=True):
            picture[rows] += _lamp_light(part, lamp, fields, (height, width), rows)
    return picture


def _rows_of(surface: Surface, rows: slice) -> Surface:
    def cut(field: Field | float) -> Field | float:
        return field[rows] if isinstance(field, np.ndarray) else field

    return Surface(
        slope_x=surface.slope_x[rows],
        slope_y=surface.slope_y[rows],
        diffuse=surface.diffuse[rows],
        specular=surface.specular[rows],
        rough_along=cut(surface.rough_along),
        rough_across=cut(surface.rough_across),
        grain_cos=cut(surface.grain_cos),
        grain_sin=cut(surface.grain_sin),
        open_sky=cut(surface.open_sky),
        lit=cut(surface.lit),
    )


def _like(field: Field, image: Field) -> Field:
    return field[..., None] if image.ndim == 3 and field.ndim == 2 else field


def _tinted(field: Field, tint: tuple[float, float, float], image: Field) -> Field:
    if image.ndim == 2:
        return field
    return np.asarray(_like(field, image) * np.array(tint, dtype=np.float32), dtype=np.float32)


def _room_light(part: Surface, lighting: Lighting) -> Field:
    slope_x, slope_y = lighting.room_slope
    # What a tilted patch mirrors is what stands beside the camera: a plain gradient of the room.
    mirrored = 1.0 - slope_x * part.slope_x - slope_y * part.slope_y
    steep = part.slope_x**2 + part.slope_y**2
    mirrored = np.clip(mirrored, 0.05, 3.0) / (1.0 + 0.8 * steep)
    sky = np.asarray(mirrored * part.open_sky * lighting.room, dtype=np.float32)
    reflectance = part.diffuse + _like(np.float32(1.0) * part.specular, part.diffuse)
    return np.asarray(reflectance * _tinted(sky, lighting.room_tint, part.diffuse))


def _coarse_lamp(shape: Shape, lamp: Lamp, lighting: Lighting) -> tuple[Field, ...]:
    """Return the half-vector's slopes and the lamp's direction on a coarse grid."""
    rows = max(2, shape[0] // COARSE_STEP_PX)
    columns = max(2, shape[1] // COARSE_STEP_PX)
    ys = (np.arange(rows) + 0.5) * shape[0] / rows
    xs = (np.arange(columns) + 0.5) * shape[1] / columns
    x, y = np.meshgrid(xs, ys)
    to_lamp = np.stack([lamp.x - x, lamp.y - y, np.full_like(x, lamp.height)])
    distance = np.linalg.norm(to_lamp, axis=0)
    to_lamp /= distance
    to_eye = np.stack([shape[1] / 2 - x, shape[0] / 2 - y, np.full_like(x, lighting.camera_height)])
    to_eye /= np.linalg.norm(to_eye, axis=0)
    half = to_lamp + to_eye
    falloff = (lamp.height / distance) ** 2
    fields = (half[0] / half[2], half[1] / half[2], *to_lamp, falloff)
    return tuple(np.asarray(field, dtype=np.float32) for field in fields)


def _fine(field: Field, shape: Shape, rows: slice) -> Field:
    """Enlarge a coarse field to some rows of the picture."""
    scale_y = field.shape[0] / shape[0]
    scale_x = field.shape[1] / shape[1]
    matrix = np.array(
        [
            [scale_x, 0.0, 0.5 * scale_x - 0.5],
            [0.0, scale_y, (rows.start + 0.5) * scale_y - 0.5],
        ]
    )
    fine = cv2.warpAffine(
        field,
        matrix,
        (shape[1], rows.stop - rows.start),
        flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP,
        borderMode=cv2.BORDER_REPLICATE,
    )
    return np.asarray(fine, dtype=np.float32)


def _lamp_light(
    part: Surface, lamp: Lamp, coarse: tuple[Field, ...], shape: Shape, rows: slice
) -> Field:
    half_x, half_y, to_x, to_y, to_z, falloff = (_fine(f, shape, rows) for f in coarse)
    lobe = _lobe(part, half_x + part.slope_x, half_y + part.slope_y, lamp.size)
    facing = to_z - part.slope_x * to_x - part.slope_y * to_y
    facing = np.clip(facing, 0.0, None) / np.sqrt(1.0 + part.slope_x**2 + part.slope_y**2)
    power = np.asarray(lamp.power * falloff * part.lit, dtype=np.float32)
    shiny = _like(lobe * power, part.diffuse) * _like(part.specular, part.diffuse)
    dull = _like(np.asarray(facing * power, dtype=np.float32), part.diffuse) * part.diffuse
    return _tinted(np.asarray(shiny + dull, dtype=np.float32), lamp.tint, part.diffuse)


def _lobe(part: Surface, off_x: Field, off_y: Field, size: float) -> Field:
    along = off_x * part.grain_cos + off_y * part.grain_sin
    across = off_y * part.grain_cos - off_x * part.grain_sin
    spread_along = np.asarray(part.rough_along) ** 2 + size**2
    spread_across = np.asarray(part.rough_across) ** 2 + size**2
    lobe = np.exp(-(along**2 / spread_along + across**2 / spread_across))
    lobe *= 0.25 / np.sqrt(spread_along * spread_across)
    return np.asarray(lobe, dtype=np.float32)
