"""Measures pictures of good parts as a recipe cuts them, and prints the limits it should have."""

import sys
from collections.abc import Sequence
from pathlib import Path

from station.assembly import recipe_named
from station.capture.image_file import load_picture
from station.domain.clock import SystemClock
from station.imaging.learned_limits import learned_limits
from station.imaging.picture_quality import measure_quality
from station.imaging.pipeline import Pipeline
from station.imaging.quality_limits import QualityLimits


def learn_quality(pictures: Sequence[Path], *, recipe: str) -> int:
    """Print `[quality]` for the recipe; a picture that cannot be used ends it with its error."""
    used, clock = recipe_named(recipe), SystemClock()
    pipeline = Pipeline(used.stages)
    frames = (load_picture(path, clock=clock) for path in pictures)
    qualities = [measure_quality(pipeline.run(frame.pixels).cut_image) for frame in frames]
    sys.stdout.write(as_toml(learned_limits(qualities), count=len(qualities)))
    return 0


def as_toml(limits: QualityLimits, *, count: int) -> str:
    """Return the table as it stands in a recipe's file."""
    rows = [f"{name} = {value:g}" for name, value in limits.model_dump().items()]
    return "\n".join([f"[quality] # learned from {count} pictures", *rows, ""])
