"""Setting a line as every printer does: small irregularities, lines above and below."""

from random import Random

import numpy as np

from station.training import strip, text_basics
from station.training.fonts import Typeface
from station.training.noise import Field
from station.training.strip import Strip


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
    other = "".join(rng.choices(text_basics.ALNUM, k=max(3, len(wanted))))
    return tuple(strip.printed(rng, other, face) for _ in range(rng.randint(1, 2)))


def calmed(surface: Field, contrast: float) -> Field:
    """Return the surface with its texture kept below what a mark of this contrast survives."""
    level, spread = float(surface.mean()), float(surface.std())
    factor = min(1.0, 0.22 * contrast / (spread + 0.1))
    return np.asarray(level + (surface - level) * factor, np.float32)
