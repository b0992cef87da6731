"""Made examples and a made reader: what is read follows from the recipe's contrast alone."""

import threading
from datetime import UTC, datetime

import numpy as np

from station.config.recipe import Recipe
from station.domain.errors import StationError
from station.domain.frame import Frame
from station.domain.verdict import Outcome
from station.evaluation.example import Example, example_of_frame
from station.evaluation.set_reader import SetReading
from station.imaging.tone import Contrast

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


def frame_of(level: int) -> Frame:
    return Frame(f"id-{level}", np.full((4, 6), level, np.uint8), f"part-{level}.png", NOON)


def examples_at(*levels: int) -> list[Example]:
    return [example_of_frame(frame_of(level), f"CODE{level}") for level in levels]


def recipe_with(*stages: object) -> Recipe:
    return Recipe.model_validate({"name": "made", "title": "Made", "stages": stages})


class MadeReader:
    """Reads a picture of level n rightly where the recipe's contrast is n or less, if it is on.

    A closed gate holds the reading thread.
    """

    def __init__(self) -> None:
        self.asked: list[tuple[str, str]] = []
        self.closed = 0
        self.may_read, self.has_begun = threading.Event(), threading.Event()
        self.may_read.set()
        self.fault: StationError | None = None

    def read(self, frame: Frame, recipe: Recipe) -> SetReading:
        self.has_begun.set()
        assert self.may_read.wait(5)
        self.asked.append((frame.frame_id, recipe.content_hash))
        if self.fault:
            raise self.fault
        factors = [s.factor for s in recipe.stages if isinstance(s, Contrast) and s.enabled]
        factor = factors[0] if factors else 0.0
        level = int(frame.pixels[0, 0])
        is_read = 0 < factor <= level
        code = f"CODE{level}" if is_read else f"WRONG{level}"
        weakest = max(0.0, 1 - abs(factor - 2) / 10)
        return SetReading(code, Outcome.OK if weakest > 0.9 else Outcome.CHECK, weakest, 10.0)

    def close(self) -> None:
        self.closed += 1
