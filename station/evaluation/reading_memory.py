"""Readings that were made once are not made again, and pictures are not decoded for every try."""

from collections import OrderedDict

from station.config.recipe import Recipe
from station.domain.errors import PictureError, StageError
from station.domain.frame import Frame
from station.domain.verdict import Outcome
from station.evaluation.example import Example
from station.evaluation.set_reader import SetReader, SetReading

WORDS = {"name": "x", "title": "x", "description": "", "number": None}
"""Fields of a recipe that change nothing of what is read."""

MOST_READINGS = 20_000
MOST_BYTES = 400_000_000


def reading_hash(recipe: Recipe) -> str:
    """Return a hash that is the same for recipes that read the same; names do not count."""
    return recipe.model_copy(update=WORDS).content_hash


class ReadingMemory:
    """Reads examples with recipes. One thread at a time."""

    def __init__(
        self, *, reader: SetReader, readings: int = MOST_READINGS, picture_bytes: int = MOST_BYTES
    ) -> None:
        """Forget the oldest readings beyond `readings`, pictures beyond `picture_bytes`."""
        self._reader = reader
        self._readings_limit, self._bytes_limit = readings, picture_bytes
        self._readings: OrderedDict[tuple[str, str], SetReading] = OrderedDict()
        self._frames: OrderedDict[str, Frame] = OrderedDict()

    def knows(self, example: Example, recipe: Recipe) -> bool:
        """Return whether the reading is there already."""
        return (example.key, reading_hash(recipe)) in self._readings

    def reading(self, example: Example, recipe: Recipe) -> SetReading:
        """Return what the recipe makes of the example; ModelError if nothing can be read."""
        key = example.key, reading_hash(recipe)
        if key not in self._readings:
            self._readings[key] = self._read(example, recipe)
            while len(self._readings) > self._readings_limit:
                self._readings.popitem(last=False)
        self._readings.move_to_end(key)
        return self._readings[key]

    def close(self) -> None:
        """Forget all of it and free the reader."""
        self._readings.clear()
        self._frames.clear()
        self._reader.close()

    def _read(self, example: Example, recipe: Recipe) -> SetReading:
        try:
            return self._reader.read(self._frame(example), recipe)
        except (PictureError, StageError) as error:
            return SetReading("", Outcome.NO_READ, 0.0, 0.0, fault=str(error))

    def _frame(self, example: Example) -> Frame:
        frame = self._frames.pop(example.key, None) or example.load()
        self._frames[example.key] = frame
        while len(self._frames) > 1 and self._held_bytes() > self._bytes_limit:
            self._frames.popitem(last=False)
        return frame

    def _held_bytes(self) -> int:
        return sum(frame.pixels.nbytes for frame in self._frames.values())
