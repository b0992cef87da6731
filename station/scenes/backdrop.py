"""What stands behind the ring: a dark machine table, a clamp and the chuck, out of focus."""

import math

import cv2
import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from station.scenes.fields import Field, blurred, clouds
from station.scenes.ring_geometry import INNER_RADIUS, OUTER_RADIUS, RingGeometry

SHRINK = 4
"""The backdrop is blurred anyway, so it is drawn at a quarter of the size."""


def machine_backdrop(geometry: RingGeometry, rng: Generator) -> Field:
    """Return the light of the background for the whole picture, 1.0 = white."""
    height, width = geometry.shape
    shape = (max(8, height // SHRINK), max(8, width // SHRINK))
    unit = geometry.scale / SHRINK
    centre = (geometry.centre[0] / SHRINK, geometry.centre[1] / SHRINK)
    canvas = np.full(shape, 0.075, dtype=np.float32)
    canvas *= 1.0 + 0.06 * clouds(rng, shape, 260 * unit, 4)
    _slots(canvas, unit, float(rng.uniform(-260.0, 260.0)))
    _clamp(canvas, centre, unit, math.radians(rng.uniform(190.0, 208.0)))
    _clamp(canvas, centre, unit, math.radians(rng.uniform(226.0, 264.0)))
    _chuck(canvas, centre, unit)
    soft = blurred(canvas, 16.0 * unit)
    large = cv2.resize(soft, (width, height), interpolation=cv2.INTER_CUBIC)
    return np.asarray(np.clip(large, 0.004, None), dtype=np.float32)


def _line(
    canvas: Field, start: tuple[float, float], end: tuple[float, float], value: float, width: float
) -> None:
    points = [tuple(round(16 * v) for v in point) for point in (start, end)]
    cv2.line(canvas, points[0], points[1], (value,), max(1, round(width)), cv2.LINE_AA, 4)


def _slots(canvas: Field, unit: float, shift: float) -> None:
    """Draw the table's T-slots: a dark gap with one edge catching light."""
    height, width = canvas.shape
    for x in (330.0, 1010.0, 1690.0, 2370.0):
        top, low = ((x + shift) * unit, -10.0), ((x + shift - 420) * unit, height + 10.0)
        _line(canvas, top, low, 0.012, 130 * unit)
        edge = 72 * unit
        _line(canvas, (top[0] + edge, top[1]), (low[0] + edge, low[1]), 0.10, 14 * unit)
    _line(canvas, (0.0, 330 * unit), (width, 120 * unit), 0.03, 40 * unit)


def _quad(
    canvas: Field, centre: tuple[float, float], angle: float, box: NDArray[np.float64], value: float
) -> None:
    """Fill a box given as (radius, sideways) corners seen from the ring's centre."""
    radius, side = box[:, 0], box[:, 1]
    xs = centre[0] + radius * math.cos(angle) - side * math.sin(angle)
    ys = centre[1] + radius * math.sin(angle) + side * math.cos(angle)
    points = (16 * np.stack([xs, ys], axis=1)).round().astype(np.int32)
    cv2.fillPoly(canvas, [points], (value,), lineType=cv2.LINE_AA, shift=4)


def _box(near: float, far: float, half: float, unit: float) -> NDArray[np.float64]:
    return unit * np.array([[near, -half], [far, -half], [far, half], [near, half]])


def _clamp(canvas: Field, centre: tuple[float, float], unit: float, angle: float) -> None:
    """Draw a jaw that ends under the ring's rim, with a socket screw."""
    near, far = OUTER_RADIUS - 120.0, OUTER_RADIUS + 900.0
    _quad(canvas, centre, angle, _box(near, far, 330.0, unit), 0.16)
    _quad(canvas, centre, angle, _box(near, far - 34, 292.0, unit), 0.085)
    radius = (OUTER_RADIUS + 470.0) * unit
    place = (centre[0] + radius * math.cos(angle), centre[1] + radius * math.sin(angle))
    for size, value in ((165.0, 0.20), (150.0, 0.12), (78.0, 0.015)):
        middle = (round(16 * place[0]), round(16 * place[1]))
        cv2.circle(canvas, middle, round(16 * size * unit), (value,), -1, cv2.LINE_AA, 4)


def _chuck(canvas: Field, centre: tuple[float, float], unit: float) -> None:
    """Draw what the ring's hole shows: a dark chuck with a shoulder and a jaw slot."""
    middle = (round(16 * centre[0]), round(16 * centre[1]))
    steps = (
        (INNER_RADIUS + 20, 0.02),
        (INNER_RADIUS - 330, 0.11),
        (INNER_RADIUS - 352, 0.055),
        (INNER_RADIUS - 1180, 0.13),
        (INNER_RADIUS - 1215, 0.03),
    )
    for radius, value in steps:
        cv2.circle(canvas, middle, round(16 * radius * unit), (value,), -1, cv2.LINE_AA, 4)
    angle = math.radians(214.0)
    _quad(canvas, centre, angle, _box(900.0, INNER_RADIUS - 250, 210.0, unit), 0.10)
    _quad(canvas, centre, angle, _box(900.0, INNER_RADIUS - 275, 186.0, unit), 0.035)
