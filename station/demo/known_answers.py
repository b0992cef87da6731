"""A reader for computers without the model: it knows what is on the samples, and says who it is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from station.assembly import look_alike_tables, recipe_named
from station.capture.sample_labels import SampleLabel
from station.config.recipe import Recipe
from station.domain.clock import Clock
from station.domain.frame import Frame, Image
from station.domain.inspection import Inspection
from station.domain.reading import Alternative, Character, Reading
from station.inspector import Inspected, Inspector
from station.services.reading_service import ReadPart
from station.window.part_reading import part_for_screen

NAME = "DEMO: known answers"
"""Stands in every record in the place of the model's name."""

SURE, DOUBTFUL, RIVAL = 0.985, 0.58, 0.31
DOUBTFUL_EVERY = 5
LOOKS_LIKE = {"0": "8", "1": "7", "2": "Z", "3": "8", "4": "A", "5": "6", "6": "5", "7": "1"}


@dataclass(frozen=True, slots=True)
class ToldReader:
    """A Reader that says what it was told."""

    reading: Reading
    name: str = NAME

    def open(self) -> None:
        """Nothing to load."""

    def read(self, images: Sequence[Image]) -> list[Reading]:
        return [self.reading for _ in images]

    def close(self) -> None:
        """Nothing to free."""


class KnownAnswers:
    """A part reader: stages and format are real, what was read is looked up by the picture's name.

    Every fifth part has a doubtful character, so that a visitor meets a CHECK. On a picture that
    is no sample nothing is read.
    """

    def __init__(self, *, labels: Sequence[SampleLabel], clock: Clock) -> None:
        self._codes: Mapping[str, str] = {label.path.name: label.code for label in labels}
        self._clock, self._count = clock, 0

    def open(self) -> str:
        return NAME

    def read(self, frame: Frame, recipe: str, expected: str) -> ReadPart:
        self._count += 1
        is_doubtful = self._count % DOUBTFUL_EVERY == 0
        inspected = self._inspected(
            frame, recipe_named(recipe), expected=expected, is_doubtful=is_doubtful
        )
        return part_for_screen(inspected, frame)

    def try_out(self, frame: Frame, recipe: Recipe) -> Inspection:
        return self._inspected(frame, recipe).inspection

    def close(self) -> None:
        """Nothing to free."""

    def _inspected(
        self, frame: Frame, recipe: Recipe, *, expected: str = "", is_doubtful: bool = False
    ) -> Inspected:
        reading = reading_of(self._codes.get(frame.source, ""), is_doubtful=is_doubtful)
        inspector = Inspector(
            recipe=recipe,
            reader=ToldReader(reading),
            tables=look_alike_tables(),
            clock=self._clock,
        )
        return inspector.inspect(frame, expected=expected or None)


def reading_of(code: str, *, is_doubtful: bool) -> Reading:
    """Return a sure reading, or one whose last digit is in doubt."""
    digits = [place for place, letter in enumerate(code) if letter in LOOKS_LIKE]
    weak = digits[-1] if is_doubtful and digits else None
    return Reading(
        tuple(_character(code, place, is_weak=place == weak) for place in range(len(code))), NAME
    )


def _character(code: str, place: int, *, is_weak: bool) -> Character:
    letter, centre = code[place], (place + 0.5) / len(code)
    if is_weak:
        return Character(letter, DOUBTFUL, (Alternative(LOOKS_LIKE[letter], RIVAL),), centre)
    return Character(letter, SURE + 0.001 * (place % 12), (), centre)
