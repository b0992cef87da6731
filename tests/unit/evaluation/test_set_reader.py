"""The set's own reader reads with recipes that are no files, and frees what it loaded."""

import pytest

from station.assembly import recipe_named
from station.capture.image_file import load_picture
from station.config.paths import EMBEDDED_MODEL, PROJECT
from station.config.settings import Settings
from station.domain.clock import SystemClock
from station.domain.errors import ModelError
from station.domain.verdict import Outcome
from station.evaluation.set_reader import LINE_LIMIT_PX, RecipeSetReader

ANSWER = PROJECT / EMBEDDED_MODEL / "known_answer.png"


def test_a_picture_is_read_and_its_line_is_kept_small() -> None:
    clock = SystemClock()
    frame = load_picture(ANSWER, clock=clock)
    reader = RecipeSetReader(settings=Settings(), clock=clock)
    reading = reader.read(frame, recipe_named("line"))
    reader.close()
    assert reading.code == ANSWER.with_suffix(".txt").read_text("utf-8").strip()
    assert reading.outcome is Outcome.OK
    assert reading.weakest > 0.5
    assert reading.duration_ms > 0
    assert reading.line is not None
    assert max(reading.line.pixels.shape) <= LINE_LIMIT_PX


def test_a_model_that_is_not_there_is_told() -> None:
    clock = SystemClock()
    reader = RecipeSetReader(settings=Settings(model="nowhere/to-be-found"), clock=clock)
    with pytest.raises(ModelError):
        reader.read(load_picture(ANSWER, clock=clock), recipe_named("line"))
    reader.close()
