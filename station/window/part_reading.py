"""The real reading of the window's pool: an inspector per recipe, and copies for the screen."""

from functools import partial

from station.assembly import Readers, model_for, recipe_named
from station.config.recipe import Recipe
from station.config.settings import Settings
from station.domain.clock import Clock
from station.domain.frame import Frame
from station.domain.inspection import Inspection
from station.imaging.trace_copies import final_copy, line_copy, line_places, stage_copies
from station.inspector import Inspected, Inspector
from station.records.database import FILE_NAME
from station.records.earlier_codes import EarlierCode, EarlierCodes
from station.services.reading_service import ReadPart


class RecipePartReader:
    """Lives on the reading pool's one thread; everything it loads, it loads there."""

    def __init__(self, *, settings: Settings, clock: Clock) -> None:
        self._settings = settings
        self._readers = Readers(clock=clock)
        self._inspectors: dict[str, Inspector] = {}
        self._earlier = EarlierCodes(settings.data_path / FILE_NAME)

    def open(self) -> str:
        model = model_for(recipe_named(self._settings.recipe), self._settings)
        return self._readers.reader(model).name

    def read(self, frame: Frame, recipe: str, expected: str) -> ReadPart:
        chosen = recipe_named(recipe)  # read anew each time: an edited file counts at once
        last = self._last_codes(chosen)
        inspected = self._inspector(chosen).inspect(
            frame,
            expected=expected or None,
            previous=last[0].code if chosen.checks.is_series and last else None,
            seen={each.code: each.sequence for each in last[: chosen.checks.duplicates_within]},
        )
        return part_for_screen(inspected, frame)

    def try_out(self, frame: Frame, recipe: Recipe) -> Inspection:
        """Return what a recipe that is being tuned reads; nothing of it is kept."""
        model = model_for(recipe, self._settings)
        return self._readers.inspector(recipe, model=model).inspect(frame).inspection

    def close(self) -> None:
        self._readers.close()
        self._earlier.close()

    def _last_codes(self, recipe: Recipe) -> tuple[EarlierCode, ...]:
        """Return the codes that the recipe's checks need, the newest first."""
        count = max(recipe.checks.duplicates_within, int(recipe.checks.is_series))
        return self._earlier.last(recipe.name, count) if count else ()

    def _inspector(self, recipe: Recipe) -> Inspector:
        key = recipe.content_hash
        if key not in self._inspectors:
            model = model_for(recipe, self._settings)
            self._inspectors[key] = self._readers.inspector(recipe, model=model)
        return self._inspectors[key]


def part_for_screen(inspected: Inspected, frame: Frame) -> ReadPart:
    """Return an inspected frame with what the screen shows of it."""
    trace = inspected.trace
    positions = [character.position for character in inspected.inspection.reading.characters]
    return ReadPart(
        inspected.inspection,
        line=line_copy(trace),
        places=line_places(trace, positions),
        make_stages=partial(stage_copies, trace),
        original=frame.pixels,
        final=final_copy(trace),
    )
