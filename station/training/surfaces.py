"""The material below the mark: grey values and texture of epoxy, metal, film, carton, paint."""

from random import Random

import cv2
import numpy as np

from station.training import noise
from station.training.noise import Field


def lit(rng: Random, shape: tuple[int, int], level: float, *, slope: float) -> Field:
    """Return a plain surface whose light changes across it by about `slope` grey levels."""
    height, width = shape
    across = np.linspace(-0.5, 0.5, width, dtype=np.float32)[None, :]
    down = np.linspace(-0.5, 0.5, height, dtype=np.float32)[:, None]
    surface = level + rng.gauss(0, slope) * across + rng.gauss(0, slope / 2) * down
    if rng.random() < 0.3:
        surface = surface - abs(rng.gauss(0, slope)) * (across**2 + down**2)
    return np.asarray(surface, dtype=np.float32)


def textured(rng: Random, surface: Field, **amounts: float) -> Field:
    """Return the surface with noise fields added; `amounts` are grey levels per field."""
    shape = (surface.shape[0], surface.shape[1])
    for name, amount in amounts.items():
        if amount:
            surface = surface + amount * noise.cut(rng, name, shape)
    return np.asarray(surface, dtype=np.float32)


def epoxy(rng: Random, shape: tuple[int, int]) -> Field:
    """Return a moulded chip package: dark, fine grained."""
    surface = lit(rng, shape, rng.uniform(18, 85), slope=rng.uniform(0, 12))
    return textured(
        rng, surface, grain=rng.uniform(0.3, 4), mottle=rng.uniform(0, 2.5), fine=rng.uniform(0, 2)
    )


def film(rng: Random, shape: tuple[int, int]) -> Field:
    """Return film, paper or carton, now and then with printing behind the code."""
    level = rng.choice((rng.uniform(170, 245), rng.uniform(110, 200), rng.uniform(40, 130)))
    surface = lit(rng, shape, level, slope=rng.uniform(0, 25))
    amounts = {
        "cloud": rng.uniform(0, 8) * (rng.random() < 0.4),
        "fibre": rng.uniform(0, 6) * (rng.random() < 0.3),
        "upright": rng.uniform(0, 8) * (rng.random() < 0.1),
        "grain": rng.uniform(0, 4) * (rng.random() < 0.5),
    }
    surface = textured(rng, surface, **amounts)
    if rng.random() < 0.25:
        surface = printed_behind(rng, surface)
    if rng.random() < 0.08:
        surface += halftone(rng, shape)
    return wrinkled(rng, surface) if rng.random() < 0.1 else surface


def halftone(rng: Random, shape: tuple[int, int]) -> Field:
    """Return the dots of a printed colour, 2.5 to 7 pixels apart at a slant, to be added."""
    turn, waves = rng.uniform(0, np.pi / 2), 2 * np.pi / rng.uniform(2.5, 7)
    y, x = np.ogrid[: shape[0], : shape[1]]
    along = (np.cos(turn) * x + np.sin(turn) * y) * waves
    across = (np.cos(turn) * y - np.sin(turn) * x) * waves
    dots = np.sin(along) * np.sin(across) * rng.uniform(4, 25)
    return np.asarray(dots, np.float32)


def wrinkled(rng: Random, surface: Field) -> Field:
    """Return film with creases that shine or lie in shadow."""
    height, width = surface.shape
    creases = np.zeros((height, width), np.float32)
    for _ in range(rng.randint(1, 4)):
        x, lean = rng.uniform(0, width), rng.uniform(-1.5, 1.5) * height
        thick = max(1, round(rng.uniform(0.02, 0.15) * height))
        ends = ((round(x), 0), (round(x + lean), height))
        cv2.line(creases, ends[0], ends[1], rng.uniform(-40, 80), thick)
    soft = cv2.GaussianBlur(creases, (0, 0), rng.uniform(0.01, 0.08) * height + 0.3)
    return np.asarray(surface + soft, np.float32)


def corrugated(rng: Random, surface: Field) -> Field:
    """Return sheet steel with upright folds: bands in light, in shadow and between."""
    width = surface.shape[1]
    period = surface.shape[0] * rng.uniform(0.8, 4)
    phase = (np.arange(width, dtype=np.float32) / period + rng.random()) % 1
    flank = rng.uniform(0.05, 0.2)
    light = rng.uniform(5, 45) * ((phase < flank).astype(np.float32) - (abs(phase - 0.5) < flank))
    return np.asarray(surface + light[None, :], np.float32)


def metal(rng: Random, shape: tuple[int, int]) -> Field:
    """Return brushed, turned, cast or blasted metal."""
    surface = lit(rng, shape, rng.uniform(50, 200), slope=rng.uniform(0, 60))
    kind = rng.random()
    if kind < 0.5:
        return textured(
            rng,
            surface,
            brushed=rng.uniform(1, 14),
            grain=rng.uniform(0, 4),
            scratched=rng.uniform(0, 8),
        )
    if kind < 0.75:
        return textured(rng, surface, grain=rng.uniform(1, 12), mottle=rng.uniform(0, 8))
    return textured(
        rng, surface, cloud=rng.uniform(0, 15), fine=rng.uniform(0, 4), upright=rng.uniform(0, 8)
    )


def paint(rng: Random, shape: tuple[int, int]) -> Field:
    """Return painted steel with dirt."""
    surface = lit(rng, shape, rng.uniform(40, 220), slope=rng.uniform(0, 30))
    return textured(
        rng, surface, cloud=rng.uniform(0, 12), mottle=rng.uniform(0, 5), upright=rng.uniform(0, 6)
    )


def printed_behind(rng: Random, surface: Field) -> Field:
    """Return the surface with edges of other colours, as printed packaging has them."""
    height, width = surface.shape
    for _ in range(rng.randint(1, 3)):
        change = rng.uniform(-45, 45)
        x, y = rng.uniform(-0.2, 1.2) * width, rng.uniform(-0.2, 1.2) * height
        size = (round(rng.uniform(0.3, 3) * height), round(rng.uniform(0.2, 1.5) * height))
        blot = np.zeros((height, width), dtype=np.float32)
        angle = rng.uniform(0, 180)
        if rng.random() < 0.5:
            cv2.ellipse(blot, (round(x), round(y)), size, angle, 0, 360, change, -1)
        else:
            box = cv2.boxPoints(((x, y), (float(size[0]), float(size[1])), angle))
            cv2.fillConvexPoly(blot, box.astype(np.int32), change)
        surface = surface + blot
    return np.asarray(surface, dtype=np.float32)
