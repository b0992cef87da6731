"""The real reader where its model is there, else the known answers."""

from station.config.recipe import Recipe
from station.domain.errors import ModelError
from station.domain.frame import Frame
from station.domain.inspection import Inspection
from station.services.reading_service import PartReader, ReadPart


class DemoReader:
    """Which of the two it is is found out when it is opened, on the reading pool's thread."""

    def __init__(self, *, real: PartReader, known: PartReader) -> None:
        self._real, self._known = real, known
        self._used = real

    def open(self) -> str:
        self._used = self._real
        try:
            return self._real.open()
        except ModelError:
            self._used = self._known
            return self._known.open()

    def read(self, frame: Frame, recipe: str, expected: str) -> ReadPart:
        return self._used.read(frame, recipe, expected)

    def try_out(self, frame: Frame, recipe: Recipe) -> Inspection:
        return self._used.try_out(frame, recipe)

    def close(self) -> None:
        self._real.close()
        self._known.close()
