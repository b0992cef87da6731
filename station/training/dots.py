"""Sets a text in dots: continuous inkjet, needle print and dot peening, with their faults."""

from dataclasses import dataclass, replace
from random import Random

import cv2
import numpy as np
from numpy.typing import NDArray

from station.training import dot_glyphs, dot_small
from station.training.strip import Strip

Points = NDArray[np.float32]
_FIXED_POINT_BITS = 4
# Values of `DotStyle.table` below 0 name an own table; others a typeface.
_SEVEN_ROWS, _FIVE_ROWS = -1, -2
_MOST_ROWS = 32


@dataclass(frozen=True)
class DotStyle:
    """How a printer sets its dots; lengths are parts of the dot pitch."""

    table: int
    rows: int
    is_double: bool
    column_pitch: float
    gap_columns: int
    radius: float
    jitter: float
    row_drift: float
    missing: float
    lost_row: float
    bounce: float


def random_style(rng: Random) -> DotStyle:
    """Return the habits of one printer."""
    kind = rng.random()
    table, rows = _SEVEN_ROWS, 7
    if kind < 0.18:
        table, rows = _FIVE_ROWS, 5
    elif kind > 0.6:
        table, rows = rng.randrange(40), rng.choice((7, 9, 9, 12, 14, 16))
    is_double = rows >= 12 and rng.random() < 0.7
    return DotStyle(
        table=table,
        rows=rows,
        is_double=is_double,
        column_pitch=rng.choice((1.0, rng.uniform(0.8, 1.3), rng.uniform(1.0, 2.2))),
        gap_columns=rng.choice((1, 1, 2, 2, 3)) + (1 if rows > 9 else 0),
        radius=rng.choice(
            (rng.uniform(0.28, 0.5), rng.uniform(0.42, 0.62), rng.uniform(0.55, 0.8))
        ),
        jitter=rng.choice((0.0, 0.05, rng.uniform(0, 0.2))),
        row_drift=rng.choice((0.0, 0.0, rng.uniform(0, 0.35))),
        missing=rng.choice((0.0, 0.0, 0.01, rng.uniform(0, 0.06))),
        lost_row=0.04,
        bounce=rng.choice((0.0, 0.0, rng.uniform(0, 0.8))),
    )


def dotted(rng: Random, text: str, style: DotStyle, *, dot_px: float | None = None) -> Strip:
    """Set a text in dots of `dot_px` pixels pitch."""
    if style.table == _FIVE_ROWS and not dot_small.has_all(text):
        style = replace(style, table=_SEVEN_ROWS, rows=7)
    pitch = dot_px or max(2.2, 34.0 / style.rows)
    points = _points(rng, text, style)
    rows = max(style.rows, 5)
    side = 2.0
    height = round((rows * 1.25 + 2 * side + 2) * pitch)
    width = round((points[:, 0].max() + 1 + 2 * side) * pitch) if len(points) else 8
    canvas = np.zeros((height, width), dtype=np.uint8)
    scale = 1 << _FIXED_POINT_BITS
    places = ((points + side + 0.5) * pitch * scale).astype(np.int64)
    radius = style.radius * pitch * scale
    sizes = [max(8, int(radius * f)) for f in (0.88, 0.94, 1.0, 1.06, 1.12)]
    for x, y in places.tolist():
        size = sizes[int(5 * rng.random())]
        cv2.circle(canvas, (x, y), size, 255, -1, cv2.LINE_AA, _FIXED_POINT_BITS)
    return Strip(canvas, round(side * pitch), round((side + rows) * pitch))


def _dots(style: DotStyle, character: str) -> dot_glyphs.Dots:
    if style.table == _FIVE_ROWS:
        return dot_small.table()[character][0]
    if style.table == _SEVEN_ROWS:
        return dot_glyphs.small_table()[character]
    return dot_glyphs.fine_dots(style.table, style.rows, style.is_double, character)


def _shapes(style: DotStyle) -> dict[str, tuple[dot_glyphs.Dots, ...]]:
    """Return the shapes among which a printer of this style has its own."""
    if style.table == _FIVE_ROWS:
        return dot_small.table()
    return dot_glyphs.small_variants() if style.table == _SEVEN_ROWS else {}


def _points(rng: Random, text: str, style: DotStyle) -> Points:
    variants = _shapes(style)
    known = [c for c in dict.fromkeys(text) if c in variants]
    usual = {c: rng.choice(variants[c]) for c in known if rng.random() < 0.6}
    fixed = style.table < 0 or rng.random() < 0.5
    cell = max(_dots(style, c).shape[1] for c in "0A8")
    drift = np.zeros(_MOST_ROWS, np.float32)
    if style.row_drift:
        drift[:] = [rng.gauss(0, style.row_drift) for _ in range(_MOST_ROWS)]
    lost = rng.randrange(style.rows) if rng.random() < style.lost_row else -1
    found: list[Points] = []
    column = 0
    for character in text:
        if character.isspace():
            column += cell if rng.random() < 0.7 else cell // 2 + 1
            continue
        dots = usual[character] if character in usual else _dots(style, character)
        indent = (cell - dots.shape[1]) // 2 if fixed and dots.shape[1] < cell else 0
        y, x = np.nonzero(dots)
        place = np.stack([(x + column + indent) * style.column_pitch, y], axis=1)
        place = place.astype(np.float32)
        place[:, 0] += drift[y]
        place[:, 1] += rng.gauss(0, style.bounce) * (rng.random() < 0.4)
        found.append(place[y != lost])
        column += max(cell if fixed else 0, dots.shape[1]) + style.gap_columns
    points = np.concatenate(found) if found else np.zeros((0, 2), np.float32)
    if style.missing:
        kept = [rng.random() >= style.missing for _ in range(len(points))]
        points = points[np.array(kept, dtype=bool)]
    if style.jitter and len(points):
        noise = np.random.default_rng(rng.getrandbits(32)).normal(0, style.jitter, points.shape)
        points = points + noise.astype(np.float32)
    return points - np.minimum(points.min(axis=0), 0) if len(points) else points
