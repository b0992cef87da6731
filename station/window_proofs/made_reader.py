"""A part reader that reads nothing: it makes up parts, so that the window can be tried alone."""

import random
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from station.config.recipe import Recipe
from station.domain.frame import Frame, Region
from station.domain.inspection import Inspection, StageTime
from station.domain.verdict import Outcome, Reason, ReasonKind, Verdict
from station.imaging.screen_copy import StageCopy, screen_copy, stage_copy
from station.proving.made_parts import made_part
from station.services.reading_service import ReadPart

LINE = np.full((40, 200), 190, np.uint8)
_WEAK = Reason(ReasonKind.WEAK_CHARACTER, "Character 3 is only 52 % sure.", 2)
_SHORT = Reason(ReasonKind.TOO_SHORT, "Read only 4 characters; at least 16 are needed.")
_FIT = Reason(ReasonKind.NOT_IN_FORMAT, "Character 17 is X; it must be a digit.", 16)
GOOD = (Verdict(Outcome.OK),)
VERDICTS = (
    Verdict(Outcome.OK),
    Verdict(Outcome.OK),
    Verdict(Outcome.CHECK, (_WEAK,)),
    Verdict(Outcome.CHECK, (_FIT,)),
    Verdict(Outcome.NO_READ, (_SHORT,)),
)


class MadePartReader:
    """The verdicts come by seed; the code of a part counts up."""

    def __init__(self, *, seed: int, verdicts: Sequence[Verdict] = VERDICTS) -> None:
        self._chance, self._verdicts = random.Random(seed), verdicts
        self._number = 0

    def open(self) -> str:
        return "made up"

    def read(self, frame: Frame, recipe: str, expected: str) -> ReadPart:
        del expected
        inspection = replace(self._made(frame), recipe=recipe)
        places = tuple(character.position for character in inspection.reading.characters)
        return ReadPart(inspection, screen_copy(LINE), places, _stages, frame.pixels)

    def try_out(self, frame: Frame, recipe: Recipe) -> Inspection:
        return replace(self._made(frame), recipe=recipe.name)

    def close(self) -> None:
        """Nothing to free."""

    def _made(self, frame: Frame) -> Inspection:
        self._number += 1
        part = made_part(self._number)
        height, width = frame.pixels.shape[:2]
        corners = ((1.0, 1.0), (width - 1.0, 1.0), (width - 1.0, height - 1.0), (1.0, height - 1.0))
        return replace(
            part,
            inspection_id=frame.frame_id,
            source=frame.source,
            captured_at=frame.captured_at,
            region=Region(corners),
            reading=replace(
                part.reading,
                characters=tuple(
                    replace(character, position=(place + 0.5) / len(part.reading.characters))
                    for place, character in enumerate(part.reading.characters)
                ),
            ),
            decision=None,
            verdict=self._chance.choice(self._verdicts),
            times=(StageTime("crop", 1.0), StageTime("read", 2.0)),
        )


def _stages() -> tuple[StageCopy, ...]:
    return (stage_copy("Crop", 1.0, LINE), stage_copy("Contrast", 1.0, LINE))
