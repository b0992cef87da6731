"""Parts for pictures of the window: real samples and real stages, readings prepared by hand."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from station.capture.image_file import load_picture
from station.capture.sample_labels import SampleLabel, load_sample_labels
from station.codes.look_alikes import load_look_alikes
from station.config.paths import MAPPINGS, RECIPES, SAMPLES
from station.config.recipe_files import find_recipe, load_recipe
from station.domain.clock import Clock
from station.domain.errors import UsageError
from station.domain.frame import Image
from station.domain.inspection import Inspection
from station.domain.reading import Alternative, Character, Reading
from station.imaging.screen_copy import ScreenCopy, StageCopy, screen_copy
from station.imaging.trace_copies import final_copy, line_copy, line_places, stage_copies
from station.inspector import Inspector

READER = "compact"
FIRST_CENTRE, LAST_CENTRE, RING_CHARACTERS = 0.058, 0.948, 17
"""Where the first and the last character of a ring stand along its line image, 0 to 1."""
PITCH = (LAST_CENTRE - FIRST_CENTRE) / (RING_CHARACTERS - 1)


@dataclass(frozen=True, slots=True, eq=False)
class SamplePart:
    """A sample as if it had been read."""

    inspection: Inspection
    frame: ScreenCopy
    line: ScreenCopy
    places: tuple[float | None, ...]
    stages: tuple[StageCopy, ...]
    final: ScreenCopy


@dataclass(frozen=True, slots=True)
class PreparedReader:
    """A Reader that says what it was told to."""

    reading: Reading
    name: str = field(default=READER)

    def open(self) -> None:
        """Nothing to load."""

    def read(self, images: Sequence[Image]) -> list[Reading]:
        return [self.reading for _ in images]

    def close(self) -> None:
        """Nothing to free."""


def ring_labels() -> tuple[SampleLabel, ...]:
    """Return the ring samples; UsageError if there is none."""
    labels = tuple(x for x in load_sample_labels(SAMPLES) if x.recipe == "ring-remark")
    if not labels:
        raise UsageError(f"{SAMPLES} holds no ring sample. Restore it from the project's copy.")
    return labels


def read_part(label: SampleLabel, reading: Reading, clock: Clock) -> SamplePart:
    """Run the sample's own recipe on it; only the reading is prepared."""
    recipe = load_recipe(find_recipe(label.recipe, (RECIPES,)))
    inspector = Inspector(
        recipe=recipe,
        reader=PreparedReader(reading),
        tables=load_look_alikes(MAPPINGS),
        clock=clock,
    )
    frame = load_picture(label.path, clock=clock)
    inspected = inspector.inspect(frame)
    trace = inspected.trace
    return SamplePart(
        inspected.inspection,
        frame=screen_copy(frame.pixels),
        line=line_copy(trace),
        places=line_places(trace, [character.position for character in reading.characters]),
        stages=stage_copies(trace),
        final=final_copy(trace),
    )


def reading_of(text: str, *, weak: dict[int, tuple[float, str, float]] | None = None) -> Reading:
    """Return a sure reading of a ring; `weak` gives a place its probability and its runner-up."""
    characters = []
    for place, letter in enumerate(text):
        probability, rival, share = (weak or {}).get(place, (0.985 + 0.001 * (place % 12), "", 0.0))
        rivals = (Alternative(rival, share),) if rival else ()
        centre = FIRST_CENTRE + place * PITCH
        characters.append(Character(letter, probability, rivals, centre))
    return Reading(tuple(characters), READER)
