"""What one recipe makes of one labelled picture, and the reader that finds it out."""

from dataclasses import dataclass
from typing import Protocol

from station.assembly import Readers, model_for
from station.config.recipe import Recipe
from station.config.settings import Settings
from station.domain.clock import Clock
from station.domain.frame import Frame
from station.domain.verdict import Outcome
from station.imaging.screen_copy import ScreenCopy, screen_copy

LINE_LIMIT_PX = 320


@dataclass(frozen=True, slots=True, eq=False)
class SetReading:
    """The code that was read, how sure its weakest character was (0 to 1), and the time it took.

    `line` is a small copy of what the reader saw. `fault` says why nothing could be read.
    """

    code: str
    outcome: Outcome
    weakest: float
    duration_ms: float
    line: ScreenCopy | None = None
    fault: str = ""


class SetReader(Protocol):
    """Reads on the one thread that runs sets."""

    def read(self, frame: Frame, recipe: Recipe) -> SetReading:
        """StageError if the recipe does not fit the picture, ModelError if nothing can be read."""
        ...

    def close(self) -> None: ...


class RecipeSetReader:
    """The real one. It has models of its own: parts are never held up by a set."""

    def __init__(self, *, settings: Settings, clock: Clock) -> None:
        self._settings = settings
        self._readers = Readers(clock=clock)

    def read(self, frame: Frame, recipe: Recipe) -> SetReading:
        model = model_for(recipe, self._settings)
        inspected = self._readers.inspector(recipe, model=model).inspect(frame)
        inspection = inspected.inspection
        weakest = inspection.reading.weakest
        return SetReading(
            code=inspection.code.mapped,
            outcome=inspection.verdict.outcome,
            weakest=weakest.probability if weakest else 0.0,
            duration_ms=inspection.total_ms,
            line=screen_copy(inspected.trace.line_image, LINE_LIMIT_PX),
        )

    def close(self) -> None:
        """Free the models. A second call does nothing."""
        self._readers.close()
