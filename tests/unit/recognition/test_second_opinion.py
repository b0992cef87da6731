"""A second reader is heard, and never hides the first one's own doubt."""

from collections.abc import Sequence

import numpy as np
import pytest

from station.domain.frame import Image
from station.domain.reading import Character, Reading
from station.recognition.second_opinion import ReaderWithSecond

LINE = np.zeros((8, 8), np.uint8)


class Prepared:
    """Says one text, with its own second opinion."""

    def __init__(self, name: str, text: str, second: str | None = None) -> None:
        self.name, self._text, self._second = name, text, second
        self.is_open = False

    def open(self) -> None:
        self.is_open = True

    def close(self) -> None:
        self.is_open = False

    def read(self, images: Sequence[Image]) -> list[Reading]:
        characters = tuple(Character(text, 0.9) for text in self._text)
        return [Reading(characters, self.name, self._second) for _ in images]


@pytest.mark.parametrize(
    ("own", "other", "expected"),
    [
        pytest.param(None, "A1", "A1", id="no opinion of its own"),
        pytest.param("A1", "AI", "AI", id="sure, but the other reads something else"),
        pytest.param("A7", "A1", "A7", id="in doubt, though the other agrees"),
    ],
)
def test_the_opinion_that_differs_is_kept(own: str | None, other: str, expected: str) -> None:
    reader = ReaderWithSecond(first=Prepared("one", "A1", own), second=Prepared("two", other))
    (reading,) = reader.read([LINE])
    assert (reading.text, reading.second_text) == ("A1", expected)
    assert reading.reader == "one with two"


def test_both_are_opened_and_closed() -> None:
    first, second = Prepared("one", "A"), Prepared("two", "A")
    reader = ReaderWithSecond(first=first, second=second)
    reader.open()
    assert first.is_open
    assert second.is_open
    reader.close()
    assert not first.is_open
    assert not second.is_open
