"""Candidates are asked for as the line was read, and only where a format can speak of it."""

from collections.abc import Sequence
from dataclasses import replace

import cv2
import numpy as np
import pytest

from station.config.line_layout import LineLayout
from station.domain.candidate import Candidate
from station.domain.frame import Image
from station.domain.reading import Character, Reading
from station.line_candidates import read_candidates
from station.recognition.joined_reading import joined
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


class ByHeight(Asked):
    """Has prepared candidates for pictures of each of two lines, told by their grey."""

    def candidates(
        self, image: Image, *, legal: LegalText | None, also: Sequence[str] = ()
    ) -> list[Candidate]:
        assert legal is None
        others = {"LOT": "L0T", "471": "411"}
        return [Candidate(also[0], -0.1), Candidate(others[also[0]], -1.0)]


def two_lines() -> Image:
    pixels = np.full((300, 400), 200, np.uint8)
    for row, text in ((60, "LOT"), (180, "471")):
        cv2.putText(pixels, text, (40, row + 40), cv2.FONT_HERSHEY_SIMPLEX, 1.5, 20, 4)
    return pixels


def test_the_candidates_of_several_lines_are_joined_likeliest_first() -> None:
    lines = [Reading(tuple(Character(c, 0.9) for c in text), "one") for text in ("LOT", "471")]
    found = read_candidates(
        two_lines(),
        layout=LineLayout(count="several", separator="|"),
        reader=ByHeight(),
        reading=joined(lines, separator="|"),
        legal=None,
        also=["B"],
    )
    assert found[0].text == "LOT|471"
    assert [c.text for c in found[1:]] == ["LOT|411", "L0T|471", "L0T|411"]
    assert found[-1].log_probability == pytest.approx(-2.0)


def test_a_tilted_line_is_asked_about_as_it_was_read() -> None:
    reader = Asked()
    assert [c.text for c in candidates(reader, LineLayout(level=True))] == ["A", "B"]


def test_a_reader_that_cannot_tell_is_not_asked() -> None:
    assert candidates(Prepared("one", "A"), LineLayout()) == []
