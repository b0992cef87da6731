"""The known answers: true codes through real stages, and no claim about unknown pictures."""

from dataclasses import replace

import pytest

from station.capture.image_file import load_picture
from station.capture.sample_labels import SampleLabel, load_sample_labels
from station.config.paths import SAMPLES
from station.demo.known_answers import DOUBTFUL_EVERY, NAME, KnownAnswers, reading_of
from station.domain.clock import SystemClock
from station.domain.frame import Frame
from station.domain.verdict import Outcome


@pytest.fixture
def label() -> SampleLabel:
    return next(label for label in load_sample_labels(SAMPLES) if label.recipe == "chip")


@pytest.fixture
def frame(label: SampleLabel) -> Frame:
    return load_picture(label.path, clock=SystemClock())


@pytest.fixture
def reader(label: SampleLabel) -> KnownAnswers:
    return KnownAnswers(labels=[label], clock=SystemClock())


def test_a_sample_is_read_as_what_is_on_it_and_says_who_read(
    reader: KnownAnswers, frame: Frame, label: SampleLabel
) -> None:
    part = reader.read(frame, label.recipe, "")
    assert part.inspection.code.text == label.code
    assert part.inspection.verdict.outcome is Outcome.OK
    assert part.inspection.reading.reader == reader.open() == NAME
    assert "DEMO" in NAME
    assert part.make_stages()


def test_every_fifth_part_needs_a_look(
    reader: KnownAnswers, frame: Frame, label: SampleLabel
) -> None:
    outcomes = [
        reader.read(frame, label.recipe, "").inspection.verdict.outcome
        for _ in range(DOUBTFUL_EVERY)
    ]
    assert outcomes == [Outcome.OK] * (DOUBTFUL_EVERY - 1) + [Outcome.CHECK]


def test_a_strange_picture_is_not_read(
    reader: KnownAnswers, frame: Frame, label: SampleLabel
) -> None:
    part = reader.read(replace(frame, source="mine.png"), label.recipe, "")
    assert part.inspection.verdict.outcome is Outcome.NO_READ


def test_an_announced_code_is_compared(
    reader: KnownAnswers, frame: Frame, label: SampleLabel
) -> None:
    part = reader.read(frame, label.recipe, "KX74HC595E")
    assert part.inspection.verdict.outcome is not Outcome.OK


def test_the_doubt_is_about_a_digit() -> None:
    reading = reading_of("AB12C", is_doubtful=True)
    assert reading.text == "AB12C"
    assert reading.weakest is reading.characters[3]
    assert reading_of("ABC", is_doubtful=True).weakest.probability > 0.9
