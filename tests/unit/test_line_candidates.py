"""Candidates are asked for as the line was read, and only where a format can speak of it."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest

from station.config.line_layout import LineLayout
from station.domain.candidate import Candidate
from station.domain.frame import Image
from station.domain.reading import Character, Reading
from station.line_candidates import read_candidates
from station.recognition.legal_text import LegalText
from station.recognition.reader import Reader
from tests.unit.recognition.test_second_opinion import Prepared

PICTURE = np.arange(12, dtype=np.uint8).reshape(3, 4)
READING = Reading((Character("A", 0.5),), "prepared")


class Asked(Prepared):
    """Remembers what it was asked about."""

    def __init__(self) -> None:
        super().__init__("one", "A")
        self.image: Image | None = None

    def candidates(
        self, image: Image, *, legal: LegalText | None, also: Sequence[str] = ()
    ) -> list[Candidate]:
        self.image = image
        return [Candidate(text, 0.0) for text in also]


def candidates(reader: Reader, layout: LineLayout, reading: Reading = READING) -> list[Candidate]:
    return read_candidates(
        PICTURE, layout=layout, reader=reader, reading=reading, legal=None, also=["B"]
    )


def test_the_reading_is_scored_with_what_was_asked_for() -> None:
    reader = Asked()
    assert [c.text for c in candidates(reader, LineLayout())] == ["A", "B"]
    assert reader.image is PICTURE


def test_a_line_read_upside_down_is_looked_at_upside_down() -> None:
    reader = Asked()
    candidates(reader, LineLayout(upside_down="try both"), replace(READING, is_turned=True))
    assert np.array_equal(reader.image, PICTURE[::-1, ::-1])


@pytest.mark.parametrize("layout", [LineLayout(count="several"), LineLayout(level=True)])
def test_several_or_tilted_lines_have_no_candidates(layout: LineLayout) -> None:
    assert candidates(Asked(), layout) == []


def test_a_reader_that_cannot_tell_is_not_asked() -> None:
    assert candidates(Prepared("one", "A"), LineLayout()) == []
